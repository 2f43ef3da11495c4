import fc from 'fast-check';
import { escapeCellText, isPlainText, needsPreserve } from '../../../src/host/ooxml/xml-text';

const unit = fc.oneof(
  fc.constantFrom(...'甲〇1aZ.-&<>"\'_x \t\n　，！Ａ\u00a0\u2028\ufeff\u007f\ud800\uffff'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

test('a plain text stands in a cell as it is, and needs no care for its white space', () => {
  const property = fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
    if (!isPlainText(text)) return;
    expect(escapeCellText(text)).toBe(text);
    expect(needsPreserve(text)).toBe(false);
  });
  fc.assert(property, { numRuns: 5000 });
});

test('the usual texts are plain', () => {
  expect(['补差1.5分（前已计1分，第123行）', '2020Q1', 'YH2020-117', ''].every(isPlainText)).toBe(true);
  expect([' 甲', 'A&B', '_x000D_', '甲\n乙', '甲　乙'].some(isPlainText)).toBe(false);
});
