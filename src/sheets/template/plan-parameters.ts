import { failure, success, type Result } from '../../engine/result';
import type { CellContent } from '../../host/port/workbook';
import type { Refusal } from '../../issues/refusal';
import type { StatedPlan } from '../../rules/built-in-plan';
import type { PlanRow } from '../../rules/plan-file';
import { formatDay } from '../../text/format';
import { RULE_PARAMETER_NOTES } from '../../text/sheets/plan-title';
import { RULE_PARAMETERS } from '../../text/sheets/rule-columns';
import { AUTHOR_SHARES, TOTALS, UNSIGNED_PAID, wordOf } from '../../text/sheets/rule-words';
import { PARAMETER_COLUMNS, PARAMETERS } from '../../text/sheets/workbook-names';
import { foldName } from '../cells/values/cell';
import { readHundredths } from '../cells/values/read-number';
import type { Parameters } from '../parameters/decode-parameters';
import type { TemplateRow } from '../schema/template-sheet';

const { plan: _, ...TERMS } = RULE_PARAMETERS;
const { rate, feesFrom, feeBasis } = PARAMETERS;

/** The rows of 参数 that belong to a plan, and not to an office's year. */
const KNOWN = { rate, feesFrom, feeBasis, ...TERMS };
type Key = keyof typeof KNOWN;

/** What 参数 of a new workbook says of a plan: money per point, and rows of its own. */
export interface PlanParameters extends Pick<StatedPlan, 'yuanPerPoint' | 'feeBasis' | 'feesFrom'> {
  readonly own: readonly TemplateRow<string>[];
}

/** Reads the rows of 参数 of a plan file; a plan that states no money per point pays none. */
export function planParameters(rows: readonly TemplateRow<string>[], title: string): Result<PlanParameters, Refusal> {
  const read = valuesIn(rows);
  if (!read.ok) return read;
  const { value: values } = read;
  const from = values.get('feesFrom');
  const terms = TERM_KEYS.filter((key) => values.has(key));
  return success({
    yuanPerPoint: (readHundredths(values.get('rate') ?? 0) ?? 0) / 100,
    feeBasis: textOf(values.get('feeBasis') ?? title),
    ...(from !== undefined && { feesFrom: textOf(from) }),
    own: [ownRow('plan', title), ...terms.map((key) => ownRow(key, values.get(key)!))],
  });
}

type Stated = string | number;

function valuesIn(rows: readonly TemplateRow<string>[]): Result<ReadonlyMap<Key, Stated>, Refusal> {
  const values = new Map<Key, Stated>();
  for (const [at, row] of rows.entries()) {
    const [item, value] = [textOf(row.item), statedIn(row.value)];
    const key = keyNamed(item);
    if (!key || values.has(key) || !isValue(key, value)) return unknown(at + 1, item);
    values.set(key, value);
  }
  return success(values);
}

const TERM_KEYS = Object.keys(TERMS) as (keyof typeof TERMS)[];

const keyNamed = (item: string): Key | undefined => (Object.keys(KNOWN) as Key[]).find((one) => isNamed(one, item));

const isValue = (key: Key, value: Stated): boolean => key !== 'rate' || readHundredths(value) !== null;

const statedIn = (value: CellContent | undefined): Stated => (typeof value === 'number' ? value : textOf(value));

const textOf = (value: CellContent | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const unknown = (row: number, item: string): Result<never, Refusal> =>
  failure({
    code: 'plan-parameter',
    parameters: { row, item, known: Object.values(KNOWN).map(({ name }) => name) },
  });

const isNamed = (key: Key, item: string): boolean =>
  [KNOWN[key].name, ...KNOWN[key].aliases].some((name) => foldName(name) === foldName(item));

const ownRow = (key: keyof typeof RULE_PARAMETERS, value: CellContent): TemplateRow<string> => ({
  item: RULE_PARAMETERS[key].name,
  value,
  note: RULE_PARAMETER_NOTES[key],
});

/** The rows of 参数 that a workbook's plan states, as a file has them. */
export function statedParameters({ rate: perPoint, feesFrom: first, ...parameters }: Parameters): PlanRow[] {
  const { totalIsAssessed, authorShares, unsignedPaid } = parameters.ruleTerms;
  const row = ({ name }: { readonly name: string }, value: string | number): PlanRow => ({
    [PARAMETER_COLUMNS.item.name]: name,
    [PARAMETER_COLUMNS.value.name]: value,
  });
  return [
    row(rate, perPoint / 100),
    ...(first === null ? [] : [row(feesFrom, formatDay(first))]),
    ...(parameters.feeBasis === '' ? [] : [row(feeBasis, parameters.feeBasis)]),
    ...(totalIsAssessed === null ? [] : [row(TERMS.totals, wordOf(TOTALS, totalIsAssessed))]),
    ...(authorShares === null ? [] : [row(TERMS.authorShares, wordOf(AUTHOR_SHARES, authorShares))]),
    ...(unsignedPaid === null ? [] : [row(TERMS.unsigned, wordOf(UNSIGNED_PAID, unsignedPaid))]),
  ];
}

/** Rows about rules beyond the simple ones for another year's 参数. */
export const carriedParameters = ({ ruleTerms, planTitle, ...parameters }: Parameters): TemplateRow<string>[] => {
  const stated = statedParameters({ ...parameters, planTitle, ruleTerms });
  const isOwn = (item: unknown): boolean => Object.values(TERMS).some(({ name }) => name === item);
  const rows = stated.map((row) => ({
    item: row[PARAMETER_COLUMNS.item.name]!,
    value: row[PARAMETER_COLUMNS.value.name]!,
  }));
  return [...(planTitle === '' ? [] : [ownRow('plan', planTitle)]), ...rows.filter(({ item }) => isOwn(item))];
};
