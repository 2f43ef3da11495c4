import { noticesDocument } from '../../documents/forms/solicitation-notice-word';
import type { DocumentFonts } from '../../text/documents/fonts';
import { AT_ONCE, type Pace } from '../../documents/word/pace';

/** The Word document of 《约稿通知》, a page a unit; what writes it is loaded only now. */
export async function wordOfNotices(
  texts: readonly string[],
  title: string,
  fonts: DocumentFonts,
  pace: Pace = AT_ONCE,
): Promise<Uint8Array> {
  const { writeWord } = await import('../../documents/word/write-word');
  return writeWord({ ...noticesDocument(texts, title), fonts }, pace);
}
