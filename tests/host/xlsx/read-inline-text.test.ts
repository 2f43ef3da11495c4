import fc from 'fast-check';
import { readInlineText, readTexts } from '../../../src/host/xlsx/read/shared-strings';

/** Contents of an `is` element: plain, formatted, escaped, with what XML forbids, and broken. */
const PIECES = fc.constantFrom(
  ...[
    '按时完成',
    ' ',
    '\n',
    '\r',
    '\t',
    '&amp;',
    '&#10;',
    '_x000D_',
    '_',
    '<![CDATA[<]]>',
    '<!-- -->',
    '\u0001',
    '\uffff',
  ],
  ...['</t><t>', '</t><rPh sb="0" eb="1"><t>ル</t></rPh><t>', '</t></r><r><t>', '<', '"'],
);
const ELEMENTS = fc
  .tuple(fc.constantFrom('<is><t>', '<is><t xml:space="preserve">', '<x:is><x:t>', '<is><r><t>'), fc.array(PIECES))
  .map(([open, pieces]) => `${open}${pieces.join('')}</t>${open.includes('<r>') ? '</r>' : ''}</is>`);

const told = (read: () => string): string => {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
};

test('an inline text is read as the shared one that says the same, whatever way it takes', () => {
  fc.assert(
    fc.property(ELEMENTS, (xml) => {
      expect(told(() => readInlineText(xml, 'part'))).toBe(told(() => readTexts(xml, 'part')[0] ?? ''));
    }),
    { numRuns: 3_000 },
  );
});
