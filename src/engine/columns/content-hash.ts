import { isPlain, numberKey, titleKey } from './content-key';

/** Scope of manuscript numbers; titles have the index of their unit. */
export const NUMBERS = -1;

/** What a UTF-16 unit may do: make the key of a number, or of a title, another text than was typed. */
const CHANGES_NUMBERS = 1;
const CHANGES_TITLES = 2;
const CHANGES_BOTH = CHANGES_NUMBERS | CHANGES_TITLES;
const CHANGES = Uint8Array.from({ length: 0x10000 }, (_, unit) => (isPlain(unit) ? changesOf(unit) : CHANGES_BOTH));

function changesOf(unit: number): number {
  if (unit >= 0x80) return 0;
  const character = String.fromCharCode(unit);
  const changesNumbers = numberKey(character) === character ? 0 : CHANGES_NUMBERS;
  return changesNumbers | (titleKey(character) === character ? 0 : CHANGES_TITLES);
}

/**
 * Hash of the UTF-16 units of a number or title and of its scope; not negative for a text that is its own key.
 * Most are, and asking costs next to nothing while every unit is looked at anyway.
 */
export function contentHash(text: string, scope: number): number {
  // Two lanes, because a multiplication waits for the one before.
  let even = Math.imul(scope, 0x9e3779b1) ^ text.length;
  let odd = 0x811c9dc5 | 0;
  let changes = text === '' ? CHANGES_BOTH : 0;
  const last = text.length - 1;
  for (let i = 0; i < last; i += 2) {
    const one = text.charCodeAt(i);
    const other = text.charCodeAt(i + 1);
    even = Math.imul(even ^ one, 0x01000193);
    odd = Math.imul(odd ^ other, 0x01000193);
    changes |= CHANGES[one]! | CHANGES[other]!;
  }
  if ((last & 1) === 0) {
    const one = text.charCodeAt(last);
    even = Math.imul(even ^ one, 0x01000193);
    changes |= CHANGES[one]!;
  }
  let hash = even ^ Math.imul(odd, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = (hash ^ (hash >>> 13)) & 0x7fffffff;
  return (changes & (scope === NUMBERS ? CHANGES_NUMBERS : CHANGES_TITLES)) === 0 ? hash : hash | 0x80000000;
}
