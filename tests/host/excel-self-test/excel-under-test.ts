/// <reference types="office-js" />
import { findExcel } from '../../../src/entry/excel/find-excel';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { CellAddress, WorkbookContent, ReadOptions } from '../../../src/host/port/workbook';
import { pause, whenTyped, type ProgramUnderTest } from '../self-test/program';
import { collectCopyFacts } from './copy-facts';
import { collectFacts } from './facts';
import { lookOf, makeTable, pageOf, tablesOf } from './tables-and-looks';

const BLANK = 'blank';
/** Milliseconds after which Excel has told of what happened. */
const EVENT_PAUSE = 600;

/** Whether nothing in the workbook could be lost. */
async function isScratch(): Promise<boolean> {
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
async function clearWorkbook(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const others = worksheets.items.filter(({ name }) => name !== BLANK);
    if (others.length === worksheets.items.length) worksheets.add(BLANK);
    worksheets.getItem(BLANK).activate();
    for (const sheet of others) {
      sheet.visibility = 'Hidden';
      sheet.delete();
    }
    await context.sync();
  });
}

async function holds({ sheet, row, column }: CellAddress, text: string): Promise<boolean> {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column).load('values');
    await context.sync();
    return String(cell.values[0]?.[0]) === text;
  });
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

  override async read(sheets: readonly string[], options?: ReadOptions): Promise<WorkbookContent> {
    await this.act;
    if (sheets.length === 0) await pause(EVENT_PAUSE);
    const content = await super.read(sheets, options);
    if (sheets.length === 0) await pause(EVENT_PAUSE);
    return content;
  }
}

/** The Excel that this page stands in, with a workbook that is emptied before each case. */
export const excelUnderTest: ProgramUnderTest = {
  name: 'excel',
  clear: clearWorkbook,
  open: () => new ExcelWorkbook(),
  facts: async () => ({ ...collectFacts(), copy: await collectCopyFacts() }),
  typed: (cell, text, givenUp) => whenTyped(() => holds(cell, text), givenUp),
  async obstacle() {
    if ((await findExcel()) !== 'excel') return '这个页面要在 Excel 2021 或更新版本的任务窗格里打开。';
    return (await isScratch()) ? '' : '这个工作簿里有内容。请新建一个空白工作簿，在那里打开自检。';
  },
  host(ask) {
    let workbook: PatientWorkbook;
    return {
      name: 'excel',
      offers: ['window', 'tables', 'looks', 'pages', 'undo'],
      async create(given) {
        await clearWorkbook();
        workbook = new PatientWorkbook();
        if (given.length > 0) await workbook.write(given);
        return workbook;
      },
      async makeTable(_, sheet, range, totals) {
        await makeTable(sheet, range, totals);
        return workbook;
      },
      tablesOf: (_, sheet) => tablesOf(sheet),
      lookOf: (_, cell) => lookOf(cell),
      pageOf: (_, sheet) => pageOf(sheet),
      person: () => ({
        edit: (cell, content) => void (workbook.act = ask(cell, `${content as string | number}`)),
        choose: (cell) => void (workbook.act = choose(cell)),
      }),
    };
  },
};
