import { beginWork } from '../../../src/app/workflow/plans/begin-work';
import { carryOut, writeOnce } from '../../../src/app/workflow/plans/carry-out';
import { planSolicitation } from '../../../src/app/workflow/plans/plan-solicitation';
import { planStep } from '../../../src/app/workflow/plans/plan-step';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { readInputs } from '../../../src/app/scoring/read-inputs';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { CellContent, UndoableWindow } from '../../../src/host/port/workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { ExcelPage } from '../../host/excel-page';
import type { Person } from '../../host/excel-sim/index';
import type { Book } from '../../host/excel-sim/model/book';
import { sheetState } from '../../host/excel-sim/model/sheet-state';
import { WpsHost } from '../../host/wps-sim/index';

const dates = { today: dayOf(2020, 5, 8) };
const SHEETS: Readonly<Record<string, readonly (readonly CellContent[])[]>> = {
  约稿登记: [['约稿编号', '约稿主题', '约稿单位', '下达日期', '类型', '备注'], ['Y2020-01', '先进典型', '高桥', 43_948, '普通', '照旧']],
  稿件登记: [['稿件编号', '标题', '供稿单位', '初审日期', '审核日期', '报送日期'], ['G2020-001', '起草的', '跳马镇', 43_950, null, null]],
}; // prettier-ignore
const PLACES = { 约稿登记: '约稿登记!A1:F2', 稿件登记: '稿件登记!A1:F2' };

/** How the clerk keeps the lists. */
const KEPT: Readonly<Record<string, (person: Person) => void>> = {
  'plain lists': () => undefined,
  'tables': (person) => Object.values(PLACES).forEach((place) => person.addTable(place)),
  'protected sheets': (person) => Object.keys(PLACES).forEach((name) => person.protect(name)),
  'filtered lists': (person) => Object.values(PLACES).forEach((place) => person.filter(place, 2, () => false)),
}; // prettier-ignore

interface Open {
  readonly window: UndoableWindow;
  readonly book: () => Book;
}
const pages = new Map<string, ExcelPage>();
beforeAll(async () => {
  pages.set('1.14', await ExcelPage.open('1.14'));
});
afterAll(() => pages.forEach((page) => page.close()));

async function fill(window: UndoableWindow, alter: (act: (person: Person) => void) => void, kept: string) {
  await window.write(createWorkbook(2020));
  await window.write(
    Object.entries(SHEETS).map(([name, cells]) => ({ kind: 'replace-sheet', sheet: { name, cells } })),
  );
  alter(KEPT[kept]!);
}

const HOSTS: Readonly<Record<string, (kept: string) => Promise<Open>>> = {
  excel: async (kept) => {
    const host = pages.get('1.14')!.workbook({ sheets: { blank: [] } });
    const window = new ExcelWorkbook();
    await fill(window, (act) => host.outside(act), kept);
    return { window, book: () => host.book };
  },
  wps: async (kept) => {
    const host = new WpsHost();
    host.open({ sheets: { blank: [] } });
    const window = new WpsWorkbook(host.scope(), host.meter);
    await fill(window, (act) => host.person(act), kept);
    return { window, book: () => host.active!.model };
  },
};

/** The two simulators name what a protection allows differently. */
const isLocked = ({ protection }: Book['sheets'][number]): boolean => protection !== undefined;

/** All that people see. */
const seen = ({ sheets }: Book): unknown =>
  sheets
    .filter(({ visibility }) => visibility !== 'VeryHidden')
    .map((sheet, position) => [sheet.name, { ...sheetState(sheet), position, protection: isLocked(sheet) }]);

type Press = (window: UndoableWindow) => Promise<unknown>;
const PRESSES: Readonly<Record<string, Press>> = {
  '启用流程, for the sheets that are lacking': async (window) => {
    const content = await readInputs(window, ['使用说明']);
    const changes = beginWork(evaluate(content, dates).inputs!, content.sheets.get('使用说明'));
    expect(changes.flatMap((change) => (change.kind === 'replace-sheet' ? [change.sheet.name] : []))).toEqual([
      ...['节假日', '审核流程', '采访预约', '信息员', '通报事项'],
    ]);
    expect(changes.filter(({ kind }) => kind === 'write-cells')).not.toEqual([]);
    await writeOnce(window, changes);
    const { outcome } = evaluate(await readInputs(window), dates);
    const wrong = outcome.issues.filter(({ severity, place }) => severity === 'error' && place.sheet !== '约稿登记');
    expect(wrong).toEqual([]);
    expect(outcome.result!.workflow).not.toBeNull();
  },
  'a commission of several units': async (window) => {
    const draft = { topic: '防汛', units: ['全部街道'], issued: '2020-5-8' };
    const plan = await carryOut(window, (inputs) => planSolicitation(inputs, draft), dates);
    expect(plan!.units.length).toBeGreaterThan(2);
  },
  'a step of a manuscript': async (window) => {
    const { inputs } = evaluate(await readInputs(window), dates);
    const { faults, changes } = planStep(inputs!, { sheet: '稿件登记', row: 1 }, 'review', { date: '2020-5-8' });
    expect(faults.size).toBe(0);
    await writeOnce(window, changes);
  },
};

describe.each(Object.keys(HOSTS))('in %s', (host) => {
  describe.each(Object.keys(KEPT))('%s', (kept) => {
    test.each(Object.keys(PRESSES))('%s is written, and taken back without a trace', async (press) => {
      const { window, book } = await HOSTS[host]!(kept);
      const before = seen(book());
      await PRESSES[press]!(window);
      expect(seen(book())).not.toEqual(before);
      const list = book().sheets.find(({ name }) => name === '约稿登记')!;
      if (press.includes('units') && kept === 'tables') expect(list.tables[0]!.rect.rows).toBe(lastRow(list));
      expect(await window.undo()).toEqual({ undone: true });
      expect(seen(book())).toEqual(before);
    });
  });
});

/** Rows down to the last with content. */
const lastRow = (sheet: Book['sheets'][number]): number => {
  const used = sheet.usedRect(true)!;
  return used.row + used.rows;
};
