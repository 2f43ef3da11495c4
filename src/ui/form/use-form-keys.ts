import { useRef, type KeyboardEvent, type RefObject } from 'react';

/** How a form is worked by keyboard. */
export interface FormKeys {
  /** The box that holds the fields; each stands in an element with `data-field`. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Saves and goes to the field that `save` gives. */
  readonly submit: () => void;
}

/** Works a form by keyboard: Ctrl+Enter saves. */
export function useFormKeys(save: () => Promise<string | null>): FormKeys {
  const box = useRef<HTMLDivElement>(null);
  const goTo = (selector: string): void =>
    box.current?.querySelector<HTMLElement>(`${selector} :is(input, textarea, select)`)?.focus();
  const saveAndGoOn = async (): Promise<void> => {
    const next = await save();
    if (next !== null) goTo(`[data-field="${next}"]`);
  };
  const submit = (): void => void saveAndGoOn();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.target instanceof HTMLElement) leaveAndReturn(event.target);
    submit();
  };
  return { box, onKeyDown, submit };
}

/** Takes over what was typed when a box is left. */
function leaveAndReturn(box: HTMLElement): void {
  box.blur();
  box.focus();
}
