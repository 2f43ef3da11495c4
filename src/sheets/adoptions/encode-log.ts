import { dayOf } from '../../engine/time/calendar';
import type { CellContent, CellValidation, SheetContent } from '../../host/port/workbook';
import { PRINT_TITLES, PROMPTS } from '../../text/sheets/template';
import type { Fen, Points } from '../../engine/units';
import { CARRIED_FEE_COLUMN, CARRIED_WORTH_COLUMN, MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import { MANUSCRIPT_COLUMNS } from '../../text/sheets/workflow';
import {
  a4,
  block,
  COLORS,
  columnsFrom,
  dateCell,
  fittedHeight,
  openBeyond,
  printTitle,
  STYLES,
} from '../cells/look/look';
import { fieldsOf, styleOf, type SheetColumn, type SheetSchema } from '../schema/sheet-schema';
import { highlightsOf, validationsOf } from '../schema/template-sheet';
import type { AdoptionField } from './adoption-names';
import { ADOPTIONS_SCHEMA } from './adoptions-schema';
import { logSchema, type OwnSheets } from './log-schema';

/** A row of 采用登记 as a clerk fills it; `date` as typed, where yyyy-mm-dd becomes a real date. */
export type LogRow = { readonly [Key in Exclude<AdoptionField, (typeof MACHINE_COLUMNS)[number]>]?: string } & {
  /** What the book of an earlier year counted for it. */
  readonly worth?: Points;
  /** The same of money per item. */
  readonly feeWorth?: Fen;
  /** What 涉密 says of it. */
  readonly classified?: string;
};

/** Columns behind the machine's for rows of an earlier year. */
const CARRIED = [
  { name: CARRIED_WORTH_COLUMN.name, of: 'worth' },
  { name: CARRIED_FEE_COLUMN.name, of: 'feeWorth' },
  { name: MANUSCRIPT_COLUMNS.classified.name, of: 'classified' },
] as const;

/** The sheet 采用登记: headers in row 1; a person edits everything but the machine's columns. `own`: what an office's rules ask of it. */
export function encodeLog(
  office: string,
  year: number,
  rows: readonly LogRow[] = [],
  own: OwnSheets = {},
): SheetContent {
  const sheet = logOf(logSchema(own), `${office}${year}${PRINT_TITLES.adoptions}`, year, rows);
  const carried = CARRIED.filter(({ of }) => rows.some((row) => row[of] !== undefined));
  return carried.reduce<SheetContent>((made, column) => withCarried(made, rows, column), sheet);
}

/** The log with a column of an earlier year behind its columns, for the clerk to correct where an old adoption is corrected. */
function withCarried(
  sheet: SheetContent,
  rows: readonly LogRow[],
  { name, of }: (typeof CARRIED)[number],
): SheetContent {
  const column = sheet.cells[0]!.length;
  const stated = rows.map(({ [of]: value }) => (typeof value === 'number' ? value / 100 : (value ?? null)));
  const { ruleValue, number } = ADOPTIONS_SCHEMA.columns;
  const own: SheetContent['styles'] = [
    { range: columnsFrom(1, column), style: { ...STYLES.cell, ...styleOf(ruleValue), locked: false } },
    { range: block(0, column, 1, 1), style: { ...STYLES.head, locked: false } },
  ];
  return {
    ...sheet,
    cells: sheet.cells.map((cells, row) => {
      const behind = Array.from({ length: column - cells.length }, () => null);
      return [...cells, ...behind, row === 0 ? name : stated[row - 1]!];
    }),
    styles: [...(sheet.styles ?? []), ...own],
    columnWidths: [...(sheet.columnWidths ?? []), number.width],
    autoFilter: block(0, 0, rows.length + 1, column + 1),
  };
}

function logOf(schema: SheetSchema, title: string, year: number, rows: readonly LogRow[]): SheetContent {
  const columns = Object.values<SheetColumn>(schema.columns);
  const fields = fieldsOf(schema);
  const machine = fields.indexOf(MACHINE_COLUMNS[0]);
  const clerks = fields.slice(0, machine);
  return {
    name: schema.sheet,
    cells: [columns.map(({ name }) => name), ...rows.map((row) => rowCells(row, clerks))],
    styles: [
      { range: columnsFrom(1, 0, fields.length), style: STYLES.cell },
      { range: columnsFrom(0, 0, machine), style: { locked: false } },
      openBeyond(fields.length),
      ...columns.map((column, at) => ({ range: columnsFrom(1, at), style: styleOf(column) })),
      {
        range: columnsFrom(1, machine, MACHINE_COLUMNS.length),
        style: { fill: COLORS.machineFill, locked: true },
      },
      { range: block(0, 0, 1, fields.length), style: STYLES.head },
      { range: block(0, machine, 1, MACHINE_COLUMNS.length), style: STYLES.machineHead },
    ],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: new Map([[0, 34], ...rows.map((row, i): [number, number] => [i + 1, rowHeight(row, schema, clerks)])]),
    freeze: { rows: 1, columns: 1 },
    autoFilter: block(0, 0, rows.length + 1, fields.length),
    validations: [...validationsOf(schema, year), machinePrompt(machine)],
    conditionalFormats: highlightsOf(schema),
    print: a4('landscape', 0, { header: printTitle(title) }),
    protected: true,
    tabColor: COLORS.clerkTab,
  };
}

/** What the headers of the machine's columns say when one is selected. */
const machinePrompt = (column: number): CellValidation => ({
  range: block(0, column, 1, MACHINE_COLUMNS.length),
  rule: { kind: 'any' },
  prompt: PROMPTS.machine,
});

const textIn = (row: LogRow, field: string): string => row[field as Exclude<keyof LogRow, 'worth' | 'feeWorth'>] ?? '';

function rowCells(row: LogRow, fields: readonly string[]): CellContent[] {
  return fields.map((field) => {
    const text = textIn(row, field) || null;
    const [, year, month, date] = (field === 'date' && /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text ?? '')) || [];
    return year === undefined ? text : dateCell(dayOf(Number(year), Number(month), Number(date)));
  });
}

/** Rows are two lines high, so that a long 判定 that is written later can be read without changing the row. */
const ROW_HEIGHT = 31;

function rowHeight(row: LogRow, { columns }: SheetSchema, fields: readonly string[]): number {
  const texts = fields.map((field) => ({ text: textIn(row, field), width: columns[field]!.width }));
  return fittedHeight(texts, ROW_HEIGHT);
}
