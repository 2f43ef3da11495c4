/** The fonts of Word documents by what they are for (GB/T 9704—2012, 7.2.2). */
export const WORD_FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  number: '宋体',
  tick: 'Segoe UI Symbol',
} as const;

export type WordFont = keyof typeof WORD_FONTS;

/** Fonts that an office names in place of the usual ones. */
export type DocumentFonts = Readonly<Partial<Record<WordFont, string>>>;

/** What a program shows where a font is not installed. */
export const OTHER_FONT_NAMES: Readonly<Partial<Record<WordFont, string>>> = {
  title: '方正小标宋_GBK',
  body: '仿宋',
  heading: 'SimHei',
  subheading: '楷体',
  number: 'SimSun',
};
