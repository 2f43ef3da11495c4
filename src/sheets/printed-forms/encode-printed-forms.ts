import type { FormModel, FormRow } from '../../documents/forms/form-model';
import { headHeights, rowHeights } from '../../documents/forms/heights-model';
import type { CellContent, CellRange, SheetContent, StyledRange } from '../../host/port/workbook';
import { FORM_SHEET_NOTE, FORM_SHEETS, type FormNumber } from '../../text/documents/forms';
import { block, COLORS, FONTS, FORMATS, STYLES } from '../cells/look/look';

/** Characters of the label, the left half and the right half: 482 points of the page at most. */
const WIDTHS = [16, 24, 24] as const;
const COLUMNS = WIDTHS.length;
/** Heading, title, and the line above the table or the space in its place. */
const HEAD_ROWS = 3;

/** Points; no fitting to the page: it makes programs pass over breaks made by hand. */
const MARGINS = { top: 85, right: 57, bottom: 71, left: 57 } as const;

/** The tallest row that a spreadsheet program has, in points. */
const TALLEST = 409;

/** The sheet of a kind of form: one block a form, each on a page of its own. */
export function encodePrintedForms(form: FormNumber, models: readonly FormModel[]): SheetContent {
  const rowsOfBlock = HEAD_ROWS + (models[0]?.rows.length ?? 0);
  const starts = models.map((_, at) => at * rowsOfBlock);
  return {
    name: FORM_SHEETS[form],
    cells: models.flatMap((model, at) => blockCells(model, at === 0)),
    styles: starts.flatMap((start) => blockStyles(start, rowsOfBlock)).concat(NOTE_STYLE),
    columnWidths: [...WIDTHS, null],
    rowHeights: new Map(models.flatMap((model, at) => blockHeights(model, starts[at]!))),
    merges: models.flatMap((model, at) => blockMerges(model, starts[at]!)),
    print: {
      orientation: 'portrait',
      fitToWidth: false,
      area: block(0, 0, models.length * rowsOfBlock, COLUMNS),
      centerHorizontally: true,
      margins: MARGINS,
      pageBreaks: starts.slice(1),
    },
    tabColor: COLORS.resultTab,
  };
}

const joined = (lines: readonly string[]): CellContent => lines.join('\n');

function blockCells({ heading, title, above, rows }: FormModel, isFirst: boolean): CellContent[][] {
  return [
    [heading, null, null, ...(isFirst ? [FORM_SHEET_NOTE] : [])],
    [title, null, null],
    [above, null, null],
    ...rows.map(({ label, cells }) => [joined(label), joined(cells[0]!), cells[1] ? joined(cells[1]) : null]),
  ];
}

const blockHeights = (model: FormModel, start: number): [number, number][] =>
  [...headHeights(model), ...rowHeights(model, 'sheet')].map((height, at) => [start + at, Math.min(height, TALLEST)]);

const blockMerges = ({ above, rows }: FormModel, start: number): CellRange[] => [
  block(start + 1, 0, 1, COLUMNS),
  ...(above === null ? [] : [block(start + 2, 0, 1, COLUMNS)]),
  ...rows.flatMap((row, at) => (isWhole(row) ? [block(start + HEAD_ROWS + at, 1, 1, COLUMNS - 1)] : [])),
];

const isWhole = ({ cells }: FormRow): boolean => cells.length === 1;

const INK = { color: '000000', vertical: 'center' } as const;

/** Black on white: a form is signed on paper. Texts are texts, whatever they look like. */
function blockStyles(start: number, rows: number): StyledRange[] {
  const table = rows - HEAD_ROWS;
  const value = { ...INK, fontName: FONTS.body, fontSize: 14, numberFormat: FORMATS.text, wrap: true } as const;
  return [
    { range: block(start, 0), style: { ...INK, fontName: FONTS.heading, fontSize: 16 } },
    {
      range: block(start + 1, 0, 1, COLUMNS),
      style: { ...INK, fontName: FONTS.heading, fontSize: 20, horizontal: 'center' },
    },
    { range: block(start + 2, 0, 1, COLUMNS), style: { ...value, wrap: false, horizontal: 'right' } },
    { range: block(start + HEAD_ROWS, 0, table, COLUMNS), style: { ...value, border: 'black' } },
    { range: block(start + HEAD_ROWS, 0, table), style: { horizontal: 'center' } },
    { range: block(start + HEAD_ROWS, 1, table, COLUMNS - 1), style: { horizontal: 'left' } },
  ];
}

const NOTE_STYLE: StyledRange = { range: block(0, COLUMNS), style: { ...STYLES.note, wrap: false } };
