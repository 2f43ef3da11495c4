const NARROW = /[\u0020-\u00ff]/gu;

/** Width of a text in Chinese characters: a letter or digit is half of one. */
export const chineseWidth = (text: string): number => text.length - (text.match(NARROW)?.length ?? 0) / 2;
