import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { CellAddress, CellContent, ReadOptions } from '../../../src/host/port/workbook';
import { CONTRACT } from '../contract/cases';
import { runContract, type CaseResult, type ContractCase, type ContractHost, type Need } from '../contract/contract';
import { formatRect } from '../excel-sim/model/address';
import { STANDARD_HEIGHT } from '../excel-sim/model/sheet-styles';
import { unhurried } from '../self-test/patience';
import { POSITIONS, USUAL, WpsHost, type Quirks } from '../wps-sim/index';

const address = ({ sheet, row, column }: CellAddress): string =>
  `'${sheet}'!${String.fromCharCode(65 + column)}${row + 1}`;

/** Bursts of events are answered a moment after the last: reading gives them the time. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

class PatientWorkbook extends WpsWorkbook {
  private patient = false;

  override async read(sheets: readonly string[], options?: ReadOptions): ReturnType<WpsWorkbook['read']> {
    if (this.patient) await settled();
    return super.read(sheets, options);
  }

  override onChange(callback: (sheet: string) => void): () => void {
    this.patient = true;
    return super.onChange(callback);
  }
}

/** What this build can do; what it cannot is left out, and must not be in the way of the rest. */
const offersOf = ({ listObjects, tableResize, autoFill, borders }: Quirks): readonly Need[] => [
  'window',
  'date1904',
  'undo',
  'pages',
  ...(listObjects === 'present' && tableResize === 'works' ? (['tables'] as const) : []),
  ...(autoFill === 'works' && borders === 'work' ? (['looks'] as const) : []),
];

const contractHost = (host: WpsHost, Made = PatientWorkbook): ContractHost<WpsWorkbook> => ({
  name: 'wps',
  offers: offersOf(host.quirks),
  async create(given, { date1904 }) {
    host.open({ date1904, sheets: { blank: [] } });
    const workbook = new Made(host.scope(), host.meter);
    if (given.length > 0) await workbook.write(given);
    return workbook;
  },
  makeTable(workbook, sheet, range, totals) {
    host.person((person) => person.addTable(`'${sheet}'!${formatRect(range)}`));
    host.active!.model.sheet(sheet).tables.at(-1)!.showTotals = totals;
    return workbook;
  },
  tablesOf: (_, sheet) => host.active!.model.sheet(sheet).tables.map(({ rect }) => rect),
  lookOf(_, { sheet, row, column }) {
    const { styles } = host.active!.model.sheet(sheet);
    const { fillColor, fillPattern, bold, numberFormat } = styles.at(row, column);
    const height = styles.heightOf(row);
    return {
      fill: fillPattern === 'None' ? null : fillColor.slice(1),
      bold,
      numberFormat,
      height: height === STANDARD_HEIGHT ? null : height,
    };
  },
  pageOf(_, sheet) {
    const { rowBreaks, properties } = host.active!.model.sheet(sheet).pageLayout;
    const page = properties['wps'] as Record<string, number>;
    const [top, right, bottom, left] = ['Top', 'Right', 'Bottom', 'Left'].map((side) => page[`${side}Margin`]!);
    return { margins: { top: top!, right: right!, bottom: bottom!, left: left! }, pageBreaks: rowBreaks };
  },
  person: () => ({
    edit: (cell: CellAddress, content: CellContent) =>
      host.person((person) => person.type(address(cell), content as string)),
    choose: (cell: CellAddress) => host.person((person) => person.select(address(cell))),
  }),
});

/** What went wrong in a case, beside the promise itself; nothing when all is well. */
async function faults(one: ContractCase, quirks: Quirks): Promise<string[]> {
  const host = new WpsHost({ quirks });
  const [result] = (await runContract([unhurried(one)], contractHost(host))) as [CaseResult?];
  if (result === undefined) return [];
  const left = Object.entries(host.switches).filter(([, on]) => !on);
  return [
    ...(result.ok ? [] : [result.message]),
    ...host.violations,
    ...left.map(([name]) => `${name} is left off`),
    ...(host.active?.model.calculationMode === 'Automatic' ? [] : ['calculation is left manual']),
    ...(host.meter.longestSlice() < 100 ? [] : [`the window stands still for ${host.meter.longestSlice()} ms`]),
  ].map((fault) => `${one.name}: ${fault}`);
}

/** Switches that say how blocks come and go: where they are as usual, long blocks are as in the usual position. */
const OF_BLOCKS = ['rowShape', 'emptyBlock', 'blockWrite', 'nullInBlock', 'formulaBlock', 'filteredWrite'] as const;

const movesBlocks = (quirks: Quirks): boolean =>
  quirks === USUAL || OF_BLOCKS.some((name) => quirks[name] !== USUAL[name]);

const isAboutEvents = ({ needs }: ContractCase): boolean => needs?.includes('window') ?? false;

test.each(POSITIONS)(
  'the contract with $name',
  async ({ quirks }) => {
    const found: string[] = [];
    const cases = CONTRACT.filter((each) => !isAboutEvents(each) && (!each.isLong || movesBlocks(quirks)));
    for (const one of cases) found.push(...(await faults(one, quirks)));
    expect(found).toEqual([]);
  },
  60_000,
);

test('what the contract says about events, in all positions side by side: it is mostly waiting', async () => {
  const runs = POSITIONS.flatMap(({ name, quirks }) =>
    CONTRACT.filter(isAboutEvents).map(async (one) => (await faults(one, quirks)).map((fault) => `${name}: ${fault}`)),
  );
  expect((await Promise.all(runs)).flat()).toEqual([]);
});

test.each([
  ['refuses every value', /^Range\.Value2 =$/],
  ['answers no value', /^Range\.Value2$/],
  ['adds no sheet', /^Sheets\.Add$/],
])('the contract can fail: a program that %s, however often it is asked, is caught', async (_, member) => {
  const host = new WpsHost();
  expect(await faults(CONTRACT[0]!, host.quirks)).toEqual([]);
  host.failAlways(member);
  const broken = await runContract([unhurried(CONTRACT[0]!)], contractHost(host));
  expect(broken[0]?.ok).toBe(false);
});

test('the contract can fail: a workbook that leaves out what it read last is caught', async () => {
  class Forgetful extends PatientWorkbook {
    override async read(...asked: Parameters<WpsWorkbook['read']>): ReturnType<WpsWorkbook['read']> {
      const content = await super.read(...asked);
      const sheets = [...content.sheets].map(
        ([name, grid]) => [name, { ...grid, rows: grid.rows.slice(0, -1) }] as const,
      );
      return { ...content, sheets: new Map(sheets) };
    }
  }
  const broken = await runContract([unhurried(CONTRACT[0]!)], contractHost(new WpsHost(), Forgetful));
  expect(broken[0]?.ok).toBe(false);
});
