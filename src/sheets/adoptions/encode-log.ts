import { dayOf } from '../../engine/time/calendar';
import type { CellContent, CellValidation, SheetContent } from '../../host/port/workbook';
import { PRINT_TITLES, PROMPTS } from '../../text/sheets/template';
import type { Points } from '../../engine/units';
import { CARRIED_WORTH_COLUMN, MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import { a4, block, COLORS, columnsFrom, dateCell, fittedHeight, printTitle, STYLES } from '../cells/look/look';
import { fieldsOf, styleOf, type SheetColumn } from '../schema/sheet-schema';
import { highlightsOf, validationsOf } from '../schema/template-sheet';
import type { AdoptionField } from './adoption-names';
import { ADOPTIONS_SCHEMA } from './adoptions-schema';

/** A row of 采用登记 as a clerk fills it; `date` as typed, where yyyy-mm-dd becomes a real date. */
export type LogRow = { readonly [Key in Exclude<AdoptionField, (typeof MACHINE_COLUMNS)[number]>]?: string } & {
  /** What the book of an earlier year counted for it. */
  readonly worth?: Points;
};

const { columns: COLUMNS } = ADOPTIONS_SCHEMA;
const FIELDS = fieldsOf(ADOPTIONS_SCHEMA);
const MACHINE_COLUMN = FIELDS.indexOf(MACHINE_COLUMNS[0]);

/** What the headers of the machine's columns say when one is selected. */
const MACHINE_PROMPT: CellValidation = {
  range: block(0, MACHINE_COLUMN, 1, MACHINE_COLUMNS.length),
  rule: { kind: 'any' },
  prompt: PROMPTS.machine,
};

/** The sheet 采用登记: headers in row 1; a person edits everything but the machine's columns. */
export function encodeLog(office: string, year: number, rows: readonly LogRow[] = []): SheetContent {
  const sheet = logOf(office, year, rows);
  return rows.some(({ worth }) => worth !== undefined) ? withWorth(sheet, rows) : sheet;
}

/** The log with 旧年度分值 behind its columns, for the clerk to correct where an old adoption is corrected. */
function withWorth(sheet: SheetContent, rows: readonly LogRow[]): SheetContent {
  const column = FIELDS.length;
  const worths = rows.map(({ worth }) => (worth === undefined ? null : worth / 100));
  const own: SheetContent['styles'] = [
    { range: columnsFrom(1, column), style: { ...STYLES.cell, ...styleOf(COLUMNS.ruleValue), locked: false } },
    { range: block(0, column, 1, 1), style: { ...STYLES.head, locked: false } },
  ];
  return {
    ...sheet,
    cells: sheet.cells.map((cells, row) => {
      const behind = Array.from({ length: column - cells.length }, () => null);
      return [...cells, ...behind, row === 0 ? CARRIED_WORTH_COLUMN.name : worths[row - 1]!];
    }),
    styles: [...(sheet.styles ?? []), ...own],
    columnWidths: [...(sheet.columnWidths ?? []), COLUMNS.number.width],
    autoFilter: block(0, 0, rows.length + 1, column + 1),
  };
}

function logOf(office: string, year: number, rows: readonly LogRow[]): SheetContent {
  return {
    name: ADOPTIONS_SCHEMA.sheet,
    cells: [Object.values<SheetColumn>(COLUMNS).map(({ name }) => name), ...rows.map(rowCells)],
    styles: [
      { range: columnsFrom(1, 0, FIELDS.length), style: STYLES.cell },
      { range: columnsFrom(0, 0, MACHINE_COLUMN), style: { locked: false } },
      ...FIELDS.map((field, column) => ({ range: columnsFrom(1, column), style: styleOf(COLUMNS[field]) })),
      {
        range: columnsFrom(1, MACHINE_COLUMN, MACHINE_COLUMNS.length),
        style: { fill: COLORS.machineFill, locked: true },
      },
      { range: block(0, 0, 1, FIELDS.length), style: STYLES.head },
      { range: block(0, MACHINE_COLUMN, 1, MACHINE_COLUMNS.length), style: STYLES.machineHead },
    ],
    columnWidths: FIELDS.map((field) => COLUMNS[field].width),
    rowHeights: new Map([[0, 34], ...rows.map((row, i): [number, number] => [i + 1, rowHeight(row)])]),
    freeze: { rows: 1, columns: 1 },
    autoFilter: block(0, 0, rows.length + 1, FIELDS.length),
    validations: [...validationsOf(ADOPTIONS_SCHEMA, year), MACHINE_PROMPT],
    conditionalFormats: highlightsOf(ADOPTIONS_SCHEMA),
    print: a4('landscape', 0, { header: printTitle(`${office}${year}${PRINT_TITLES.adoptions}`) }),
    protected: true,
    tabColor: COLORS.clerkTab,
  };
}

function rowCells(row: LogRow): CellContent[] {
  return FIELDS.slice(0, MACHINE_COLUMN).map((field) => {
    const text = row[field as Exclude<keyof LogRow, 'worth'>] || null;
    const [, year, month, date] = (field === 'date' && /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text ?? '')) || [];
    return year === undefined ? text : dateCell(dayOf(Number(year), Number(month), Number(date)));
  });
}

/** Rows are two lines high, so that a long 判定 that is written later can be read without changing the row. */
const ROW_HEIGHT = 31;

function rowHeight(row: LogRow): number {
  const fields = FIELDS.slice(0, MACHINE_COLUMN) as Exclude<keyof LogRow, 'worth'>[];
  const texts = fields.map((field) => ({ text: row[field] ?? '', width: COLUMNS[field].width }));
  return fittedHeight(texts, ROW_HEIGHT);
}
