import { Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType, type IRunOptions } from 'docx';
import { WORD_FONTS, type WordFont } from '../../text/documents/fonts';
import { cleanText } from './clean-text';
import type { WordBlock, WordCell, WordParagraph, WordRow, WordRun, WordTable } from './word-document';

/** The block in the words of the library. */
export const blockOf = (block: WordBlock): Paragraph | Table =>
  block.kind === 'table' ? tableOf(block) : wordParagraph(block);

/** Every script in the same font: a run without an East Asian one keeps that of the theme. */
export function fontsOf(font: WordFont) {
  const name = WORD_FONTS[font];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

/** A paragraph of the runs that it states, or of those given. */
export const wordParagraph = (
  paragraph: WordParagraph,
  children: TextRun[] = paragraph.runs.flatMap((run) => wordRun(run)),
): Paragraph =>
  new Paragraph({
    children,
    spacing: spacingOf(paragraph),
    indent: indentOf(paragraph),
    ...(paragraph.align && { alignment: paragraph.align === 'justified' ? 'both' : paragraph.align }),
    ...(paragraph.startsPage && { pageBreakBefore: true }),
    ...(paragraph.keepsNext && { keepNext: true }),
  });

function spacingOf({ line, isLineLeast, before = 0, after = 0 }: WordParagraph) {
  if (line === undefined) return { before, after };
  return { before, after, line, lineRule: isLineLeast ? ('atLeast' as const) : ('exact' as const) };
}

/** Programs that do not count characters read the twips. */
function indentOf({ firstLineChars, left, right, hanging, runs }: WordParagraph) {
  const points = runs[0]?.size ?? 0;
  return {
    ...(firstLineChars && { firstLineChars: firstLineChars * 100, firstLine: firstLineChars * points * 20 }),
    ...(left && { left }),
    ...(right && { right }),
    ...(hanging && { hanging }),
  };
}

/** A text as runs of the library: one a line, and one a tick that the font may lack. */
export function wordRun({ text, font, size, bold, isOffGrid }: WordRun, children?: IRunOptions['children']): TextRun[] {
  const look = (name: WordFont) => ({
    font: fontsOf(name),
    size: size * 2,
    ...(bold && { bold }),
    ...(isOffGrid && { snapToGrid: false }),
  });
  if (children) return [new TextRun({ ...look(font), children })];
  return cleanText(text)
    .split('\n')
    .flatMap((line, at) =>
      partsOf(line, at > 0).map(
        (part, index) =>
          new TextRun({
            ...look(TICKS.test(part) ? 'tick' : font),
            text: part,
            ...(at > 0 && index === 0 && { break: 1 }),
          }),
      ),
    );
}

/** Ticks that GB 2312 lacks, and with it the fonts of official documents. */
const TICKS = /[\u2611-\u2612\u2705\u2713-\u2718]/u;

const AROUND_TICKS = /([\u2611-\u2612\u2705\u2713-\u2718])/u;

const partsOf = (line: string, isBroken: boolean): string[] =>
  line === '' && isBroken ? [''] : line.split(AROUND_TICKS).filter((part) => part !== '');

/** Twips between the text of a cell and its left and right borders. */
const SIDES = 85;

const LINE = { style: 'single', size: 4, color: '000000' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** WPS believes the widths of columns, Word those of cells: they are the same, in twips, and never a share of a page. */
const tableOf = ({ widths, rows }: WordTable): Table =>
  new Table({
    layout: 'fixed',
    alignment: 'center',
    width: { size: sum(widths), type: 'dxa' },
    columnWidths: widths,
    borders: BORDERS,
    margins: { left: SIDES, right: SIDES, marginUnitType: 'dxa' },
    rows: rows.map((row) => rowOf(row, widths)),
  });

function rowOf({ height, cells, isHeader }: WordRow, widths: readonly number[]): TableRow {
  let column = 0;
  const placed = cells.map((cell) => {
    const from = column;
    column += cell.span ?? 1;
    return cellOf(cell, sum(widths.slice(from, column)));
  });
  if (column !== widths.length) throw new Error(`${cells.length} cells cover ${column} of ${widths.length} columns`);
  return new TableRow({
    cantSplit: true,
    height: { value: height, rule: 'atLeast' },
    children: placed,
    ...(isHeader && { tableHeader: true }),
  });
}

const cellOf = ({ paragraphs, span = 1, vertical = 'center', sides, ...cell }: WordCell, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: vertical,
    children: (paragraphs.length > 0 ? paragraphs : [EMPTY]).map((paragraph) => wordParagraph(paragraph)),
    ...(span > 1 && { columnSpan: span }),
    ...mergeOf(cell),
    ...(sides !== undefined && { margins: { left: sides, right: sides, marginUnitType: 'dxa' as const } }),
  });

function mergeOf({ isFirstOfRows, isCovered }: Pick<WordCell, 'isFirstOfRows' | 'isCovered'>) {
  if (isFirstOfRows) return { verticalMerge: VerticalMergeType.RESTART };
  return isCovered ? { verticalMerge: VerticalMergeType.CONTINUE } : {};
}

/** A cell has a paragraph, whatever it says. */
const EMPTY: WordParagraph = { kind: 'paragraph', runs: [] };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
