import { useEffect, useState } from 'react';

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent;

/** An element, and what it stands in, from the inside to the outside: nobody knows any more once it is gone. */
const withParents = (element: Element | null): readonly Element[] =>
  element === null || element === document.body ? [] : [element, ...withParents(element.parentElement)];

/** Where the keyboard goes if what stands under the same name is gone as well. */
const NEAREST = '[role="tabpanel"], [role="tab"][aria-selected="true"], button';

/** What opened something; or, made anew since, what is called the same; or what is nearest to where it stood. */
function placeFor(chain: readonly Element[]): Element | null {
  const [opener] = chain;
  if (!opener || opener.isConnected) return opener ?? null;
  const left = chain.filter(({ isConnected }) => isConnected);
  const alike = Array.from(left[0]?.querySelectorAll(opener.tagName) ?? []);
  const standIn = alike.find((one) => nameOf(one) === nameOf(opener));
  return standIn ?? left.map((one) => one.querySelector(NEAREST)).find((one) => one !== null) ?? null;
}

/**
 * Gives the keyboard back when what took it goes away, unless it went on to something else. What opened it may have
 * gone meanwhile, as a panel does that gives way to a form.
 */
export function useKeyboardBack(): void {
  const [opener] = useState(() => withParents(document.activeElement));
  useEffect(
    () => () => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      const place = isNowhere ? placeFor(opener) : null;
      if (place instanceof HTMLElement) place.focus();
    },
    [opener],
  );
}
