import { readWhatIf } from '../../../src/app/what-if/what-if';
import { lookAtTrials, trialOf, type TrialLook } from '../../../src/app/what-if/trial-presses';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellContent, CellValue, UndoOutcome, Workbook, WorkbookChange } from '../../../src/host/port/workbook';
import { bookOf } from '../../sheets/workbook-content';
import { LOG, RULES } from './tried-rows';

const today = dayOf(2021, 1, 8);
export const IN_FORCE = '计分规则';
const TRIAL = '计分规则（试算）';
export const BOOK: readonly WorkbookChange[] = [...bookOf(LOG, { [IN_FORCE]: RULES }).sheets.values()].map(
  ({ name, rows }) => ({
    kind: 'replace-sheet',
    sheet: { name, cells: rows as CellContent[][] },
  }),
);

/** Told by an exception: this also runs in the page of a browser. */
function same(seen: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(seen), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${one} is not ${other}`);
}

export type Undo = () => Promise<UndoOutcome | null>;
export type Shown = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

const isBlank = (value: CellValue): boolean => value === null || value === '';

/** What a person reads on the sheets: no blank cells at the ends, no blank rows. */
export async function shown(workbook: Workbook, ...names: readonly string[]): Promise<Shown> {
  const { sheets } = await workbook.read(names);
  const told = [...sheets].map(([name, { rows }]) => {
    const lines = rows.map((line) => line.slice(0, line.map(isBlank).lastIndexOf(false) + 1));
    return [name, lines.filter((line) => line.length > 0)] as const;
  });
  return Object.fromEntries(told);
}

export const look = async (workbook: Workbook): Promise<TrialLook> =>
  lookAtTrials(await readWhatIf(workbook), { today, from: null });

/** Copies the rules and doubles the points of the first of them. */
export async function tryOut(workbook: Workbook): Promise<void> {
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
  same((await undo())?.undone, true);
  same(await shown(workbook, IN_FORCE, TRIAL), before);
  await workbook.write(changes);
}

/** Tries rules out and drops them, then once more and adopts them; what the sheets show in the end. */
export async function journey(workbook: Workbook, undo?: Undo): Promise<Shown> {
  await recalculate(workbook, { today, version: '1' });
  const { [IN_FORCE]: inForce } = await shown(workbook, IN_FORCE);
  await tryOut(workbook);
  await pressed(workbook, (await look(workbook)).dropping, undo);
  same(await shown(workbook, IN_FORCE), { [IN_FORCE]: inForce });
  const none = (await look(workbook)).found;
  same(none.status === 'refused' && none.code, 'no-trial');
  await tryOut(workbook);
  const { found, adopting } = await look(workbook);
  same(found.status, 'compared');
  await pressed(workbook, adopting!, undo);
  const { issues } = await recalculate(workbook, { today, version: '1' });
  same(
    issues.filter(({ code }) => code === 'trial-sheet'),
    [],
  );
  return shown(workbook, IN_FORCE, TRIAL, '采用登记', '单位得分');
}
