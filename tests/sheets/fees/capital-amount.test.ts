import fc from 'fast-check';
import { fen } from '../../../src/engine/units';
import { capitalAmount } from '../../../src/sheets/fees/capital-amount';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Whole number below ten thousand, read digit by digit. */
function readSection(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const character of text) {
    const place = PLACES[character];
    if (place === undefined) digit = DIGITS.indexOf(character);
    else {
      sum += digit * place;
      digit = 0;
    }
  }
  return sum + digit;
}

function readWhole(text: string): number {
  for (const [mark, size] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = text.indexOf(mark);
    if (at >= 0) return readWhole(text.slice(0, at)) * size + readWhole(text.slice(at + 1));
  }
  return readSection(text);
}

/** Reads capitals back to fen, by no means the way they were written. */
function readBack(capitals: string): number {
  const [, minus, yuan = '零', jiao = '零', cents = '零'] =
    /^人民币(负)?(?:([^元角分]+)元)?零?(?:(.)角)?零?(?:(.)分)?整?$/u.exec(capitals) ?? [];
  const amount = readWhole(yuan) * 100 + DIGITS.indexOf(jiao) * 10 + DIGITS.indexOf(cents);
  return minus === undefined ? amount : -amount;
}

describe('amounts in capitals', () => {
  test.each([
    [25_00, '贰拾伍元整'],
    [12_50, '壹拾贰元伍角整'],
    [1025_00, '壹仟零贰拾伍元整'],
    [10010_05, '壹万零壹拾元零伍分'],
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [100_000_50, '壹拾万元伍角整'],
    [107_000_53, '壹拾万柒仟元伍角叁分'],
    [1680_32, '壹仟陆佰捌拾元叁角贰分'],
    [16_409_02, '壹万陆仟肆佰零玖元零贰分'],
    [100_000_001_00, '壹亿零壹元整'],
    [-25_50, '负贰拾伍元伍角整'],
    [10_000_000_000_00, '壹佰亿元整'],
  ])('%d fen', (amount, capitals) => expect(capitalAmount(fen(amount))).toBe(`人民币${capitals}`));

  test('say exactly the amount and end as vouchers must', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
        const capitals = capitalAmount(fen(amount));
        expect(readBack(capitals)).toBe(amount);
        expect(capitals).toMatch(amount % 10 === 0 ? /[元角]整$/u : /分$/u);
        expect(capitals).toMatch(/^人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整负]+$/u);
        expect(capitals).not.toMatch(/零零|^人民币零(?!元整$)|零[拾佰仟万亿]/u);
      }),
      { numRuns: 2000 },
    );
  });
});
