import { dayOf } from '../../engine/time/calendar';
import type { CellContent, CellStyle, CellValidation, ConditionalFormat, SheetContent } from '../../host/port/workbook';
import { OFFERED_MODES, PRINT_TITLES, PROMPTS, UNLISTED, VERDICT_STARTS } from '../../text/sheets/template';
import type { Points } from '../../engine/units';
import {
  ADOPTION_COLUMNS,
  CARRIED_WORTH_COLUMN,
  CHANNEL_COLUMNS,
  MACHINE_COLUMNS,
  SHEETS,
  TARGET_COLUMNS,
} from '../../text/sheets/workbook-names';
import { columnLetters } from '../../issues/place';
import { namesOf } from '../cells/clerk-sheet';
import { a4, block, COLORS, columnsFrom, dateCell, fittedHeight, FORMATS, printTitle, STYLES } from '../cells/look';

type Field = keyof typeof ADOPTION_COLUMNS;

/** A row of 采用登记 as a clerk fills it; `date` as typed, where yyyy-mm-dd becomes a real date. */
export type LogRow = { readonly [Key in Exclude<Field, (typeof MACHINE_COLUMNS)[number]>]?: string } & {
  /** What the book of an earlier year counted for it. */
  readonly worth?: Points;
};

const FIELDS = Object.keys(ADOPTION_COLUMNS) as Field[];
const at = (field: Field): number => FIELDS.indexOf(field);
const MACHINE_COLUMN = at(MACHINE_COLUMNS[0]);

const LOOKS: Readonly<Record<Field, { readonly width: number; readonly style: CellStyle }>> = {
  title: { width: 44, style: STYLES.words },
  unit: { width: 14, style: STYLES.words },
  date: { width: 12, style: { ...STYLES.centred, numberFormat: FORMATS.date } },
  channel: { width: 26, style: STYLES.words },
  mode: { width: 10, style: STYLES.centred },
  number: { width: 11, style: { ...STYLES.centred, numberFormat: FORMATS.text } },
  authors: { width: 11, style: STYLES.words },
  evidence: { width: 12, style: STYLES.words },
  remark: { width: 12, style: STYLES.words },
  ruleValue: { width: 8, style: { ...STYLES.centred, numberFormat: FORMATS.points } },
  earned: { width: 8, style: { ...STYLES.centred, numberFormat: FORMATS.points, bold: true } },
  quarter: { width: 9, style: STYLES.centred },
  verdict: { width: 34, style: STYLES.words },
};

/** Rows whose entries are checked as they are typed. */
const CHECKED_ROWS = 5000;
const checked = (field: Field): CellValidation['range'] => block(1, at(field), CHECKED_ROWS);

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
    { range: columnsFrom(1, column), style: { ...STYLES.cell, ...LOOKS.ruleValue.style, locked: false } },
    { range: block(0, column, 1, 1), style: { ...STYLES.head, locked: false } },
  ];
  return {
    ...sheet,
    cells: sheet.cells.map((cells, row) => {
      const behind = Array.from({ length: column - cells.length }, () => null);
      return [...cells, ...behind, row === 0 ? CARRIED_WORTH_COLUMN.name : worths[row - 1]!];
    }),
    styles: [...(sheet.styles ?? []), ...own],
    columnWidths: [...(sheet.columnWidths ?? []), LOOKS.number.width],
    autoFilter: block(0, 0, rows.length + 1, column + 1),
  };
}

function logOf(office: string, year: number, rows: readonly LogRow[]): SheetContent {
  return {
    name: SHEETS.adoptions,
    cells: [FIELDS.map((field) => ADOPTION_COLUMNS[field].name), ...rows.map(rowCells)],
    styles: [
      { range: columnsFrom(1, 0, FIELDS.length), style: STYLES.cell },
      { range: columnsFrom(0, 0, MACHINE_COLUMN), style: { locked: false } },
      ...FIELDS.map((field, column) => ({ range: columnsFrom(1, column), style: LOOKS[field].style })),
      {
        range: columnsFrom(1, MACHINE_COLUMN, MACHINE_COLUMNS.length),
        style: { fill: COLORS.machineFill, locked: true },
      },
      { range: block(0, 0, 1, FIELDS.length), style: STYLES.head },
      { range: block(0, MACHINE_COLUMN, 1, MACHINE_COLUMNS.length), style: STYLES.machineHead },
    ],
    columnWidths: FIELDS.map((field) => LOOKS[field].width),
    rowHeights: new Map([[0, 34], ...rows.map((row, i): [number, number] => [i + 1, rowHeight(row)])]),
    freeze: { rows: 1, columns: 1 },
    autoFilter: block(0, 0, rows.length + 1, FIELDS.length),
    validations: validations(year),
    conditionalFormats: verdictColours(),
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

/** Room for two lines, so that a long 判定 written later can be read without a change of the row. */
const ROW_HEIGHT = 31;

function rowHeight(row: LogRow): number {
  const fields = FIELDS.slice(0, MACHINE_COLUMN) as Exclude<keyof LogRow, 'worth'>[];
  const texts = fields.map((field) => ({ text: row[field] ?? '', width: LOOKS[field].width }));
  return fittedHeight(texts, ROW_HEIGHT);
}

function validations(year: number): CellValidation[] {
  const list = (
    field: Field,
    source: readonly string[] | { readonly formula: string },
    error: CellValidation['error'] & object,
  ) => ({
    range: checked(field),
    rule: { kind: 'list', source } as const,
    warningOnly: true,
    error,
  });
  const units = namesOf(SHEETS.targets, Object.keys(TARGET_COLUMNS).indexOf('unit'), 500);
  const channels = namesOf(SHEETS.channels, Object.keys(CHANNEL_COLUMNS).indexOf('channel'), 500);
  return [
    list('unit', units, UNLISTED.unit),
    {
      range: checked('date'),
      rule: { kind: 'date', from: `${year - 1}-01-01`, to: `${year + 1}-12-31` },
      warningOnly: true,
      prompt: PROMPTS.date,
      error: UNLISTED.date,
    },
    list('channel', channels, UNLISTED.channel),
    list('mode', OFFERED_MODES, UNLISTED.mode),
    { range: checked('number'), rule: { kind: 'any' }, prompt: PROMPTS.number },
    { range: checked('authors'), rule: { kind: 'any' }, prompt: PROMPTS.authors },
    {
      range: block(0, MACHINE_COLUMN, 1, MACHINE_COLUMNS.length),
      rule: { kind: 'any' },
      prompt: PROMPTS.machine,
    },
  ];
}

/** The machine's columns take the colour of what they say, whoever sorts or filters them later. */
function verdictColours(): ConditionalFormat[] {
  const range = block(1, MACHINE_COLUMN, CHECKED_ROWS, MACHINE_COLUMNS.length);
  const verdict = `$${columnLetters(at('verdict'))}2`;
  const quiet = { color: COLORS.muted, fill: COLORS.machineFill };
  const startsWith = (text: string): string => `LEFT(${verdict},${text.length})="${text}"`;
  return [
    { range, rule: { kind: 'formula', formula: startsWith(VERDICT_STARTS.outsideYear), style: quiet } },
    { range, rule: { kind: 'formula', formula: startsWith(VERDICT_STARTS.superseded), style: quiet } },
    { range, rule: { kind: 'formula', formula: startsWith(VERDICT_STARTS.error), style: STYLES.bad } },
    { range, rule: { kind: 'formula', formula: startsWith(VERDICT_STARTS.unpriced), style: STYLES.caution } },
  ];
}
