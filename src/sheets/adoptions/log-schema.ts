import { UNLISTED } from '../../text/sheets/template';
import { MARKS_COLUMN, MODE_COLUMNS } from '../../text/sheets/rule-columns';
import { MACHINE_COLUMNS, SHEETS } from '../../text/sheets/workbook-names';
import { fieldsOf, type ListedIn, type SheetColumn, type SheetSchema } from '../schema/sheet-schema';
import type { TemplateRow } from '../schema/template-sheet';
import { ADOPTIONS_SCHEMA } from './adoptions-schema';

type Rows = readonly TemplateRow<string>[];

/** An office's own sheets of rules, as far as they ask something of the log. */
export interface OwnSheets {
  readonly rules?: Rows;
  readonly modes?: Rows;
  readonly factors?: Rows;
}

const MODES: ListedIn = { sheet: SHEETS.modes, columns: MODE_COLUMNS, field: 'mode' };

/** The columns of a new log: those of any, and before the machine's what an office's rules ask for: numbers that grade values, 加乘项. */
export function logSchema({ rules = [], modes, factors = [] }: OwnSheets): SheetSchema {
  const asked = [...new Set(rules.map(({ by }) => by))].flatMap((name) => (isNew(name) ? [amountColumn(name)] : []));
  const marks = factors.some(({ mark }) => isName(mark)) ? [MARKS] : [];
  const more = [...asked, ...marks];
  if (more.length === 0 && !modes) return ADOPTIONS_SCHEMA;
  const fields = fieldsOf(ADOPTIONS_SCHEMA);
  const machine = fields.indexOf(MACHINE_COLUMNS[0]);
  const named = fields.map((field) => [field, ADOPTIONS_SCHEMA.columns[field]] as const);
  const columns: Record<string, SheetColumn> = Object.fromEntries([
    ...named.slice(0, machine),
    ...more.map((column) => [column.name, column] as const),
    ...named.slice(machine),
  ]);
  const { mode } = ADOPTIONS_SCHEMA.columns;
  const own = modes && { mode: { ...mode, entries: { rule: { kind: 'names', of: MODES }, error: UNLISTED.ownMode } } };
  return { ...ADOPTIONS_SCHEMA, columns: { ...columns, ...own } } as SheetSchema;
}

const isName = (name: unknown): name is string => typeof name === 'string' && name !== '';

const HEADERS = Object.values<SheetColumn>(ADOPTIONS_SCHEMA.columns).flatMap(({ name, aliases }) => [name, ...aliases]);

const isNew = (name: unknown): name is string => isName(name) && !HEADERS.includes(name);

const amountColumn = (name: string): SheetColumn => ({ name, aliases: [], kind: 'points', width: 10 });

const MARKS: SheetColumn = { ...MARKS_COLUMN, kind: 'words', width: 12 };
