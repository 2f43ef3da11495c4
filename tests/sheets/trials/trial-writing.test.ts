import { FORMATS } from '../../../src/sheets/cells/look/look';
import { RULES_SCHEMA } from '../../../src/sheets/rules/rules-schema';
import { gridChanges, sheetOf } from '../../../src/sheets/trials/trial-writing';

test('a row of a copy that is tried out is as high as its longest text', () => {
  const { channel, value, basis } = RULES_SCHEMA.columns;
  const headers = [channel.name, value.name, basis.name];
  const rows = [headers, ['市局网站', 1, '三（四）1'], ['市局网站', 2, '三（四）1，'.repeat(12)]];
  const { rowHeights } = sheetOf('试', { name: '试', rows }, RULES_SCHEMA);
  expect([...rowHeights!.keys()]).toEqual([1, 2]);
  expect(rowHeights!.get(2)).toBeGreaterThan(1.5 * rowHeights!.get(1)!);
});

test('days in a column that the sheet in force lacks are shown as days, below its header', () => {
  const { channel, value, until } = RULES_SCHEMA.columns;
  const inForce = {
    name: '计分规则',
    rows: [
      [channel.name, value.name],
      ['市局网站', 1],
      ['省厅', 2],
    ],
  };
  const tried = {
    name: '试',
    rows: [
      [channel.name, value.name, until.name],
      ['市局网站', 1, 44_013],
      ['省厅', 2, 44_013],
    ],
  };
  const changes = gridChanges(inForce, tried, RULES_SCHEMA);
  expect(changes).toEqual([
    { kind: 'write-cells', sheet: '计分规则', row: 0, column: 2, cells: [[until.name]] },
    {
      kind: 'write-cells',
      sheet: '计分规则',
      row: 1,
      column: 2,
      cells: [[44_013], [44_013]],
      style: { numberFormat: FORMATS.date },
    },
  ]);
});
