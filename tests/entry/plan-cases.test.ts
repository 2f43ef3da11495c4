import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluate } from '../../src/app/scoring/evaluate';
import { dayOf } from '../../src/engine/time/calendar';
import { jsonReport } from '../../src/entry/cli/json-report';
import type { CellValue } from '../../src/host/port/workbook';
import { contentOf } from '../sheets/workbook-content';

type Rows = readonly (readonly CellValue[])[];
type Entry = Readonly<Record<string, unknown>>;

interface PlanCase {
  readonly plan: string;
  readonly config: Readonly<Record<string, Rows>>;
  readonly log: Rows;
  readonly expected: Readonly<Record<string, readonly Entry[]>>;
}

const FOLDER = path.join(__dirname, '../cases/rules');
const KEYS = ['sheetRow', 'unit', 'quarter', 'item', 'period'];

const cases = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as PlanCase);

/** What of the entries a case names is said of the one that it means. */
const meant = (expected: readonly Entry[], found: readonly Entry[]): (Entry | undefined)[] =>
  expected.map((entry) => {
    const one = found.find((other) => KEYS.every((key) => !(key in entry) || entry[key] === other[key]));
    return one && Object.fromEntries(Object.keys(entry).map((key) => [key, one[key]]));
  });

it.each(cases.map((one) => [one.plan, one] as const))('%s', (_, { config, log, expected }) => {
  const { outcome } = evaluate(contentOf({ ...config, 采用登记: log }), { today: dayOf(2016, 1, 1) });
  expect(outcome.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const report = jsonReport(outcome, false) as unknown as Readonly<Record<string, readonly Entry[]>>;
  for (const [list, entries] of Object.entries(expected)) {
    expect([list, meant(entries, report[list]!)]).toEqual([list, entries]);
  }
  expect(report.fees).toHaveLength(expected.fees!.length);
});
