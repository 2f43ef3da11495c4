import fc from 'fast-check';
import type { CellsChange, CellStyle } from '../../../src/host/port/workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { sheetState } from '../excel-sim/model/sheet-state';
import { WpsHost, type Quirks } from '../wps-sim/index';

const STYLE: Required<CellStyle> = {
  ...{ bold: true, italic: true, color: '305496', fontName: '黑体', fontSize: 14, fill: 'FFF1CC' },
  ...{ horizontal: 'center', vertical: 'center', wrap: true, locked: false, border: 'thin', numberFormat: '0.0' },
};
const LOG = [
  ['标题', '分'],
  ['甲', 1],
  ['乙', 2],
];
const column = (style: CellStyle): CellsChange => ({
  ...{ kind: 'write-cells', sheet: '登记', row: 0, column: 2, cells: [['判定'], ['计'], ['计']], style, reveals: true },
});

function opened(quirks: Partial<Quirks> = {}) {
  const host = new WpsHost({ quirks });
  host.open({ sheets: { 登记: LOG } });
  const sheet = host.active!.model.sheet('登记');
  /** A blank cell that looks like one nobody has touched may be there or not. */
  const state = (): unknown => {
    const { cells, ...rest } = sheetState(sheet) as unknown as {
      cells: Record<string, { value: unknown; style: unknown }>;
    };
    const untouched = JSON.stringify(plain);
    const told = Object.entries(cells).filter(([, { value, style }]) => value !== null || JSON.stringify(style) !== untouched); // prettier-ignore
    return JSON.parse(JSON.stringify({ ...rest, cells: Object.fromEntries(told) }));
  };
  const plain = (sheetState(sheet) as unknown as { cells: Record<string, { style: unknown }> }).cells['R3C1']!.style;
  return { host, sheet, state, wps: new WpsWorkbook(host.scope(), host.meter) };
}

const styles = fc
  .constantFrom(...(Object.keys(STYLE) as (keyof CellStyle)[]))
  .chain((first) =>
    fc
      .subarray(Object.keys(STYLE) as (keyof CellStyle)[])
      .map((names) => Object.fromEntries([first, ...names].map((name) => [name, STYLE[name]])) as CellStyle),
  );
/** What a person has made of the cells before. */
const earlier = fc.record({
  cells: fc.constantFrom('C1:C3', 'C1', 'C2:C3', 'A1:C3'),
  look: fc.constantFrom({}, { fillColor: '#DDEBF7', fillPattern: 'Solid' }, { bold: true }, { horizontal: 'Right' }),
  isHidden: fc.boolean(),
});

test('an added column that is taken back leaves no look of ours, or it is said where looks may differ', async () => {
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(styles, earlier, async (style, { cells, look, isHidden }) => {
      const { host, sheet, state, wps } = opened();
      host.person((person) => person.format(`登记!${cells}`, look));
      if (isHidden) sheet.styles.hiddenColumns.add(2);
      const before = state();
      await wps.read(['登记']);
      await wps.write([column(style)]);
      const outcome = await wps.undo();
      const isSaid = outcome?.undone === true && outcome.differing !== undefined;
      if (!isSaid) expect([style, state()]).toEqual([style, before]);
      if (Object.keys(look).length === 0) expect([style, outcome]).toEqual([style, { undone: true }]);
      whole += isSaid ? 0 : 1;
    }),
    { numRuns: 60 },
  );
  expect(whole).toBeGreaterThan(0);
});

test.each<[string, Partial<Quirks>]>([
  ['borders that throw', { borders: 'throw' }],
  ['no quirk', {}],
])('a build with %s says what it could not give back', async (_, quirks) => {
  const { state, wps } = opened(quirks);
  const before = state();
  await wps.write([column(STYLE)]);
  const outcome = await wps.undo();
  if (JSON.stringify(state()) !== JSON.stringify(before))
    expect(outcome).toEqual({ undone: true, differing: ['登记'] });
  else expect(outcome?.undone).toBe(true);
});

test('a cell that is corrected in a hidden column or row leaves them hidden', async () => {
  const { sheet, wps } = opened();
  sheet.styles.hiddenColumns.add(1);
  sheet.styles.hiddenRows.add(1);
  await wps.write([{ kind: 'write-cells', sheet: '登记', row: 1, column: 1, cells: [[9]] }]);
  await wps.write([{ kind: 'append-row', sheet: '登记', row: 3, column: 0, cells: ['丙', 3], below: 'row' }]);
  expect([[...sheet.styles.hiddenColumns], [...sheet.styles.hiddenRows]]).toEqual([[1], [1]]);
});
