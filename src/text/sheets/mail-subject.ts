/** The first part of a mail subject. */
export const YEAR_OF_SUBJECT = (year: number): string => `${year}年度`;

/** Brackets and quotes, which a keyword does not have. */
export const BRACKETS = /[《》〈〉「」『』“”‘’"'()（）【】[\]]/gu;

/** Where a keyword from a title ends. */
export const SUBJECT_ENDS = /[：:，,。；;、！!？?\s]/u;

/** Characters that no file name may have. */
export const FORBIDDEN_IN_FILES = /[\\/:*?"<>|]/gu;
