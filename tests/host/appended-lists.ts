import { evaluate } from '../../src/app/scoring/evaluate';
import { readInputs } from '../../src/app/scoring/read-inputs';
import { recalculate } from '../../src/app/scoring/recalculate';
import { appendWork } from '../../src/entry/session/append-work';
import type { CellContent } from '../../src/host/port/workbook';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import type { LogMapping } from '../../src/sheets/adoptions/log-mapping';
import { paneTextZh } from '../../src/text/pane/pane';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { showTotals } from './excel-sim/model/table';
import { calculatedLog, refusalOf, shown, today, type LogProgram } from './log-program';

const LOG = SHEETS.adoptions;
/** Rows of the log with its headings, before anything is appended. */
const HEIGHT = 4;

/** 题名,报送单位,何时,媒体平台,怎么用的 and two rows, as a Chinese program writes them: in GBK. */
const GBK = Buffer.from(
  [
    'cce2c3fb2cb1a8cbcdb5a5cebb2cbacecab12cc3bdcce5c6bdcca82cd4f5c3b4d3c3b5c4',
    'b5b3d4b1b4f3bbe12cb8dfc7c52c323032302d30362d30312ccad0bed6b9d9cdf82cb2c9d3c3',
    'b7a2b2bcbbe12cb6abccc12c323032302d30362d30322ccad0bed6b9d9cdf82cb2c9d3c3',
  ]
    .map((line) => `${line}0d0a`)
    .join(''),
  'hex',
);
const HEADERS = { title: '题名', unit: '报送单位', date: '何时', channel: '媒体平台', mode: '怎么用的' };
const CELLS: readonly CellContent[][] = [
  ['2020年宣传情况'],
  ['何时', '怎么用的', '媒体平台', '报送单位', '题名'],
  ['2020-06-01', '采用', '市局官网', '高桥', '党员大会'],
  ['2020-06-02', '采用', '市局官网', '东塘', '发布会'],
];

async function xlsx(): Promise<Uint8Array> {
  const file = emptyXlsx();
  await file.write([{ kind: 'replace-sheet', sheet: { name: '宣传', cells: CELLS } }]);
  return file.bytes();
}

const FILES = [
  ['a GBK .csv', '外单位.csv', () => Promise.resolve(new Uint8Array(GBK))],
  ['an .xlsx with a title', '外单位.xlsx', xlsx],
] as const;

/** What the pane does: a file is read, its columns are chosen, its rows are appended. */
async function chosen({ workbook }: LogProgram, name: string, bytes: Uint8Array) {
  const work = appendWork(workbook);
  const source = await work.read(name, bytes);
  const mapping: LogMapping = { sheet: source.sheets[0]!.name, headers: HEADERS };
  return { plan: () => work.plan(source, mapping), append: () => work.append(source, mapping) };
}

const cellsOf = async ({ workbook }: LogProgram) => (await workbook.read([LOG])).sheets.get(LOG)!.rows;
const isFilled = (row: readonly unknown[]): boolean => row.some((cell) => cell !== null && cell !== '');
const titlesIn = async (program: LogProgram) => (await cellsOf(program)).slice(1).filter(isFilled).map(([title]) => title); // prettier-ignore
const outcomeOf = async ({ workbook }: LogProgram) => evaluate(await readInputs(workbook), { today }).outcome;

/** What stands below the log: by name, how a person puts it there. */
const BELOW: Readonly<Record<string, (program: LogProgram) => void>> = {
  nothing: () => undefined,
  'the end of a table': ({ model, person }) =>
    person((at) => {
      at.unprotect(LOG);
      model.sheet(LOG).filter = undefined;
      at.addTable(`${LOG}!A1:O${HEIGHT}`);
    }),
  'a word and a number': ({ person }) => person((at) => at.type(`${LOG}!A${HEIGHT + 1}`, [['合计', null, null, null, null, null, 3]])), // prettier-ignore
};

/** The records of another register are appended to the log of a program. */
export function appendsLists(open: () => LogProgram): void {
  let program: LogProgram;
  beforeEach(async () => {
    program = open();
    await calculatedLog(program);
  });
  afterEach(() => expect(program.strange()).toEqual([]));

  describe.each(FILES)('%s', (_, name, bytesOf) => {
    test.each(Object.keys(BELOW))('arrives once, and is taken back at once, above %s', async (what) => {
      BELOW[what]!(program);
      const known = await cellsOf(program);
      const { plan, append } = await chosen(program, name, await bytesOf());
      expect((await plan())!.records.map(({ isThere }) => isThere)).toEqual([false, false]);
      const before = shown(program);
      await append();
      const rows = await cellsOf(program);
      expect(rows.slice(0, known.length)).toEqual(known);
      expect(rows.slice(known.length).map((row) => row.slice(0, 2))).toEqual([['党员大会', '高桥'], ['发布会', '东塘']]); // prettier-ignore
      expect(rows.slice(known.length).some((row) => isFilled(row.slice(9)))).toBe(false);
      expect((await append())!.records.map(({ isThere }) => isThere)).toEqual([true, true]);
      expect(await cellsOf(program)).toEqual(rows);
      expect(await program.workbook.undo()).toEqual({ undone: true });
      expect(shown(program)).toEqual(before);
      await append();
      await recalculate(program.workbook, { today, version: '1' });
      expect((await outcomeOf(program)).result!.adoptions.length).toBe(5);
    });
  });

  test('a log with totals is told and stays as it is', async () => {
    BELOW['the end of a table']!(program);
    program.person(() => showTotals(program.model.sheet(LOG).tables[0]!, true));
    await staysAsItIs('totals-row');
  });

  test('a protected log is told and stays as it is, and takes the rows once it is open', async () => {
    program.person((person) => person.protect(LOG, 'geheim'));
    await staysAsItIs('protected');
    program.person((person) => person.unprotect(LOG));
    await (await chosen(program, ...(await csv()))).append();
    expect(await titlesIn(program)).toHaveLength(5);
  });

  test('rows that the program refuses are not there by half, and come once', async () => {
    const before = await titlesIn(program);
    const { append } = await chosen(program, ...(await csv()));
    const relent = program.refuse();
    await refusalOf(append()).finally(relent);
    expect(await titlesIn(program)).toEqual(before);
    await append();
    expect(await titlesIn(program)).toEqual([...before, '党员大会', '发布会']);
  });

  const csv = async () => [FILES[0][1], await FILES[0][2]()] as const;
  const staysAsItIs = async (wanted: string): Promise<void> => {
    const { append } = await chosen(program, ...(await csv()));
    const before = shown(program);
    const { code, subject } = await refusalOf(append());
    expect(code).toBe(wanted);
    expect(paneTextZh.refusals[code](subject)).toContain(LOG);
    expect(shown(program)).toEqual(before);
  };
}
