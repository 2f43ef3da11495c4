import { reviewIssues, reviewsNow } from '../../src/app/log/review-issues';
import type { Outcome } from '../../src/app/scoring/outcome';
import { recalculate } from '../../src/app/scoring/recalculate';
import { HostError } from '../../src/host/port/workbook';
import type { Issue } from '../../src/issues/issue';
import { paneTextZh } from '../../src/text/pane/pane';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { calculatedLog, refusalOf, shown, today, type LogProgram } from './log-program';
import { MemoryWorkbook } from './memory-workbook';
import { rowsIn } from './rows-in';

const AT = '2020-12-31 09:15';
const NAME = SHEETS.reviewed;

const press = ({ workbook }: LogProgram, outcome: Outcome, issues: readonly Issue[], isRight = true) =>
  reviewIssues(workbook, { shown: outcome, today }, { issues, isRight, at: AT });
const foundIn = (outcome: Outcome): string[] => [...(outcome.reviewed?.found.keys() ?? [])].map(({ code }) => code);
const warningsOf = ({ issues }: Outcome): [Issue, Issue] => {
  const found = issues.filter(({ code }) => code === 'unpriced' || code === 'same-title-other-number');
  expect(found.map(({ code }) => code)).toEqual(['unpriced', 'same-title-other-number']);
  return found as [Issue, Issue];
};
const again = ({ workbook }: LogProgram) => recalculate(workbook, { today, version: '1' });

/** 已核对 is pressed on the warnings of a log in a program. */
export function reviewsWarnings(open: () => LogProgram): void {
  let program: LogProgram;
  let outcome: Outcome;
  let warnings: [Issue, Issue];
  beforeEach(async () => {
    program = open();
    outcome = await calculatedLog(program);
    warnings = warningsOf(outcome);
  });
  afterEach(() => expect(program.strange()).toEqual([]));

  test('a warning stays folded over a calculation, and comes back once its row says something else', async () => {
    await press(program, outcome, warnings);
    expect(foundIn(await again(program))).toEqual(['unpriced', 'same-title-other-number']);
    program.person((person) => person.type('采用登记!B4', '高桥'));
    expect(foundIn(await again(program))).toEqual(['same-title-other-number']);
    await press(program, outcome, [warnings[1]], false);
    expect(foundIn(await again(program))).toEqual([]);
  });

  test('the sheet holds what it holds in memory', async () => {
    const memory = new MemoryWorkbook();
    const undo = () => Promise.resolve(null);
    const inMemory: LogProgram = { ...program, workbook: Object.assign(memory, { undo }) };
    await press(inMemory, await calculatedLog(inMemory), warnings);
    await press(program, outcome, warnings);
    expect(new Map(await rowsIn(program.workbook))).toEqual(new Map(await rowsIn(memory)));
  });

  test('a press is taken back, the first with its sheet, and so is a review that was forgotten', async () => {
    for (const [issues, isRight] of [
      [[warnings[0]], true],
      [warnings, true],
      [[warnings[0]], false],
      [warnings, false],
    ] as const) {
      // prettier-ignore
      const before = shown(program);
      await press(program, outcome, issues, isRight);
      expect(shown(program)).not.toEqual(before);
      expect(await program.workbook.undo()).toEqual({ undone: true });
      expect(shown(program)).toEqual(before);
      await press(program, outcome, issues, isRight);
    }
    expect((await reviewsNow(program.workbook, { shown: outcome, today })).found.size).toBe(0);
  });

  test('a workbook that takes no sheet is told, and stays as it is', async () => {
    const before = shown(program);
    program.model.protected = true;
    expect(await refusalOf(press(program, outcome, warnings))).toMatchObject({ code: 'structure-protected' });
    expect(shown(program)).toEqual(before);
    program.model.protected = false;
    expect((await press(program, outcome, warnings)).found.size).toBe(2);
  });

  test.each([
    ['one more', true, 1],
    ['one forgotten', false, 0],
  ] as const)('a protected sheet of reviews is told, and stays as it is: %s', async (_, isRight, at) => {
    await press(program, outcome, [warnings[0]]);
    program.person((person) => person.protect(NAME, 'geheim'));
    const before = shown(program);
    const { code, subject } = await refusalOf(press(program, outcome, [warnings[at]], isRight));
    expect([code, subject]).toEqual(['protected', NAME]);
    expect(paneTextZh.refusals[code](subject)).toContain(NAME);
    expect(shown(program)).toEqual(before);
    program.person((person) => person.unprotect(NAME));
    expect((await press(program, outcome, [warnings[at]], isRight)).found.size).toBe(isRight ? 2 : 0);
  });

  test.each([
    ['the first', [], true, 0],
    ['one more', [0], true, 1],
    ['one forgotten', [0], false, 0],
    ['one of two forgotten', [0, 1], false, 0],
  ] as const)(
    'cells that the program refuses are told as they stand, and pressed again: %s',
    async (_, has, isRight, at) => {
      if (has.length > 0) await press(program, outcome, has.map((one) => warnings[one])); // prettier-ignore
      const before = await rowsIn(program.workbook);
      const relent = program.refuse();
      const told: unknown = await press(program, outcome, [warnings[at]], isRight).catch((error: unknown) => error);
      relent();
      const left = isRight ? [...has, at] : has.filter((one) => one !== at);
      const sizeNow = async () => (await reviewsNow(program.workbook, { shown: outcome, today })).found.size;
      if (told instanceof HostError) expect([told.code, await rowsIn(program.workbook)]).toEqual(['unknown', before]);
      else expect(await sizeNow()).toBe(left.length);
      await press(program, outcome, [warnings[at]], isRight);
      expect(await sizeNow()).toBe(left.length);
    },
  );
}
