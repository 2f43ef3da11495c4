import { recalculate } from '../../src/app/scoring/recalculate';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { dayOf } from '../../src/engine/time/calendar';
import { HostError, type UndoableWindow, type Workbook } from '../../src/host/port/workbook';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import type { LogRow } from '../../src/sheets/adoptions/encode-log';
import { sheetState } from './excel-sim/model/sheet-state';
import type { Book } from './excel-sim/model/book';
import type { Person } from './excel-sim/index';

/** A program with an empty workbook in it. */
export interface LogProgram {
  readonly workbook: Workbook & Pick<UndoableWindow, 'undo'>;
  /** The workbook as the program has it. */
  readonly model: Book;
  person(act: (person: Person) => void): void;
  /** The program refuses all cells; answers how to end that. */
  refuse(): () => void;
  /** What was asked of the program that it does not know. */
  strange(): readonly string[];
}

export const today = dayOf(2020, 12, 31);

const ROWS: readonly LogRow[] = [
  { title: '清明祭扫英烈活动', unit: '高桥', date: '2020-04-04', channel: '市局官网', mode: '采用', number: 'A01' },
  { title: '清明祭扫英烈活动', unit: '高桥', date: '2020-04-09', channel: '市局官网', mode: '采用', number: 'A-1' },
  { title: '悬挂光荣牌', unit: '东塘', date: '2020-05-01', channel: '红网', mode: '单独采用' },
];

/** The log of a year that was calculated. */
export async function calculatedLog({ workbook }: LogProgram) {
  await workbook.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null }));
  return recalculate(workbook, { today, version: '1' });
}

/** All sheets, with the looks of the cells that are filled, as a person sees them. */
export const shown = ({ model }: LogProgram): unknown =>
  model.sheets
    .filter(({ visibility }) => visibility !== 'VeryHidden')
    .map(sheetState)
    .map((state) => ({ ...state, position: null, sizes: null, cells: filled(state['cells'] as Cells) }));

type Cells = Readonly<Record<string, { readonly value: unknown }>>;
const filled = (cells: Cells): Cells => Object.fromEntries(Object.entries(cells).filter(([, { value }]) => value !== null)); // prettier-ignore

/** What an act was refused with. */
export async function refusalOf(act: Promise<unknown>): Promise<HostError> {
  const refusal: unknown = await act.then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(HostError);
  return refusal as HostError;
}
