import { createWorkbook } from '../../../src/app/year/create-workbook';
import { recalculate } from '../../../src/app/scoring/recalculate';
import adoptions from '../../../src/app/sample/adoptions.json';
import { dayOf } from '../../../src/engine/time/calendar';
import { HostError } from '../../../src/host/port/workbook';
import { MemoryWorkbook } from '../memory-workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';
import { INPUT_SHEETS } from '../../../src/sheets/catalogue';
import { POSITIONS, USUAL, WpsHost, type Quirks } from '../wps-sim/index';

const OPTIONS = { today: dayOf(2020, 12, 15), version: '1.0.0' };
const RESULTS = ['单位得分', '单位排名', '问题清单', '采用登记'];

/** A year of so many adoptions: those of the sample, over and over. */
function year(count: number): Parameters<MemoryWorkbook['write']>[0] {
  const rows = Array.from({ length: count }, (_, at) => {
    const cells = adoptions.rows[at % adoptions.rows.length]!;
    const turn = Math.floor(at / adoptions.rows.length);
    const row = Object.fromEntries(adoptions.fields.map((field, i) => [field, cells[i]]));
    return { ...row, title: `${String(row['title'])}${turn === 0 ? '' : `（其${turn}）`}` };
  });
  return createWorkbook(BUILT_IN_PLAN.year, BUILT_IN_PLAN, { rows, asOf: OPTIONS.today });
}

async function wps(count: number, quirks: Quirks = USUAL): Promise<{ host: WpsHost; workbook: WpsWorkbook }> {
  const host = new WpsHost({ quirks });
  host.open({ sheets: { Sheet1: [] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  await workbook.write(year(count));
  host.meter.reset();
  return { host, workbook };
}

/** Calls, estimated milliseconds and the longest slice of one act. */
async function cost(host: WpsHost, act: () => Promise<unknown>): Promise<readonly [number, number, number]> {
  host.meter.reset();
  const before = host.meter.now();
  await act();
  return [host.meter.calls, Math.round(host.meter.now() - before), Math.round(host.meter.longestSlice())];
}

test.each([
  [500, 2700, 800],
  [10_000, 7700, 4500],
])(
  '%i rows: the first recalculation and one after it',
  async (rows, mostCalls, mostMs) => {
    const { host, workbook } = await wps(rows);
    const first = await cost(host, () => recalculate(workbook, OPTIONS));
    const again = await cost(host, () => recalculate(workbook, OPTIONS));
    const undo = await cost(host, () => workbook.undo());
    expect(first[0]).toBeLessThan(mostCalls);
    expect(first[1]).toBeLessThan(mostMs);
    expect(Math.max(first[2], again[2], undo[2])).toBeLessThan(100);
    expect(host.violations).toEqual([]);
  },
  120_000,
);

const everything = POSITIONS[POSITIONS.length - 1]!;

test.each([POSITIONS[0]!, everything])(
  'the results are those of every other host: $name',
  async ({ quirks }) => {
    const { host, workbook } = await wps(120, quirks);
    const memory = new MemoryWorkbook();
    await memory.write(year(120));
    for (const book of [memory, workbook]) await recalculate(book, OPTIONS);
    const [expected, seen] = [await memory.read(RESULTS), await workbook.read(RESULTS)];
    const plain = ({ sheets }: typeof seen) =>
      RESULTS.map((name) =>
        sheets
          .get(name)!
          .rows.map((line) => line.map((value) => value ?? ''))
          .map(trimmed),
      );
    expect(plain(seen).map(trimmedRows)).toEqual(plain(expected).map(trimmedRows));
    expect(host.violations).toEqual([]);
  },
  120_000,
);

const trimmed = <T>(line: readonly T[]): T[] => {
  const cells = [...line];
  while (cells.length > 0 && (cells[cells.length - 1] as unknown) === '') cells.pop();
  return cells;
};
const trimmedRows = <T>(rows: readonly (readonly T[])[]): (readonly T[])[] => {
  const lines = [...rows];
  while (lines.length > 0 && lines[lines.length - 1]!.length === 0) lines.pop();
  return lines;
};

test('somebody edits the log while it is computed: the results are those of the edited log', async () => {
  const { host, workbook } = await wps(60);
  let edits = 0;
  const onStep = (step: string): void => {
    if (step === 'write' && edits++ === 0)
      host.person((person) => {
        person.unprotect('采用登记');
        person.insertRows('采用登记', 4);
      });
  };
  const outcome = await recalculate(workbook, { ...OPTIONS, onStep });
  expect([edits, outcome.result !== null]).toEqual([2, true]);
  const content = await workbook.read([...INPUT_SHEETS]);
  expect(content.sheets.get('采用登记')!.rows.length).toBeGreaterThan(60);
  const never = (): void =>
    host.person((person) => {
      person.unprotect('采用登记');
      person.insertRows('采用登记', 4);
    });
  await expect(recalculate(workbook, { ...OPTIONS, onStep: never })).rejects.toBeInstanceOf(HostError);
});
