import type { DocumentFonts, WordFont } from '../../text/documents/fonts';

/** A Word document as plain data; texts are texts, never markup. */
export interface WordDocument {
  /** What the properties of the file say; '' says nothing. */
  readonly title: string;
  readonly sections: readonly WordSection[];
  /** Names of fonts in place of the usual ones. */
  readonly fonts?: DocumentFonts;
}

/** Pages of one size. */
export interface WordSection {
  readonly page: WordPage;
  /** `— 1 —` at the outer side of every page (GB/T 9704—2012, 7.5). */
  readonly hasPageNumbers?: boolean;
  readonly blocks: readonly WordBlock[];
}

/** A page in twips (twentieths of a point). */
export interface WordPage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the edge of the paper to the footer. */
  readonly footer: number;
  /** Lines and characters to a grid: the pitch of lines in twips, what a character of 16 points loses in 4096ths. */
  readonly grid?: { readonly linePitch: number; readonly charSpace: number };
}

export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly WordRun[];
  readonly align?: 'left' | 'center' | 'right' | 'justified';
  /** Height of a line in twips: exactly so, or at least. */
  readonly line?: number;
  readonly isLineLeast?: boolean;
  /** Twips above and below. */
  readonly before?: number;
  readonly after?: number;
  /** Characters that the first line is indented by, of the size of the first run. */
  readonly firstLineChars?: number;
  /** Twips from the sides; `hanging`: what all lines but the first are indented by beyond `left`. */
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly startsPage?: boolean;
  readonly keepsNext?: boolean;
}

/** A text in one font; `\n` breaks the line. A tick that the font lacks is set in a font that has it. */
export interface WordRun {
  readonly text: string;
  readonly font: WordFont;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  /** Keeps to its own width on a page with a grid of characters, as the small print of a table does. */
  readonly isOffGrid?: boolean;
}

/** A table of fixed columns: `widths` in twips; every cell is as wide as its columns together. */
export interface WordTable {
  readonly kind: 'table';
  readonly widths: readonly number[];
  readonly rows: readonly WordRow[];
}

export interface WordRow {
  /** Twips, at least. */
  readonly height: number;
  readonly cells: readonly WordCell[];
  /** Repeated at the top of every page. */
  readonly isHeader?: boolean;
}

export interface WordCell {
  readonly paragraphs: readonly WordParagraph[];
  /** Columns that it covers, 1 by default; the cells of a row cover every column once. */
  readonly span?: number;
  /** Rows that it covers; the cell below repeats it with `isCovered`. */
  readonly isFirstOfRows?: boolean;
  readonly isCovered?: boolean;
  readonly vertical?: 'top' | 'center' | 'bottom';
  /** Twips between the text and the left and right borders; 85 by default. */
  readonly sides?: number;
}
