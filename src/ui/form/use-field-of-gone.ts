import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

const FIELD = ':is(input, textarea, select)';

/** A field in an element with `data-field`, or the choice that is made of several. */
const FIRST = `[data-field] ${FIELD}, [role="radiogroup"] input:checked`;

/** Gives the first field of a form the keyboard. */
export function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>(FIRST)?.focus();
}

/** Gives the keyboard to a field when the button that had it goes away by being pressed: its own field, else the first. */
export function useFieldOfGone(form: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const last = useRef<{ readonly element: Element; readonly field: Element | null } | null>(null);
  useEffect(() => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (!isNowhere || last.current === null || last.current.element.isConnected) return;
    const own = last.current.field?.querySelector<HTMLElement>(FIELD);
    if (own?.isConnected) own.focus();
    else focusFirst(form.current);
  });
  return ({ target }) => {
    last.current = { element: target, field: target.closest('[data-field]') };
  };
}
