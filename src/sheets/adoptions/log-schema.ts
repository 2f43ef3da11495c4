import { MERGED_STARTS } from '../../text/sheets/general-verdicts';
import { UNLISTED } from '../../text/sheets/template';
import { MARKS_COLUMN, MODE_COLUMNS } from '../../text/sheets/rule-columns';
import { MACHINE_COLUMNS, SHEETS } from '../../text/sheets/workbook-names';
import { fieldsOf, type ListedIn, type SheetColumn, type SheetSchema } from '../schema/sheet-schema';
import type { TemplateRow } from '../schema/template-sheet';
import { mergePolicyIn } from '../schema/policy-words';
import { ADOPTIONS_SCHEMA, QUIET, verdictColour } from './adoptions-schema';

type Rows = readonly TemplateRow<string>[];

/** An office's own sheets of rules, as far as they ask something of the log. */
export interface OwnSheets {
  readonly rules?: Rows;
  readonly modes?: Rows;
  readonly factors?: Rows;
  readonly merging?: Rows;
}

const MODES: ListedIn = { sheet: SHEETS.modes, columns: MODE_COLUMNS, field: 'mode' };

/** The columns of a new log: those of any, and before the machine's what an office's rules ask for: numbers that grade values, 加乘项. */
export function logSchema({ rules = [], modes, factors = [], merging = [] }: OwnSheets): SheetSchema {
  const asked = [...new Set(rules.map(({ by }) => by))].flatMap((name) => (isNew(name) ? [amountColumn(name)] : []));
  const marks = factors.some(({ mark }) => isName(mark)) ? [MARKS] : [];
  const more = [...asked, ...marks];
  const quiet = quietWords(merging).map((start) => verdictColour(start, QUIET));
  if (more.length + quiet.length === 0 && !modes) return ADOPTIONS_SCHEMA;
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
  const highlights = [...ADOPTIONS_SCHEMA.highlights, ...quiet];
  return { ...ADOPTIONS_SCHEMA, columns: { ...columns, ...own }, highlights } as SheetSchema;
}

/** How a 判定 begins that earns nothing more by one of the policies. */
const quietWords = (merging: Rows): string[] => [
  ...new Set(merging.flatMap(({ merge }) => (typeof merge === 'string' ? startsOf(merge) : []))),
];

function startsOf(merge: string): string[] {
  const policy = mergePolicyIn(merge);
  if (policy?.kind === 'each') return [MERGED_STARTS[policy.by]];
  if (policy?.kind === 'top') return [MERGED_STARTS.level, MERGED_STARTS.top];
  return policy?.kind === 'first' ? [MERGED_STARTS.first] : [];
}

const isName = (name: unknown): name is string => typeof name === 'string' && name !== '';

const HEADERS = Object.values<SheetColumn>(ADOPTIONS_SCHEMA.columns).flatMap(({ name, aliases }) => [name, ...aliases]);

const isNew = (name: unknown): name is string => isName(name) && !HEADERS.includes(name);

const amountColumn = (name: string): SheetColumn => ({ name, aliases: [], kind: 'points', width: 10 });

const MARKS: SheetColumn = { ...MARKS_COLUMN, kind: 'words', width: 12 };
