import type { HostErrorCode } from '../../host/port/workbook';

/** Why the ribbon's 重新计算 did not succeed; `writing`: it had begun to write. */
export interface NoticeReason<Code = HostErrorCode | 'crashed'> {
  readonly code: Code;
  readonly subject: string;
  /** The language of Excel (BCP 47). */
  readonly language: string;
  readonly writing: boolean;
}

/** The address of the notice page beside `page`, for one reason. */
export function noticeAddress(page: string, { code, subject, language, writing }: NoticeReason): string {
  const address = new URL('notice.html', page);
  address.search = new URLSearchParams({ code, subject, language, ...(writing && { writing: 'yes' }) }).toString();
  return address.href;
}

/** The reason an address of the notice page carries; its code may be any text. */
export function noticeReason(address: string): NoticeReason<string> {
  const { searchParams } = new URL(address);
  const { code = '', subject = '', language = '', writing } = Object.fromEntries(searchParams);
  return { code, subject, language, writing: writing === 'yes' };
}
