import { get, type Range, type Worksheet } from '../../../src/host/wps/api/jsapi';
import { XL } from '../../../src/host/wps/api/xl';
import type { Capability } from '../self-test/capability';
import { pause, type Ask } from '../self-test/program';
import { application, worksheets } from './wps-under-test';

type Anything = Record<string, unknown>;

const BLANK = 'blank';
const sheet = (): Worksheet => worksheets()[0]!;
const at = (address: string): Range => sheet().Range(address);
const book = () => get(application(), 'ActiveWorkbook')!;

/** What stands, where it is not what was wanted; '' where it is. */
const other = (standing: unknown, wanted: unknown): string =>
  JSON.stringify(standing) === JSON.stringify(wanted)
    ? ''
    : `应为 ${JSON.stringify(wanted)}，是 ${JSON.stringify(standing)}`;

/** Writes beside the cell that a person is typing in, until that is done; counts what is refused meanwhile. */
async function typing(ask: Ask): Promise<string> {
  const seen = { calls: 0, refused: 0, unready: 0 };
  let isDone = false;
  const asked = ask({ sheet: BLANK, row: 0, column: 0 }, 'a').finally(() => (isDone = true));
  asked.catch(() => undefined);
  const isGoingOn = (): boolean => !isDone;
  for (let round = 0; isGoingOn(); round++) {
    seen.calls++;
    try {
      at('B2').Value2 = round;
      if ((application() as unknown as Anything)['Ready'] === false) seen.unready++;
    } catch {
      seen.refused++;
    }
    await pause(100);
  }
  await asked;
  return typingVerdict(seen);
}

/** A refusal that `Ready` does not tell, or none at all, are both known and handled; only a lost write is wrong. */
function typingVerdict({ calls, refused }: Readonly<Record<'calls' | 'refused' | 'unready', number>>): string {
  if (refused === calls) return `${calls} 次写入全部被拒绝`;
  return other(typeof get(at('B2'), 'Value2'), 'number');
}

function formulaBlock(): string {
  at('A1:A3').Value2 = [[1], [2], [3]];
  at('B1:B3').Formula = [['=A1*2'], ['=A2*3'], ['=A3*4']];
  return other(get(at('B1:B3'), 'Formula'), [['=A1*2'], ['=A2*3'], ['=A3*4']]);
}

function sheetBehind(): string {
  const added = get(book(), 'Sheets').Add(undefined, sheet());
  const names = worksheets().map((one) => get(one, 'Name'));
  return other([names.length, names[0], added ? get(added, 'Name') === names[1] : null], [2, BLANK, true]);
}

/** One look: it is given, and then it stands. */
const look = (name: string, give: () => void, stands: () => unknown, wanted: unknown = true): Capability => ({
  name: `样子：${name}`,
  means: `结果表的${name}没有设上；得分、稿费的数照样写全`,
  advice: `需要时请手工设置${name}`,
  attempt: () => {
    give();
    return other(stands(), wanted);
  },
});

const window = () => get(book(), 'Windows').Item(1);
const conditions = () => get(at('A1:A3'), 'FormatConditions');
const page = () => get(sheet(), 'PageSetup');
const validation = () => get(at('A1'), 'Validation');

function freeze(): void {
  sheet().Activate();
  const own = window();
  own.FreezePanes = false;
  own.SplitRow = 1;
  own.SplitColumn = 0;
  own.FreezePanes = true;
}

const LOOKS: readonly Capability[] = [
  look('打印设置', () => (page().Orientation = XL.page.landscape), () => get(page(), 'Orientation'), XL.page.landscape),
  look('冻结窗格', freeze, () => window().FreezePanes),
  look('标签颜色', () => (get(sheet(), 'Tab').Color = 0x0000ff), () => get(get(sheet(), 'Tab'), 'Color'), 0x0000ff),
  look('数据条', () => void conditions().AddDatabar(), () => get(conditions(), 'Count'), 1),
  look('突出显示', () => void conditions().Add(XL.formatByExpression, undefined, '=$A1>1'), () => get(conditions(), 'Count'), 1),
  look('筛选按钮', () => { at('A1:B1').Value2 = [['甲', '乙']]; at('A1:B3').AutoFilter(); }, () => get(sheet(), 'AutoFilterMode')),
  look('录入限制', () => { validation().Delete(); validation().Add(XL.validation.list, XL.alert.stop, XL.between, '甲,乙'); }, () => get(validation(), 'Type'), XL.validation.list),
  look('图表', () => void sheet().ChartObjects().Add(10, 10, 200, 100), () => get(sheet().ChartObjects(), 'Count'), 1),
  look('字体和边框', () => { get(at('A1'), 'Font').Bold = true; get(at('A1'), 'Borders').LineStyle = XL.border.continuous; }, () => [get(get(at('A1'), 'Font'), 'Bold'), get(get(at('A1'), 'Borders'), 'LineStyle')], [true, XL.border.continuous]),
  look('合并单元格', () => at('A1:B1').Merge(), () => get(at('A1:B1'), 'MergeCells')),
  look('列宽', () => (at('A1').ColumnWidth = 33), () => Math.round(get(at('A1'), 'ColumnWidth')), 33),
  look('工作表保护', () => sheet().Protect(undefined), () => get(sheet(), 'ProtectContents')),
]; // prettier-ignore

function tabUnderLock(): string {
  const own = book() as unknown as { Protect(password: undefined, structure: boolean): void; Unprotect(password: string): void };
  own.Protect(undefined, true);
  try {
    const tab = get(sheet(), 'Tab');
    tab.Color = 0x00ff00;
    return other(get(tab, 'Color'), 0x00ff00);
  } finally {
    own.Unprotect('');
  }
} // prettier-ignore

/** A list of three of which a filter hides the second. */
function filtered(): void {
  at('A1:B4').Value2 = [['甲', '乙'], [1, 0], [2, 0], [1, 0]]; // prettier-ignore
  (at('A1:B4') as unknown as { AutoFilter(field: number, criterion: string): void }).AutoFilter(1, '1');
}

/** A hidden row by itself: builds that write blocks into visible rows only take it. */
function hiddenRows(): string {
  filtered();
  at('B3').Value2 = 8;
  return other(get(at('B3'), 'Value2'), 8);
}

function hiddenHeight(): string {
  filtered();
  const height = get(at('A3'), 'RowHeight');
  const row = get(sheet(), 'Rows').Item('3:3');
  return get(row, 'Hidden') === true || height === 0 ? '' : `隐藏的行高度 ${height}，也不说隐藏`;
}

/** Empties the sheet of what an earlier attempt left; where that is refused, the attempt says what comes of it. */
function emptied(): void {
  const one = sheet();
  const steps = [
    () => one.Unprotect(''),
    () => (one.AutoFilterMode = false),
    () => (get(one, 'Rows').Item('1:10').Hidden = false),
    () => one.Cells.UnMerge(),
    () => get(one.Cells, 'FormatConditions').Delete(),
    () => one.ChartObjects().Item(1).Delete(),
    () => one.Cells.Clear(),
  ];
  for (const step of steps) {
    try {
      step();
    } catch {
      continue;
    }
  }
}

const fromEmpty = (one: Capability): Capability => ({
  ...one,
  attempt: (ask) => {
    emptied();
    return one.attempt(ask);
  },
});

const ALL: readonly Capability[] = [
  {
    name: '正在输入单元格时的写入',
    means: '有人正在输入时按“重新计算”会说“表格正忙”，不会写错',
    advice: '请结束输入（按回车）再按一次',
    attempt: typing,
  },
  {
    name: '一次写入许多公式',
    means: '公式要一格一格写，计算和结账慢一些，数不会错',
    advice: '表很大时请耐心等；也可以更新 WPS，或用浏览器里的稿分工作台',
    attempt: formulaBlock,
  },
  {
    name: '在最后添加工作表',
    means: '结果表可能添在别的位置，别的表不会被改名或覆盖',
    advice: '可以把工作表拖到想要的位置',
    attempt: sheetBehind,
  },
  ...LOOKS,
  {
    name: '结构受保护时的标签颜色',
    means: '“保护工作簿”以后标签颜色没有设上，数照样写全',
    advice: '需要时请先取消“保护工作簿”',
    attempt: tabUnderLock,
  },
  {
    name: '写入被筛选隐藏的行',
    means: '登记表正在筛选时不能计算，会要求先取消筛选，不会只写一半',
    advice: '请先取消筛选再重新计算',
    attempt: hiddenRows,
  },
  {
    name: '认出被筛选隐藏的行',
    means: '在筛选后的登记表下面新登记的一行，高度可能不对',
    advice: '登记前请取消筛选；看不见新行时，请取消隐藏行',
    attempt: hiddenHeight,
  },
];

/** In the order in which they must be known; each begins with an empty sheet. */
export const CAPABILITIES = ALL.map(fromEmpty);
