import { recalculate } from '../../../src/app/scoring/recalculate';
import type { Day } from '../../../src/engine/units';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { RowAppending, WorkbookChange } from '../../../src/host/port/workbook';
import { ExcelPage, quiet } from '../excel-page';
import { Refusal, type ExcelHost } from '../excel-sim/index';
import { smallYear } from './small-year';
import { replace } from '../changes';

const LOG = '采用登记';
const RUN = { today: 18_600 as Day, version: 'test' };
const LIST = [
  ['标题', '分', '加倍', '备注'],
  ['甲', 1, '=B2*2', 'x'],
  ['乙', 2, '=B3*2', null],
];
const row = (at: number, title: string): RowAppending => ({
  kind: 'append-row',
  sheet: '登记',
  row: at,
  column: 0,
  cells: [title, at, null, null],
  below: 'row',
});

type Act = (excel: ExcelWorkbook) => Promise<unknown>;
/** How a workbook comes to be, and what is written into it. */
type Writing = readonly [begin: (host: ExcelHost) => Promise<unknown>, act: Act];

const list = (host: ExcelHost): Promise<void> => {
  host.outside((person) => {
    person.addSheet('登记');
    person.type('登记!A1', LIST);
    person.format('登记!A2:D3', { fillColor: '#FFF1CC', fillPattern: 'Solid' });
  });
  return Promise.resolve();
};
const table = async (host: ExcelHost): Promise<void> => {
  await list(host);
  host.outside((person) => person.addTable('登记!A1:D3'));
};
const writing =
  (...changes: WorkbookChange[]): Act =>
  async (excel) => {
    await excel.read(['登记']);
    await excel.write(changes);
  };
/** A sheet of results on which others depend, from an earlier session. */
const overview = async (host: ExcelHost): Promise<void> => {
  await list(host);
  await new ExcelWorkbook().write([replace('排名', [['单位', 5]])]);
  host.outside((person) => {
    person.addSheet('汇报');
    person.type('汇报!A1', [['=排名!B1', '=排名!B1+1']]);
    person.addName('首位', '排名!$B$1');
    person.addChart('排名!A1:B1', '我的图');
    person.protect('排名', '', { allowSort: true });
    person.protect('登记', '');
  });
};
const year = async (): Promise<void> => {
  const excel = new ExcelWorkbook();
  await excel.write(smallYear());
};
const calculated = async (host: ExcelHost): Promise<void> => {
  await year();
  await recalculate(new ExcelWorkbook(), RUN);
  host.outside((person) => {
    person.unprotect(LOG);
    person.type(`${LOG}!B4`, '东塘');
  });
};
const run: Act = (excel) => recalculate(excel, RUN);
const style = { bold: true, fill: 'FFEEDD', numberFormat: '0.0' };
const column: WorkbookChange = { kind: 'write-cells', sheet: '登记', row: 0, column: 4, cells: [['判定'], [1], [2]], style, reveals: true }; // prettier-ignore

const WRITINGS: Readonly<Record<string, Writing>> = {
  'a row of a table': [table, writing(row(3, '丙'))],
  'several rows of a table': [table, writing(row(3, '丙'), row(4, '丁'), row(5, '戊'))],
  'several rows of a list': [list, writing(row(3, '丙'), row(4, '丁'))],
  'cells beside a table that grows': [table, writing(column)],
  'sheets that others refer to': [overview, writing(replace('排名', [['单位', 7]]), replace('问题', [['无']]), column)],
  'a first calculation': [year, run],
  'a second calculation': [calculated, run],
};

const VERSIONS = ['1.9', '1.14'] as const;

interface State {
  readonly cells: Record<string, { readonly value: unknown }>;
  readonly position: number;
}
const isSeen = ({ visibility }: { readonly visibility: string }): boolean => visibility !== 'VeryHidden';
/** All that people see, hidden copies or not; a blank cell that looks like its column may be there or not. */
const seen = (host: ExcelHost): unknown => [
  host.book.sheets.filter(isSeen).map(({ name }, position) => {
    const { cells, ...state } = host.state(name) as unknown as State;
    const told = Object.entries(cells).filter(([, { value }]) => name !== LOG || value !== null);
    return [name, { ...state, position, cells: Object.fromEntries(told) }];
  }),
  host.book.names.map(({ name, formula }) => [name, formula]),
];

/** Where two plain values differ. */
function differences(now: unknown, then: unknown, at = ''): string[] {
  if (JSON.stringify(now) === JSON.stringify(then)) return [];
  if (typeof now !== 'object' || typeof then !== 'object' || !now || !then) return [`${at}: ${JSON.stringify(now)} for ${JSON.stringify(then)}`]; // prettier-ignore
  const keys = [...new Set([...Object.keys(now), ...Object.keys(then)])];
  return keys.flatMap((key) => differences((now as never)[key], (then as never)[key], `${at}/${key}`));
}

describe.each(VERSIONS)('ExcelApi %s', (version) => {
  let page: ExcelPage;
  beforeAll(async () => {
    page = await ExcelPage.open(version);
  });
  afterAll(() => page.close());

  /** Each workbook is made once; what is written is written into a copy of its own. */
  const begun = new Map<Writing[0], { readonly host: ExcelHost; readonly before: unknown; readonly text: string }>();
  async function begunWith(begin: Writing[0]) {
    const host = page.workbook({ sheets: { blank: [] } });
    await begin(host);
    await quiet(host);
    const before = seen(host);
    const made = { host, before, text: JSON.stringify(before) };
    begun.set(begin, made);
    return made;
  }

  /** A workbook after a write, and what it was before that. */
  async function written([begin, act]: Writing) {
    const { host: first, before, text } = begun.get(begin) ?? (await begunWith(begin));
    const host = page.again(first);
    const excel = new ExcelWorkbook();
    await act(excel);
    await quiet(host);
    return { host, excel, before, text };
  }

  type Fault = Parameters<ExcelHost['injectFault']>[0];

  /** An undo under faults, and once more without; answers what is wrong about it. */
  async function broken(one: Writing, faults: readonly Fault[]): Promise<unknown[]> {
    const { host, excel, before, text } = await written(one);
    const lifted = faults.map((fault) => host.injectFault(fault));
    const first = await excel.undo().catch((error: unknown) => String(error));
    for (const lift of lifted) lift();
    await quiet(host);
    const told = typeof first === 'string' ? await excel.undo() : first;
    await quiet(host);
    const isBack = JSON.stringify(seen(host)) === text;
    const isDone = told !== null && told.undone && !told.differing;
    return isDone && isBack && host.unsupported.length === 0
      ? []
      : [{ faults, first, told, isBack, diff: differences(seen(host), before) }];
  }

  const count = process.env['ALL_FAULTS'] === undefined ? 6 : Infinity;
  const sampled = (length: number): number[] => {
    const step = Math.max(1, length / count);
    return Array.from({ length: Math.min(length, count) }, (_, at) => Math.floor(at * step));
  };

  test.each(Object.keys(WRITINGS))('%s: an undo that is refused anywhere is done when asked again', async (name) => {
    const one = WRITINGS[name]!;
    const sound = await written(one);
    const from = sound.host.trace.length;
    expect(await sound.excel.undo()).toEqual({ undone: true });
    await quiet(sound.host);
    expect(differences(seen(sound.host), sound.before)).toEqual([]);
    const trace = sound.host.trace.slice(from);
    const requests = trace.flatMap((_, skip): Fault[][] => [
      [{ refusal: Refusal.cellEditMode, skip }],
      [{ refusal: Refusal.internal, skip, isAfter: true }],
      [{ refusal: Refusal.sessionLost, skip, sticky: true }],
      [{ refusal: Refusal.sessionLost, skip, isAfter: true }, { refusal: Refusal.sessionLost, sticky: true }],
    ]); // prettier-ignore
    const actions = trace.reduce((sum, { members }) => sum + members.length, 0);
    const codes = ['GeneralException', 'AccessDenied', 'NotImplemented', 'ItemNotFound'];
    const each = sampled(actions).map((skip, at): Fault[] => [{ code: codes[at % 4]!, skip }]);
    const found: unknown[] = [];
    for (const faults of [...requests, ...each]) found.push(...(await broken(one, faults)));
    expect(found).toEqual([]);
  });
});
