import { isPlain } from '../../../engine/columns/content-key';
import { isMadeOf } from './is-made-of';

/**
 * Characters that show nothing and come with copied text: zero-width and direction marks, soft hyphens, variation
 * selectors, byte order marks, blank Braille, places of pictures and control characters; white space is none of them.
 */
const INVISIBLE = /(?:\uFEFF|[\u2800\uFFFC]|(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}])+/gu;

/** True for ASCII without its controls, and for ideographs. */
export const isVisible = (unit: number): boolean => isPlain(unit) && unit >= FIRST_VISIBLE && unit !== DELETE;
const FIRST_VISIBLE = 0x20;
const DELETE = 0x7f;

/** Removes the characters of a text that nobody sees. */
export const withoutInvisible = (text: string): string =>
  isMadeOf(text, isVisible) ? text : text.replace(INVISIBLE, '');
