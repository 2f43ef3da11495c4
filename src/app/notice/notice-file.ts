import type { Notice } from '../../engine/notice/notice';
import type { DocumentFonts } from '../../text/documents/fonts';
import { noticeFileName } from '../../text/documents/notice-words';

/** A notice as a file of Word. */
export interface NoticeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Makes the .docx of a notice; what writes Word documents is loaded here only. */
export async function noticeFile(notice: Notice, fonts: DocumentFonts = {}): Promise<NoticeFile> {
  const [{ noticeDocument }, { writeWord }] = await Promise.all([
    import('../../documents/notice/notice-document'),
    import('../../documents/word/write-word'),
  ]);
  const bytes = await writeWord({ ...noticeDocument(notice), fonts });
  return { fileName: noticeFileName(notice.title, notice.isFinal), bytes };
}
