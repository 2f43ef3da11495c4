/**
 * Characters that show nothing and come with copied text: zero-width and direction marks, soft hyphens, variation
 * selectors, byte order marks, blank Braille, places of pictures and control characters; white space is none of them.
 */
const INVISIBLE = /(?:\uFEFF|[\u2800\uFFFC]|(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}])+/gu;

/** Removes the characters of a text that nobody sees. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');
