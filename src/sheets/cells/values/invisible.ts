import { isMadeOf, unitsOf } from './is-made-of';

/**
 * Characters that show nothing and come with copied text: zero-width and direction marks, soft hyphens, variation
 * selectors, byte order marks, blank Braille, places of pictures and control characters; white space is none of them.
 */
const INVISIBLE = /(?:\uFEFF|[\u2800\uFFFC]|(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}])+/gu;

/** ASCII without its controls, and ideographs: no neighbour changes them. */
export const VISIBLE = [
  [0x20, 0x7e],
  [0x4e00, 0x9fff],
] as const;

const visible = unitsOf(VISIBLE);

export const isVisible = (unit: number): boolean => visible[unit] === 1;

/** Removes the characters of a text that nobody sees. */
export const withoutInvisible = (text: string): string =>
  isMadeOf(text, visible) ? text : text.replace(INVISIBLE, '');
