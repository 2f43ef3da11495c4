import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { RowAppending, WorkbookChange } from '../../../src/host/port/workbook';
import { CONTRACT } from '../contract/cases';
import { sheetState } from '../excel-sim/model/sheet-state';
import type { Sheet } from '../excel-sim/model/sheet';
import { WpsHost, type Quirks } from '../wps-sim/index';
import { replace, SMALL_CHART } from '../changes';

export const RANKING = '排名';
const LOG = [
  ['标题', '单位', '分'],
  ['甲', '跳马镇', 1],
  ['乙', '办公室', 2],
];
const OVERVIEW = [['=排名!B2', "='排名'!B3+1", '=首位*2', 'text']];

const contract = CONTRACT.find(({ name }) => name.startsWith('a sheet with everything'))!;
type Replacing = Extract<WorkbookChange, { kind: 'replace-sheet' }>;
const [full] = (contract.run[0] as { readonly changes: readonly Replacing[] }).changes;

/** A sheet with everything that the port can ask for. */
export const everything = (points: number): WorkbookChange => {
  const { cells } = full!.sheet;
  return {
    ...full!,
    sheet: { ...full!.sheet, cells: [...cells.slice(0, 2), ['办公室', points, 15], ...cells.slice(3)] },
  };
};
/** A row that goes on a list. */
export const row: RowAppending = {
  ...{ kind: 'append-row', sheet: '登记', row: 3, column: 0, below: 'row', cells: ['丙', '跳马镇', 4] },
  expects: { row: 3, column: 0, rows: [[]] },
};

export const verdicts: WorkbookChange = {
  kind: 'write-cells',
  sheet: '登记',
  row: 0,
  column: 3,
  cells: [['判定'], ['计1分'], ['=计2分']],
};
export const run = (points: number): WorkbookChange[] => [
  replace(RANKING, [['单位', points]], {
    styles: [{ range: { row: 0, column: 0, rows: 1, columns: 2 }, style: { bold: true, fill: 'DDEEFF' } }],
    columnWidths: [30, 9],
    merges: [{ row: 4, column: 0, rows: 2, columns: 3 }],
    freeze: { rows: 3, columns: 0 },
    print: { orientation: 'portrait', fitToWidth: false, footer: '&P' },
    charts: [SMALL_CHART],
    tabColor: 'FF0000',
  }),
  replace('问题', [['无']]),
  verdicts,
];

/** As the program names them, in its order. */
const RIGHTS = {
  AllowFormattingCells: true, AllowFormattingColumns: false, AllowFormattingRows: false, AllowInsertingColumns: false,
  AllowInsertingRows: false, AllowInsertingHyperlinks: false, AllowDeletingColumns: false, AllowDeletingRows: false,
  AllowSorting: true, AllowFiltering: false, AllowUsingPivotTables: false, DrawingObjects: true, Scenarios: true,
}; // prettier-ignore

/** A workbook of last month: a result sheet of an earlier session that people have worked on since. */
export async function lastMonth(quirks: Partial<Quirks> = {}): Promise<WpsHost> {
  const host = new WpsHost({ quirks });
  host.open({ name: '台账.xlsx', sheets: { 登记: LOG, 汇报: OVERVIEW } });
  await new WpsWorkbook(host.scope(), host.meter).write([full!]);
  host.person((person) => {
    person.unprotect(RANKING);
    person.format(`${RANKING}!A2:C2`, {
      fillColor: '#00FF00',
      fillPattern: 'Solid',
      fontName: '楷体',
      underline: 'Double',
    });
    person.type(`${RANKING}!H20`, '手写的备注');
    person.type(`${RANKING}!H21`, '=排名!B2*2');
    person.addChart(`${RANKING}!A1:B3`, '我的图');
    person.addPicture(RANKING, '公章');
    person.addName('首位', `${RANKING}!$B$2`);
    person.format('登记!A2:C3', { bold: true, fillColor: '#EEEEEE', fillPattern: 'Solid' });
    person.select(`${RANKING}!C3`);
    person.select('登记!B2');
  });
  const { model } = host.active!;
  for (const at of [1, 2]) model.sheet('登记').styles.heights.set(at, 22);
  model.sheet(RANKING).protection = { options: RIGHTS, password: '' };
  model.sheet(RANKING).styles.widths.set(1, 99);
  model.sheet(RANKING).styles.hiddenColumns.add(6);
  model.sheets.splice(1, 0, ...model.sheets.splice(2, 1));
  model.activate(model.sheet('汇报'));
  await new Promise((resolve) => setTimeout(resolve, 0));
  host.meter.reset();
  return host;
}

/** All that stands on a sheet but the charts that are kept out of sight. */
export const shown = (sheet: Sheet): ReturnType<typeof sheetState> => {
  const { charts, ...rest } = sheetState(sheet) as { charts: { chart: string }[] };
  return { ...rest, charts: charts.filter(({ chart }) => !chart.startsWith('gaofen-chart-kept')) };
};
