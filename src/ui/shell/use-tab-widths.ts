import { useEffect, useState, type RefObject } from 'react';
import type { TabWidths } from './fitting-tabs';

/** Width of the button behind which tabs stand that do not fit, in pixels. */
const MORE = 36;

const UNKNOWN: TabWidths = { room: 0, tabs: [], more: MORE };

const isSame = (one: TabWidths, other: TabWidths): boolean =>
  one.room === other.room && one.tabs.length === other.tabs.length && one.tabs.every((w, at) => w === other.tabs[at]);

/** The width inside the padding of an element. */
function innerWidth(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

const measured = (row: HTMLElement, list: HTMLElement): TabWidths => ({
  room: innerWidth(row),
  tabs: [...list.children].map((tab) => (tab as HTMLElement).offsetWidth),
  more: MORE,
});

/**
 * The widths of a row and of the tabs in its list. They are measured again when a size changes, and when `words` does: what
 * stands on the tabs.
 */
export function useTabWidths(
  row: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  words: string,
): TabWidths {
  const [widths, setWidths] = useState(UNKNOWN);
  useEffect(() => {
    const [outer, inner] = [row.current, list.current];
    if (!outer || !inner || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      const now = measured(outer, inner);
      setWidths((known) => (isSame(known, now) ? known : now));
    });
    for (const element of [outer, ...inner.children]) observer.observe(element);
    return () => observer.disconnect();
  }, [row, list, words]);
  return widths;
}
