import { RULES_SCHEMA } from '../../../src/sheets/rules/rules-schema';
import { sheetOf } from '../../../src/sheets/trials/trial-writing';

test('a row of a copy that is tried out is as high as its longest text', () => {
  const { channel, value, basis } = RULES_SCHEMA.columns;
  const headers = [channel.name, value.name, basis.name];
  const rows = [headers, ['市局网站', 1, '三（四）1'], ['市局网站', 2, '三（四）1，'.repeat(12)]];
  const { rowHeights } = sheetOf('试', { name: '试', rows }, RULES_SCHEMA);
  expect([...rowHeights!.keys()]).toEqual([1, 2]);
  expect(rowHeights!.get(2)).toBeGreaterThan(1.5 * rowHeights!.get(1)!);
});
