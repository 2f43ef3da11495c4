import { useEffect, useRef, type RefObject } from 'react';

/** Pixels between what has the keyboard and the pinned end. */
const DISTANCE = 8;

/**
 * Scrolls what has the keyboard out from under the pinned end of its form when that has grown, when something is typed,
 * and when Tab came to it: browsers count what the end covers as in sight. Who scrolled away from it is left there otherwise.
 */
export function useInSight(end: RefObject<HTMLElement | null>): void {
  const known = useRef(0);
  useEffect(() => {
    const { height } = end.current!.getBoundingClientRect();
    if (height > known.current) uncover(end.current!);
    known.current = height;
  });
  useEffect(() => {
    const [pinned, form] = [end.current!, end.current!.parentElement!];
    const onInput = (): void => uncover(pinned);
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Tab') uncover(pinned);
    };
    form.addEventListener('input', onInput);
    form.addEventListener('keyup', onKey);
    return () => {
      form.removeEventListener('input', onInput);
      form.removeEventListener('keyup', onKey);
    };
  }, [end]);
}

function uncover(pinned: HTMLElement): void {
  const focused = document.activeElement;
  if (!focused || pinned.contains(focused) || pinned.parentElement?.contains(focused) !== true) return;
  const hidden = focused.getBoundingClientRect().bottom - pinned.getBoundingClientRect().top;
  if (hidden > 0) scrolled(pinned)?.scrollBy(0, hidden + DISTANCE);
}

/** The nearest box around an element that scrolls. */
function scrolled(element: Element): Element | null {
  const parent = element.parentElement;
  if (parent === null || parent.scrollHeight > parent.clientHeight) return parent;
  return scrolled(parent);
}
