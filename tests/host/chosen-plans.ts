import fc from 'fast-check';
import { templateChanges } from '../../src/app/log/add-template';
import { plannedAnew } from '../../src/app/log/chosen-sheets';
import { mappingChanges } from '../../src/app/log/map-log';
import { addTemplate } from '../app/log/choose-plan';
import { planOfBook } from '../../src/app/plans/plan-of-book';
import { recalculate } from '../../src/app/scoring/recalculate';
import { dayOf } from '../../src/engine/time/calendar';
import { HostError, type CellContent, type UndoableWindow, type Workbook } from '../../src/host/port/workbook';
import { BUILT_IN_NAME, type PlanFile } from '../../src/rules/plan-file';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { planCases, planOfCase, type PlanCase } from '../entry/plan-cases';
import { MemoryWorkbook } from './memory-workbook';
import { rowsIn } from './rows-in';

/** A program with an empty workbook in it. */
export interface EmptyProgram {
  readonly workbook: Workbook & Pick<UndoableWindow, 'undo'>;
  /** What a person sees, sheet after sheet. */
  shown(): unknown;
  /** A person lets no sheet be added, or lets it again. */
  close(isClosed: boolean): void;
  /** What was asked of the program that it does not know. */
  strange(): readonly string[];
}

/** A log of the clerk's own under the usual headers. */
const OWN_LOG = {
  name: '台账',
  cells: [
    ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式'],
    ['春耕', '高桥', '2020-03-02', '市委办', '单篇'],
  ],
};

const datesOf = ({ 年度: year }: PlanCase) => ({ today: dayOf(year, 12, 31), version: '1' });

/** A person fills the log of the plan that was chosen, under the headers that it has. */
async function fillLog(workbook: Workbook, { 采用登记: rows }: PlanCase): Promise<void> {
  const { sheets } = await workbook.read([SHEETS.adoptions]);
  const headers = sheets.get(SHEETS.adoptions)!.rows[0]!.map(String);
  const filled = headers.flatMap((header, column) => (rows.some((row) => header in row) ? [{ header, column }] : []));
  for (const { header, column } of filled) {
    const cells = rows.map((row): CellContent[] => [row[header] ?? null]);
    await workbook.write([{ kind: 'write-cells', sheet: SHEETS.adoptions, row: 1, column, cells }]);
  }
}

/** The rows of all sheets once the log of a case is filled and calculated. */
async function calculated(workbook: Workbook, one: PlanCase): Promise<Map<string, string>> {
  await fillLog(workbook, one);
  await recalculate(workbook, datesOf(one));
  return new Map(await rowsIn(workbook));
}

async function readBack(workbook: Workbook, one: PlanCase): Promise<PlanFile> {
  const plan = await planOfBook(workbook, datesOf(one));
  if (!plan.ok) throw new Error(plan.why.code);
  return plan.value;
}

/** What the same plan comes to in memory, where nothing of a program stands between. */
async function inMemory(one: PlanCase) {
  const memory = new MemoryWorkbook();
  await memory.write([{ kind: 'replace-sheet', sheet: { name: 'blank', cells: [] } }]);
  await addTemplate(memory, datesOf(one).today, one.方案);
  const added = new Map(await rowsIn(memory));
  return { added, results: await calculated(memory, one) };
}

/** Every published plan is chosen for an empty workbook of a program: 用哪份方案, as its pane asks. */
export function choosesPlans(open: () => Promise<EmptyProgram>): void {
  let program: EmptyProgram;
  afterEach(() => expect(program.strange()).toEqual([]));
  const plans = planCases('plans').map((one) => [one.方案, one] as const);

  test.each(plans)('the sheets of %s are written, read back as the plan, and scored by', async (name, one) => {
    program = await open();
    const { workbook } = program;
    const { added, results } = await inMemory(one);
    expect(await addTemplate(workbook, datesOf(one).today, name)).toBeNull();
    expect(new Map(await rowsIn(workbook))).toEqual(added);
    const { title, ...plan } = await planOfCase(one);
    expect(await readBack(workbook, one)).toMatchObject(name === BUILT_IN_NAME ? plan : { title, ...plan });
    expect(await calculated(workbook, one)).toEqual(results);
  });

  test('a plan is taken back, and another is chosen as if it had been the first', async () => {
    program = await open();
    const { workbook } = program;
    const [[first, earlier], [second, one]] = [plans[1]!, plans[2]!];
    const before = program.shown();
    await addTemplate(workbook, datesOf(earlier).today, first);
    expect(await workbook.undo()).toEqual({ undone: true });
    expect(program.shown()).toEqual(before);
    await addTemplate(workbook, datesOf(one).today, second);
    expect(new Map(await rowsIn(workbook))).toEqual((await inMemory(one)).added);
  });

  test('a plan is taken back at once with its first results, whichever it is and whatever log there is', async () => {
    const books = [fc.constantFrom(...plans), fc.boolean(), fc.boolean()] as const;
    const choosing = fc.asyncProperty(...books, async ([name, one], hasOwnLog, hasEmpty) => {
      program = await open();
      const { workbook } = program;
      if (hasOwnLog) await workbook.write([{ kind: 'replace-sheet', sheet: OWN_LOG }]);
      if (hasEmpty) await workbook.write([{ kind: 'replace-sheet', sheet: { name: SHEETS.targets, cells: [] } }]);
      const before = program.shown();
      const { today } = datesOf(one);
      const chosen = await plannedAnew(() =>
        hasOwnLog
          ? mappingChanges(workbook, { sheet: OWN_LOG.name, headers: {} }, today, name)
          : templateChanges(workbook, today, name),
      );
      if (!chosen.ok) throw new Error(chosen.why.code);
      await recalculate(workbook, { ...datesOf(one), first: chosen.value });
      expect(new Map(await rowsIn(workbook)).size).toBeGreaterThan(20);
      expect(await workbook.undo()).toMatchObject({ undone: true });
      expect(program.shown()).toEqual(before);
    });
    const examples: [(typeof plans)[number], boolean, boolean][] = [true, false].map((hasOwnLog) => [plans[1]!, hasOwnLog, true]); // prettier-ignore
    await fc.assert(choosing, { numRuns: 6, examples });
  });

  test('a workbook that takes no sheets is told, stays as it is, and gets the plan once it does', async () => {
    program = await open();
    const { workbook } = program;
    const [name, one] = plans[2]!;
    const before = program.shown();
    program.close(true);
    const refusal: unknown = await addTemplate(workbook, datesOf(one).today, name).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(HostError);
    expect(refusal).toMatchObject({ code: 'structure-protected' });
    expect(program.shown()).toEqual(before);
    program.close(false);
    await addTemplate(workbook, datesOf(one).today, name);
    expect(new Map(await rowsIn(workbook))).toEqual((await inMemory(one)).added);
  });
}
