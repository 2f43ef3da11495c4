import type { WordPage } from './word-document';

const A4 = { width: 11906, height: 16838 };

/** Lines of 579 twips, 22 a page, and 28 characters a line (GB/T 9704—2012, 5.2.3). */
const OFFICIAL_GRID = { linePitch: 579, charSpace: -849 };

/** The page of forms: A4, portrait. */
export const FORM_PAGE: WordPage = { ...A4, top: 1701, right: 1474, bottom: 1418, left: 1588, footer: 851 };

/** The page of official documents (GB/T 9704—2012, 5.1). */
export const OFFICIAL_PAGE: WordPage = {
  ...A4,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1588,
  footer: 1304,
  grid: OFFICIAL_GRID,
};

/** The page of a wide annex: the official page turned, its binding edge at the top. */
export const OFFICIAL_LANDSCAPE: WordPage = {
  width: A4.height,
  height: A4.width,
  top: 1588,
  right: 2098,
  bottom: 1474,
  left: 1984,
  footer: 1304,
  grid: OFFICIAL_GRID,
};

/** Twips between the margins of a page. */
export const textWidth = ({ width, left, right }: WordPage): number => width - left - right;
