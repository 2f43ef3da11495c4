const LINE_BREAKERS = /[\s\p{Cc}]+/gu;
const NOT_IN_FILES = /[\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as every host keeps it to the character: on one line, trimmed, without what files cannot hold. */
export const oneLine = (text: string): string => text.replace(NOT_IN_FILES, '').replace(LINE_BREAKERS, ' ').trim();
