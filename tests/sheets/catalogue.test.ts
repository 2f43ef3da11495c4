import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../../src/engine/time/calendar';
import { fen } from '../../src/engine/units';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import { CATALOGUE, INPUT_SHEETS, mayBeLog, RESULT_SHEETS } from '../../src/sheets/catalogue';
import { newSheets } from '../../src/sheets/new-sheets';
import { foldName } from '../../src/sheets/cells/values/cell';
import { readTable } from '../../src/sheets/schema/read-table';
import { FEE_SHEET_NAMES } from '../../src/text/sheets/fee-sheets';
import { SHEETS } from '../../src/text/sheets/workbook-names';

const keys = Object.keys(SHEETS) as (keyof typeof SHEETS)[];
const fullBook = {
  plan: BUILT_IN_PLAN,
  year: 2021,
  rows: [{ title: '走访慰问', unit: '高桥', date: '2021-01-05', channel: '省厅', mode: '单独采用' }],
  asOf: dayOf(2021, 3, 1),
  broughtForward: [{ unit: '高桥', authors: [], amount: fen(-1250), reason: '更正', source: '2020年度台账第1条' }],
};

describe('the catalogue of sheets', () => {
  it.each(keys)('has the sheet %s under its name', (key) => {
    expect(CATALOGUE[key].name).toBe(SHEETS[key]);
  });

  it('has no two sheets that a person would call the same', () => {
    const names = Object.values(CATALOGUE).map(({ name }) => (typeof name === 'string' ? foldName(name) : name.source));
    expect(new Set(names).size).toBe(names.length);
  });

  it('makes a new workbook in the order of its lines, each sheet with the columns that are read', () => {
    const clerks = Object.values(CATALOGUE).flatMap((entry) => ('schema' in entry ? [entry] : []));
    const made = newSheets(fullBook);
    const expected = clerks.filter((entry) => entry.made(fullBook) !== null).map(({ name }) => name);
    expect(made.map(({ name }) => name)).toEqual([SHEETS.guide, ...expected]);
    for (const { name, cells } of made.slice(1)) {
      const { schema } = clerks.find((entry) => entry.name === name)!;
      const rows = cells.map((line) => line.map((cell) => (typeof cell === 'object' ? null : cell)));
      const { value: table, issues } = readTable({ name, rows }, schema);
      expect([name, issues]).toEqual([name, []]);
      expect(Object.values(table!.columns)).toEqual(Object.keys(schema.columns).map((_, at) => at));
    }
  });

  it('tells of every sheet of a new workbook in its guide', () => {
    const [guide, ...others] = newSheets(fullBook);
    const text = JSON.stringify(guide!.cells);
    for (const name of [...others.map((sheet) => sheet.name), ...RESULT_SHEETS]) expect(text).toContain(name);
  });

  it('lets a log have any name but those of the other sheets', () => {
    expect(keys.filter((key) => mayBeLog(SHEETS[key]))).toEqual(['adoptions']);
    expect([` ${SHEETS.ledger}`, FEE_SHEET_NAMES.detail(2020, 1), '台账摘录'].filter(mayBeLog)).toEqual([]);
    expect(['2020年登记', '稿费表', SHEETS.adoptions].every(mayBeLog)).toBe(true);
  });

  it('reads nothing that it writes', () => {
    expect(INPUT_SHEETS.filter((name) => RESULT_SHEETS.includes(name))).toEqual([]);
  });
});

/** A list of sheets: two names side by side, or all of them. */
const LIST = /\bSHEETS\.\w+,\s*SHEETS\.\w+|Object\.(?:values|keys|entries)(?:<\w+>)?\(SHEETS\)/u;

test('src has no second list of sheets', () => {
  const src = join(__dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/u.test(path));
  const lists = files.filter((path) => LIST.test(readFileSync(join(src, path), 'utf8')));
  expect(lists).toEqual([join('sheets', 'catalogue.ts')]);
});
