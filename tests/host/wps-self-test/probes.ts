import { get, type Application, type Range, type Worksheet } from '../../../src/host/wps/api/jsapi';
import { pause } from '../self-test/program';
import { application, worksheets } from './wps-under-test';

/** One look at the program or the page. */
export type Probe = () => unknown;

type Anything = Record<string, unknown>;

const page = globalThis as unknown as Anything;
const app = (): Application & Anything => application() as Application & Anything;
const sheet = (): Worksheet => worksheets()[0]!;
const at = (address: string): Range => sheet().Range(address);

/** How a value came: its type, and for blocks those of its parts. */
function shape(value: unknown): unknown {
  if (!Array.isArray(value)) return value === null ? 'null' : typeof value;
  return { array: value.length, of: shape(value[0]) };
}

const kindOf = (value: unknown): string => (value === null ? 'null' : typeof value);
const kinds = (owner: unknown, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, kindOf((owner as Anything | undefined)?.[name])]));

function filled(address: string, value: unknown): Range {
  const range = at(address);
  range.Value2 = value;
  return range;
}

function shapeOf(address: string, value: unknown): unknown {
  const read = get(filled(address, value), 'Value2');
  return { shape: shape(read), value: read };
}

function formulaValue(formula: string): unknown {
  const cell = at('A1');
  cell.Formula = formula;
  return { value2: get(cell, 'Value2'), text: get(cell, 'Text'), format: get(cell, 'NumberFormat') };
}

const block = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => row * columns + column));

async function eventsOf(act: () => void): Promise<string[]> {
  const heard: string[] = [];
  const { ApiEvent: events } = app();
  const names = ['SheetChange', 'SheetSelectionChange', 'SheetActivate', 'WorkbookActivate', 'WindowActivate'];
  const listeners = names.map((name) => ({
    name,
    listener: (...args: unknown[]): void => void heard.push(`${name}(${args.map(kindOf).join(', ')})`),
  }));
  for (const { name, listener } of listeners) events!.AddApiEventListener(name, listener);
  act();
  await pause(400);
  for (const { name, listener } of listeners) events!.RemoveApiEventListener(name, listener);
  return heard;
}

function writeProtected(): unknown {
  const one = sheet();
  at('A1').Value2 = 'before';
  one.Protect(undefined);
  try {
    at('A1').Value2 = 'after';
    return `silent, holds ${String(get(at('A1'), 'Value2'))}`;
  } catch (error) {
    return `refused: ${String(error)}`;
  } finally {
    one.Unprotect('');
  }
}

function addedSheet(): unknown {
  const sheets = get(get(app(), 'ActiveWorkbook')!, 'Sheets');
  const before = get(sheets, 'Count');
  const added = sheets.Add(undefined, sheet());
  const answer = { returned: kindOf(added), more: get(sheets, 'Count') - before };
  const active = get(get(app(), 'ActiveWorkbook')!, 'ActiveSheet');
  return { ...answer, active: active && get(active, 'Name') };
}

/** What comes of copying a sheet, on which the way back from a recalculation rests. */
function copiedSheet(): unknown {
  const own = app();
  const book = get(own, 'ActiveWorkbook')!;
  const sheets = get(book, 'Sheets');
  const original = sheet();
  filled('A1:B1', [['甲', 1]]);
  at('C1').Formula = `='${get(original, 'Name')}'!B1`;
  get(original, 'Columns').Item('A:A').ColumnWidth = 33;
  const before = new Set(worksheets().map((one) => get(one, 'Name')));
  const answer = (original as { Copy(before: unknown): unknown }).Copy(sheets.Item(get(sheets, 'Count')));
  const copy = worksheets().find((one) => !before.has(get(one, 'Name')))!;
  const active = get(get(book, 'ActiveSheet')!, 'Name');
  const copied = {
    returned: kindOf(answer),
    name: get(copy, 'Name'),
    active,
    formula: get(copy.Range('C1'), 'Formula'),
  };
  original.Activate();
  copy.Visible = 2;
  const visible = get(copy, 'Visible');
  get(original, 'Cells').Clear();
  get(original, 'Columns').UseStandardWidth = true;
  const objects = kindOf(own.CopyObjectsWithCells);
  const back = said(() => get(copy, 'Cells').Copy(get(original, 'Cells')));
  const [width, formula] = [get(get(original, 'Columns').Item('A:A'), 'ColumnWidth'), get(at('C1'), 'Formula')];
  own.DisplayAlerts = false;
  const deleted = said(() => copy.Delete());
  const isLeft = worksheets().length > before.size;
  if (isLeft) copy.Visible = 0;
  if (isLeft) copy.Delete();
  own.DisplayAlerts = true;
  get(original, 'Cells').Clear();
  return {
    ...copied,
    visible,
    objects,
    back,
    width,
    formula,
    deletedVeryHidden: isLeft ? deleted || 'silently not' : 'yes',
  };
}

/** What a refusal says; nothing where all goes well. */
function said(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return String(error);
  }
}

/** The first hour in a real WPS: what the facts about it leave open. */
export const PROBES: Readonly<Record<string, Probe>> = {
  'user agent': () => navigator.userAgent,
  address: () => location.href,
  screen: () => `${innerWidth}×${innerHeight} @${devicePixelRatio}`,
  'objects of the page': () => kinds(page, ['Application', 'wps', 'Et', 'WpsInvoke']),
  'objects of wps': () => kinds(page['wps'], ['Application', 'EtApplication', 'Enum', 'PluginStorage']),
  version: () => ({ version: app()['Version'], build: app()['Build'], name: app()['Name'] }),
  'members of the application': () =>
    kinds(app(), [
      'Workbooks', 'Enum', 'Ready', 'ScreenUpdating', 'EnableEvents', 'DisplayAlerts', 'Calculation', 'StatusBar', 'Undo',
      'ApiEvent', 'Env', 'FileSystem', 'PluginStorage', 'OAAssist', 'DebugTools', 'FileDialog', 'GetOpenFilename',
      'CreateTaskPane', 'CreateTaskpane', 'GetTaskPane', 'ShowDialog', 'WorksheetFunction', 'GibberishThatCannotExist',
    ]), // prettier-ignore
  'members of the files': () =>
    kinds(app()['FileSystem'], [
      'Exists', 'existsSync', 'ReadFile', 'readFileString', 'ReadFileAsArrayBuffer', 'WriteFile', 'writeFileString',
      'writeAsBinaryString', 'Mkdir', 'mkdirSync', 'Remove', 'unlinkSync', 'stat',
    ]), // prettier-ignore
  folders: () =>
    Object.fromEntries(
      ['GetAppDataPath', 'GetHomePath', 'GetTempPath', 'GetDesktopPath'].map((name) => [
        name,
        (app()['Env'] as Record<string, () => string>)[name]!().replace(/[^\\/]+/g, (part) => `…${part.length}`),
      ]),
    ),
  'what the engine has': () => ({
    ...kinds(page, [
      'URLSearchParams', 'fetch', 'globalThis', 'BigInt', 'queueMicrotask', 'structuredClone', 'ResizeObserver',
      'IntersectionObserver', 'AbortController', 'BroadcastChannel', 'Proxy',
    ]), // prettier-ignore
    ...kinds(Array.prototype, ['flat', 'at', 'findLast', 'toSorted']),
    ...kinds(String.prototype, ['replaceAll', 'padStart', 'at']),
    clipboard: kindOf((navigator as unknown as Anything)['clipboard']),
  }),
  'what the styles have': () =>
    Object.fromEntries(
      [
        'color: var(--a)',
        'row-gap: 1px',
        'display: grid',
        'inset: 0',
        'aspect-ratio: 1',
        'scrollbar-gutter: stable',
      ].map((rule) => [rule, CSS.supports(...(rule.split(': ') as [string, string]))]),
    ),
  'dates in words': () => new Date(0).toLocaleDateString(),
  'one cell': () => shapeOf('A1', 7),
  'one row': () => shapeOf('A1:C1', [[1, 2, 3]]),
  'one column': () => shapeOf('A1:A3', [[1], [2], [3]]),
  'a block with an empty cell': () =>
    shapeOf('A1:B2', [
      [1, ''],
      ['x', true],
    ]),
  'null inside a block': () => {
    filled('A1:B1', [['old', 'old']]);
    return shapeOf('A1:B1', [[null, 'new']]);
  },
  'an empty block': () => {
    at('A1:C3').ClearContents();
    const value = get(at('A1:C3'), 'Value2');
    return { shape: shape(value), value };
  },
  'used range of an empty sheet': () => {
    sheet().Cells.Clear();
    const { Address } = get(sheet(), 'UsedRange') as unknown as Anything;
    return typeof Address === 'function' ? (Address as (...signs: boolean[]) => string)(false, false) : Address;
  },
  'the address as a property': () => kindOf((at('B2') as unknown as Anything)['Address']),
  '#DIV/0!': () => formulaValue('=1/0'),
  '#N/A': () => formulaValue('=NA()'),
  'a date': () => formulaValue('=DATE(2020,4,27)'),
  'a text that begins with =': () => {
    at('A1').Value2 = '=1+1';
    return { formula: get(at('A1'), 'Formula'), value: get(at('A1'), 'Value2') };
  },
  '18 digits in a text cell': () => {
    at('A1').NumberFormat = '@';
    return shapeOf('A1', '123456789012345678');
  },
  '1000 calls': () => {
    for (let count = 0; count < 1000; count++) void get(app(), 'ActiveWorkbook');
    return 'see milliseconds';
  },
  'writing 10000 cells at once': () => void filled('A1:J1000', block(1000, 10)),
  'reading 10000 cells at once': () => shape(get(at('A1:J1000'), 'Value2')),
  'writing 100000 cells at once': () => void filled('A1:J10000', block(10_000, 10)),
  'reading 100000 cells at once': () => shape(get(at('A1:J10000'), 'Value2')),
  'number formats of a mixed block': () => {
    sheet().Cells.Clear();
    at('A1').NumberFormat = '0.00';
    return get(at('A1:B1'), 'NumberFormat');
  },
  'writing to a protected sheet': writeProtected,
  'adding a sheet': addedSheet,
  'copying a sheet': copiedSheet,
  borders: () => void ((at('A1:B2').Borders as { LineStyle: number }).LineStyle = 1),
  'a chart': () => {
    const charts = sheet().ChartObjects();
    const before = get(charts, 'Count');
    const made = charts.Add(10, 10, 200, 100);
    const more = get(sheet().ChartObjects(), 'Count') - before;
    if (made) made.Visible = false;
    const hides = made && get(made, 'Visible') === false;
    made?.Delete();
    return { returned: kindOf(made), more, hides };
  },
  'a table': () => {
    filled('A1:B2', [['甲', '乙'], [1, 2]]); // prettier-ignore
    const tables = sheet().ListObjects as unknown as { Add(...args: unknown[]): unknown };
    const made = tables.Add(1, at('A1:B2'), undefined, 1);
    (made as { Unlist(): void } | null)?.Unlist();
    return kindOf(made);
  },
  'events of a change by code': () => eventsOf(() => void filled('A1', 'x')),
  'the same with EnableEvents false': () =>
    eventsOf(() => {
      const own = app();
      own.EnableEvents = false;
      filled('A1', 'y');
      own.EnableEvents = true;
    }),
  'events of a selection by code': () => {
    sheet().Activate();
    return eventsOf(() => at('C3').Select());
  },
  'transactions of undo': () => kinds(app()['DebugTools'], ['UndoTransBegin', 'UndoTransEnd']),
  windows: () => {
    const windows = get(get(app(), 'ActiveWorkbook')!, 'Windows');
    const front = app()['ActiveWindow'] as Anything | null;
    return { count: get(windows, 'Count'), handle: kindOf(front?.['Hwnd']) };
  },
  'values kept for all pages': () => {
    const storage = app()['PluginStorage'] as {
      getItem(key: string): unknown;
      setItem(key: string, value: unknown): void;
    };
    storage.setItem('gaofen.self-test', true);
    return [kindOf(storage.getItem('gaofen.self-test')), kindOf(storage.getItem('gaofen.nothing'))];
  },
};
