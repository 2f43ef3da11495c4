import type { Notice, NoticeAnnex } from '../../engine/notice/notice';
import { NOTICE_TABLES } from '../../text/documents/notice';
import { OFFICIAL_LANDSCAPE, textWidth } from '../word/word-pages';
import type { WordBlock, WordCell, WordParagraph, WordRow, WordRun, WordTable } from '../word/word-document';
import { annexTable, type TableRow, type TableText } from './annex-tables';

const LINE = 579;
const TITLE_LINE = 560;
const CELL_LINE = 300;
/** 5号, and what it shrinks to where there are many columns. */
const SIZES = [10.5, 9, 8] as const;
const ROW = 400;
const WIDTH = textWidth(OFFICIAL_LANDSCAPE);

/** The annexes of a notice, one after the other, each on a page of its own. */
export const annexBlocks = (notice: Notice): WordBlock[] =>
  notice.annexes.flatMap((annex, at) => annexOf(notice, annex, at));

function annexOf(notice: Notice, { kind, title }: NoticeAnnex, at: number): WordBlock[] {
  const notes = kind === 'units' ? notice.notes : [];
  return [
    paragraph([run(NOTICE_TABLES.annex(at + 1), 'heading', 16)], { line: LINE, startsPage: at > 0, keepsNext: true }),
    paragraph([run(title, 'title', 18)], { line: TITLE_LINE, align: 'center', keepsNext: true, after: 100 }),
    tableOf(annexTable(notice, kind)),
    ...notes.map((text) => paragraph([small(text, 'body', 10.5)], { line: CELL_LINE, before: 60 })),
  ];
}

const run = (text: string, font: WordRun['font'], size: number): WordRun => ({ text, font, size });

/** The print of tables and notes, whose lines are exact and whose characters keep to no grid. */
const small = (text: string, font: WordRun['font'], size: number): WordRun => ({
  ...run(text, font, size),
  isOffGrid: true,
});

const paragraph = (runs: readonly WordRun[], more: Partial<WordParagraph>): WordParagraph => ({
  kind: 'paragraph',
  runs,
  ...more,
});

function tableOf({ columns, rows }: TableText): WordTable {
  const size = SIZES[columns.length <= 16 ? 0 : columns.length <= 22 ? 1 : 2];
  const widths = shared(columns.map(({ weight }) => weight));
  const head: WordRow = {
    height: 700,
    isHeader: true,
    cells: columns.map(({ header }) => cell(header, 'heading', size, 'center')),
  };
  const wordRow = ({ cells, kind }: TableRow): WordRow => {
    if (kind === 'group')
      return { height: ROW, cells: [{ ...cell(cells[0]!, 'heading', size, 'left'), span: columns.length }] };
    const font = kind === 'sum' ? 'heading' : 'body';
    return { height: ROW, cells: cells.map((text, at) => cell(text, font, size, columns[at]!.align)) };
  };
  return { kind: 'table', widths, rows: [head, ...rows.map(wordRow)] };
}

const cell = (text: string, font: WordRun['font'], size: number, align: 'left' | 'center'): WordCell => ({
  sides: 40,
  paragraphs: text
    .split('\n')
    .map((line) => paragraph([small(line, font, size)], { line: Math.round(size * 26), align })),
});

/** The width of the page in twips, shared by weight; whole twips that come to the whole. */
function shared(weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  let given = 0;
  return weights.map((weight) => {
    reached += weight;
    const width = Math.round((reached / all) * WIDTH) - given;
    given += width;
    return width;
  });
}
