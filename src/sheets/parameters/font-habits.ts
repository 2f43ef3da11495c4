import { WORD_FONTS, type DocumentFonts } from '../../text/documents/fonts';

/** Characters that the name of a font has at most, by the schema of Word documents. */
const MOST_CHARACTERS = 31;

/** The usual fonts, by the parameter that names another. */
export const BUILT_IN_FONTS = { titleFont: WORD_FONTS.title, bodyFont: WORD_FONTS.body } as const;

const readFont = (text: string): string | null => (text.length <= MOST_CHARACTERS ? text : null);

/** The fonts of Word documents as 参数 names them; silent where the usual ones serve. */
export function readFonts(
  get: (key: 'titleFont' | 'bodyFont', parse: (text: string) => string | null) => string | null,
): DocumentFonts {
  const [title, body] = [get('titleFont', readFont), get('bodyFont', readFont)];
  return { ...(title !== null && { title }), ...(body !== null && { body }) };
}
