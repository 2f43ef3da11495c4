import { useEffect, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';

interface FocusSwitch {
  readonly toGrid: () => void;
  /** Makes sure that the pane can be seen. */
  readonly showPane: () => void;
}

/** Where the person left the pane, else its first button. */
function focusPane(pane: HTMLElement, left: Element | null): void {
  const back = left?.isConnected === true ? left : pane.querySelector('button');
  if (back instanceof HTMLElement) back.focus();
}

/** Takes the keyboard from the grid to the pane and back on F6, as office programs do; returns the place of the pane. */
export function useFocusSwitch({ toGrid, showPane }: FocusSwitch): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  const left = useRef<Element | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const listen = { signal: stop.signal, capture: true };
    const within = (target: EventTarget | null): boolean => target instanceof Node && !!place.current?.contains(target);
    const remember = ({ target }: FocusEvent): void => {
      if (within(target)) left.current = target as Element;
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || place.current === null) return;
      event.preventDefault();
      if (within(document.activeElement)) {
        toGrid();
        return;
      }
      flushSync(showPane);
      focusPane(place.current, left.current);
    };
    window.addEventListener('focusin', remember, listen);
    window.addEventListener('keydown', press, listen);
    return () => stop.abort();
  }, [toGrid, showPane]);
  return place;
}
