import type {
  CellContent,
  CellValidation,
  ConditionalFormat,
  SheetContent,
  StyledRange,
} from '../../host/port/workbook';
import { columnLetters } from '../../issues/place';
import { a4, block, COLORS, columnsFrom, fittedHeight, openBeyond, printTitle, STYLES } from '../cells/look/look';
import {
  fieldsOf,
  resultFields,
  styleOf,
  type EntryRule,
  type ListedIn,
  type SheetColumn,
  type SheetSchema,
} from './sheet-schema';

/** A row of a clerk's sheet by field; what is not named stays blank. */
export type TemplateRow<Field extends string> = Readonly<Partial<Record<Field, CellContent>>>;

/**
 * A clerk's sheet from its schema: headers in row 1, so that it filters and sorts as it stands; the title is printed by the
 * page. @param year the workbook's year, for columns that expect dates about it.
 */
export function templateSheet<Field extends string>(
  schema: SheetSchema<Field>,
  title: string,
  year: number,
  rows: readonly TemplateRow<Field>[],
): SheetContent {
  const columns = Object.values<SheetColumn>(schema.columns);
  const cells = rows.map((row) => fieldsOf(schema).map((field) => row[field] ?? null));
  const widths = columns.map(({ width }) => width);
  const validations = validationsOf(schema, year);
  const conditionalFormats = highlightsOf(schema);
  return {
    name: schema.sheet,
    cells: [columns.map(({ name }) => name), ...cells],
    styles: [
      { range: columnsFrom(1, 0, columns.length), style: STYLES.cell },
      ...columns.map((column, at) => ({ range: columnsFrom(1, at), style: styleOf(column) })),
      { range: block(0, 0, 1, columns.length), style: STYLES.head },
      ...resultStyles(schema),
    ],
    columnWidths: widths,
    rowHeights: new Map([[0, 28], ...cells.map((row, i): [number, number] => [i + 1, rowHeight(row, widths)])]),
    freeze: { rows: 1, columns: 0 },
    ...(validations.length > 0 && { validations }),
    ...(conditionalFormats.length > 0 && { conditionalFormats }),
    print: a4('landscape', 0, { header: printTitle(title) }),
    ...(resultFields(schema).length > 0 && { protected: true }),
    tabColor: COLORS.clerkTab,
  };
}

/** The program's columns, at the right, are grey and locked; all others are open. */
function resultStyles(schema: SheetSchema): StyledRange[] {
  const count = resultFields(schema).length;
  if (count === 0) return [];
  const first = fieldsOf(schema).length - count;
  return [
    { range: columnsFrom(0, 0, first), style: { locked: false } },
    openBeyond(first + count),
    { range: columnsFrom(1, first, count), style: { fill: COLORS.machineFill, locked: true } },
    { range: block(0, first, 1, count), style: STYLES.machineHead },
  ];
}

/** Points that a row of a clerk's sheet takes, in columns of these widths. */
export const rowHeight = (cells: readonly CellContent[], widths: readonly number[]): number =>
  fittedHeight(
    cells.map((cell, at) => ({ text: typeof cell === 'string' ? cell : '', width: widths[at]! })),
    21,
  );

/** What each column expects and says when a cell of it is selected. */
export const validationsOf = (schema: SheetSchema, year: number): CellValidation[] =>
  Object.values(schema.columns).flatMap(({ prompt, entries }, at): CellValidation[] => {
    if (!prompt && !entries) return [];
    const range = block(1, at, schema.checkedRows);
    return [
      {
        range,
        rule: entries ? validationRule(entries.rule, year) : { kind: 'any' },
        ...(entries && { warningOnly: true }),
        ...(prompt && { prompt }),
        ...(entries && { error: entries.error }),
      },
    ];
  });

function validationRule(rule: EntryRule, year: number): CellValidation['rule'] {
  switch (rule.kind) {
    case 'names':
      return { kind: 'list', source: { formula: listFormula(rule.of) } };
    case 'years':
      return { kind: 'date', from: `${year - rule.around}-01-01`, to: `${year + rule.around}-12-31` };
    case 'any':
    case 'date':
    case 'decimal':
    case 'list':
      return rule;
  }
}

/** Most rows of a list on another sheet that are offered. */
const LISTED_ROWS = 500;

/** The names listed on another sheet, as far down as there are any: the list grows with the sheet. */
function listFormula({ sheet, columns, field }: ListedIn): string {
  const letters = columnLetters(Object.keys(columns).indexOf(field));
  const first = `${sheet}!$${letters}$2`;
  return `OFFSET(${first},0,0,MAX(1,COUNTA(${first}:$${letters}$${LISTED_ROWS})),1)`;
}

/** Cells that stand out; formulas find their columns wherever the schema has them. */
export function highlightsOf<Field extends string>(schema: SheetSchema<Field>): ConditionalFormat[] {
  const fields = fieldsOf(schema);
  const cell = (field: Field): string => `$${columnLetters(fields.indexOf(field))}2`;
  return schema.highlights.flatMap(({ fields: some, when, style }) =>
    sideBySide(some.map((field) => fields.indexOf(field))).map(([from, count]): ConditionalFormat => ({
      range: block(1, from, schema.checkedRows, count),
      rule: { kind: 'formula', formula: when(cell), style },
    })),
  );
}

/** Groups columns that stand side by side: the first column of each group, and how many it has. */
function sideBySide(columns: readonly number[]): [from: number, count: number][] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === column) last[1]++;
    else runs.push([column, 1]);
  }
  return runs;
}
