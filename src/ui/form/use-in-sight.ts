import { useEffect, type RefObject } from 'react';

/** Pixels between what has the keyboard and the pinned end. */
const DISTANCE = 8;

/** Scrolls what has the keyboard out from under the pinned end of its form, which grows with what is typed. */
export function useInSight(end: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pinned = end.current;
    const focused = document.activeElement;
    if (!pinned || !focused || pinned.contains(focused) || pinned.parentElement?.contains(focused) !== true) return;
    const hidden = focused.getBoundingClientRect().bottom - pinned.getBoundingClientRect().top;
    if (hidden > 0) scrolled(pinned)?.scrollBy(0, hidden + DISTANCE);
  });
}

/** The nearest box around an element that scrolls. */
function scrolled(element: Element): Element | null {
  const parent = element.parentElement;
  if (parent === null || parent.scrollHeight > parent.clientHeight) return parent;
  return scrolled(parent);
}
