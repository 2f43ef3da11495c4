import { readWhatIf } from '../../../src/app/what-if/what-if';
import { lookAtTrials, trialOf, type TrialLook } from '../../../src/app/what-if/trial-presses';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { CellContent, CellValue, UndoOutcome, Workbook, WorkbookChange } from '../../../src/host/port/workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { ExcelPage, settled } from '../../host/excel-page';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { WpsHost } from '../../host/wps-sim/index';
import { bookOf } from '../../sheets/workbook-content';
import { LOG, RULES } from './tried-books';

const today = dayOf(2021, 1, 8);
const IN_FORCE = '计分规则';
const TRIAL = '计分规则（试算）';
const BOOK: readonly WorkbookChange[] = [...bookOf(LOG, { [IN_FORCE]: RULES }).sheets.values()].map(
  ({ name, rows }) => ({
    kind: 'replace-sheet',
    sheet: { name, cells: rows as CellContent[][] },
  }),
);

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

type Undo = () => Promise<UndoOutcome | null>;
type Shown = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

const isBlank = (value: CellValue): boolean => value === null || value === '';

/** What a person reads on the sheets: no blank cells at the ends, no blank rows. */
async function shown(workbook: Workbook, ...names: readonly string[]): Promise<Shown> {
  const { sheets } = await workbook.read(names);
  const told = [...sheets].map(([name, { rows }]) => {
    const lines = rows.map((line) => line.slice(0, line.map(isBlank).lastIndexOf(false) + 1));
    return [name, lines.filter((line) => line.length > 0)] as const;
  });
  return Object.fromEntries(told);
}

const look = async (workbook: Workbook): Promise<TrialLook> =>
  lookAtTrials(await readWhatIf(workbook), { today, from: null });

/** Copies the rules and doubles the points of the first of them. */
async function tryOut(workbook: Workbook): Promise<void> {
  const made = trialOf(await readWhatIf(workbook), IN_FORCE, 2020);
  if ('status' in made) throw new Error(made.code);
  await workbook.write(made);
  const { rows } = (await workbook.read([TRIAL])).sheets.get(TRIAL)!;
  const column = rows[0]!.indexOf('分值');
  const points = Number(rows[1]![column]) * 2;
  await workbook.write([{ kind: 'write-cells', sheet: TRIAL, row: 1, column, cells: [[points]] }]);
}

/** Presses, and where the host can take back, takes it back, looks whether all is as before, and presses again. */
async function pressed(workbook: Workbook, changes: readonly WorkbookChange[], undo?: Undo): Promise<void> {
  const before = await shown(workbook, IN_FORCE, TRIAL);
  await workbook.write(changes);
  if (undo === undefined) return;
  expect(await undo()).toMatchObject({ undone: true });
  expect(await shown(workbook, IN_FORCE, TRIAL)).toEqual(before);
  await workbook.write(changes);
}

/** Tries rules out and drops them, then once more and adopts them; what the sheets show in the end. */
async function journey(workbook: Workbook, undo?: Undo): Promise<Shown> {
  await recalculate(workbook, { today, version: '1' });
  const { [IN_FORCE]: inForce } = await shown(workbook, IN_FORCE);
  await tryOut(workbook);
  await pressed(workbook, (await look(workbook)).dropping, undo);
  expect(await shown(workbook, IN_FORCE)).toEqual({ [IN_FORCE]: inForce });
  expect((await look(workbook)).found).toMatchObject({ status: 'refused', code: 'no-trial' });
  await tryOut(workbook);
  const { found, adopting } = await look(workbook);
  expect(found.status).toBe('compared');
  await pressed(workbook, adopting!, undo);
  const { issues } = await recalculate(workbook, { today, version: '1' });
  expect(issues.filter(({ code }) => code === 'trial-sheet')).toEqual([]);
  return shown(workbook, IN_FORCE, TRIAL, '采用登记', '单位得分');
}

let inMemory: Shown;
beforeAll(async () => {
  const workbook = new MemoryWorkbook();
  await workbook.write(BOOK);
  const { [IN_FORCE]: before } = await shown(workbook, IN_FORCE);
  inMemory = await journey(workbook);
  expect(inMemory[IN_FORCE]).not.toEqual(before);
});

test('.xlsx: rules are tried out, dropped and adopted as in memory', async () => {
  const workbook = emptyXlsx();
  await workbook.write(BOOK);
  expect(await journey(workbook)).toEqual(inMemory);
  expect(await shown(openXlsx(workbook.bytes()), ...Object.keys(inMemory))).toEqual(inMemory);
});

test('Excel: the same, and each press can be taken back', async () => {
  const host = page.workbook({ sheets: { 空白: [] } });
  const workbook = new ExcelWorkbook();
  await workbook.write(BOOK);
  expect(await journey(workbook, () => workbook.undo())).toEqual(inMemory);
  await settled();
  expect(host.unsupported).toEqual([]);
});

test('WPS: the same, and each press can be taken back', async () => {
  const host = new WpsHost({ quirks: {} });
  host.open({ sheets: { 空白: [] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  await workbook.write(BOOK);
  expect(await journey(workbook, () => workbook.undo())).toEqual(inMemory);
  expect(host.violations).toEqual([]);
});
