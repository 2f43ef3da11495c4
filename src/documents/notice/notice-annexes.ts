import type { Notice, NoticeAnnex } from '../../engine/notice/notice';
import { NOTICE_TABLES } from '../../text/documents/notice-tables';
import { OFFICIAL_LANDSCAPE, textWidth } from '../word/word-pages';
import type { WordBlock, WordCell, WordParagraph, WordRow, WordRun, WordTable } from '../word/word-document';
import { SIDES, tableLayout } from './table-layout';
import { annexTable, type TableRow, type TableText } from './annex-tables';

const LINE = 579;
const TITLE_LINE = 560;
const CELL_LINE = 300;
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
    tableOf(annexTable(notice, kind), notes.length > 0),
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

function tableOf(table: TableText, hasNotes: boolean): WordTable {
  const { columns, rows } = table;
  const { size, widths } = tableLayout(table, WIDTH);
  const head: WordRow = {
    height: 700,
    isHeader: true,
    cells: columns.map(({ header }) => cell(header, 'heading', size, 'center')),
  };
  const wordRow = ({ cells, kind }: TableRow, at: number): WordRow => {
    const keepsNext = at + 1 < rows.length ? kind === 'group' || rows[at + 1]!.kind === 'sum' : hasNotes;
    if (kind === 'group')
      return { height: ROW, cells: [{ ...cell(cells[0]!, 'heading', size, 'left', keepsNext), span: columns.length }] };
    const font = kind === 'sum' ? 'heading' : 'body';
    return {
      height: ROW,
      cells: cells.map((text, column) => cell(text, font, size, columns[column]!.align, keepsNext)),
    };
  };
  return { kind: 'table', widths, rows: [head, ...rows.map(wordRow)] };
}

const cell = (
  text: string,
  font: WordRun['font'],
  size: number,
  align: 'left' | 'center',
  keepsNext = false,
): WordCell => ({
  sides: SIDES,
  paragraphs: text
    .split('\n')
    .map((line) => paragraph([small(line, font, size)], { line: Math.round(size * 26), align, keepsNext })),
});
