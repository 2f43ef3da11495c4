/// <reference types="office-js" />
import { ExcelWorkbook } from '../../../src/host/excel';
import type { CellAddress, WorkbookContent } from '../../../src/host/workbook';
import type { ContractHost } from '../contract/contract';

const BLANK = 'blank';
/** Milliseconds after which Excel has told of what happened. */
const EVENT_PAUSE = 600;
/** Milliseconds between two looks at a cell that a person is asked to fill. */
const TYPING_PAUSE = 100;

/** Asks the person at Excel to type; resolves when it is done, rejects when they will not. */
export type Ask = (cell: CellAddress, text: string) => Promise<void>;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether nothing in the workbook could be lost. */
export async function isScratch(): Promise<boolean> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
    await context.sync();
    return worksheets.items.every(({ name }, at) => name.startsWith(BLANK) || used[at]!.isNullObject);
  });
}

/** Leaves one empty sheet named `blank`. */
export async function clearWorkbook(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const others = worksheets.items.filter(({ name }) => name !== BLANK);
    if (others.length === worksheets.items.length) worksheets.add(BLANK);
    worksheets.getItem(BLANK).activate();
    for (const sheet of others) sheet.delete();
    await context.sync();
  });
}

async function holds({ sheet, row, column }: CellAddress, text: string): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column).load('values');
      await context.sync();
      return cell.values[0]?.[0] === text;
    });
  } catch {
    return false;
  }
}

/** Resolves once the cell holds the text; while it is being typed Excel answers nothing. */
export async function typed(cell: CellAddress, text: string, givenUp: () => boolean): Promise<void> {
  while (!(await holds(cell, text))) {
    if (givenUp()) throw new Error('skipped');
    await pause(TYPING_PAUSE);
  }
}

async function choose({ sheet, row, column }: CellAddress): Promise<void> {
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getCell(row, column).select();
    await context.sync();
  });
}

/** Reading gives a person's act and Excel's events the time they need. */
class PatientWorkbook extends ExcelWorkbook {
  act: Promise<void> = Promise.resolve();

  override async read(sheets: readonly string[]): Promise<WorkbookContent> {
    await this.act;
    if (sheets.length === 0) await pause(EVENT_PAUSE);
    const content = await super.read(sheets);
    if (sheets.length === 0) await pause(EVENT_PAUSE);
    return content;
  }
}

/** The workbook that this page stands beside, emptied before each case. */
export const scratchHost = (ask: Ask): ContractHost<PatientWorkbook> => ({
  name: 'excel',
  offers: ['window'],
  async create(given) {
    await clearWorkbook();
    const workbook = new PatientWorkbook();
    if (given.length > 0) await workbook.write(given);
    return workbook;
  },
  person: (workbook) => ({
    edit: (cell, content) => void (workbook.act = ask(cell, content as string)),
    choose: (cell) => void (workbook.act = choose(cell)),
  }),
});
