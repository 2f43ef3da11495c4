/** The first part of a mail subject. */
export const YEAR_OF_SUBJECT = (year: number): string => `${year}年度`;

/** Brackets and quotes, which a keyword does not have. */
export const BRACKETS = /[《》〈〉「」『』“”‘’"'()（）【】[\]]/gu;

/** Where a keyword from a title ends. */
export const SUBJECT_ENDS = /[：:，,。；;、！!？?\s]/u;

/** Characters that no file name may have. */
export const FORBIDDEN_IN_FILES = /[\\/:*?"<>|]/gu;

/** Between the addresses of 报送邮箱. */
export const ADDRESS_SEPARATORS = /[\s,，;；、]+/u;

/** An address as mail programs take it. */
export const ADDRESS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/u;

/** The name of a file with another ending. */
export const fileNameOf = (fileName: string, ending: string): string =>
  `${fileName.replace(/\.[^.]+$/u, '')}.${ending}`;
