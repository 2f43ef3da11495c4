import fc from 'fast-check';
import { AdoptionColumns } from '../../../src/engine/columns/adoption-columns';
import { numberKey, titleKey } from '../../../src/engine/columns/content-key';
import { Dictionary } from '../../../src/engine/columns/dictionary';
import { day } from '../../../src/engine/units';

const anyEntry = fc.tuple(
  fc.oneof(fc.string({ maxLength: 2 }), fc.string({ unit: 'binary' })),
  fc.integer({ min: -1, max: 2 }),
);

test('numbers entries densely in order of first appearance, through any growth', () => {
  const property = fc.property(fc.array(anyEntry, { maxLength: 200 }), fc.nat(300), (entries, expected) => {
    const dictionary = new Dictionary(expected);
    const known = new Map<string, number>();
    for (const [text, scope] of entries) {
      const key = JSON.stringify([text, scope]);
      const code = known.get(key) ?? known.size;
      known.set(key, code);
      expect(dictionary.code(text, scope)).toBe(code);
      expect(dictionary.text(code)).toBe(text);
      dictionary.setValue(code, scope - code);
    }
    expect(dictionary.size).toBe(known.size);
    for (const [text, scope] of entries) {
      const code = dictionary.code(text, scope);
      expect(dictionary.value(code)).toBe(scope - code);
    }
  });
  fc.assert(property, { numRuns: 500 });
});

test('keeps ten thousand texts apart that differ in one place', () => {
  const dictionary = new Dictionary();
  const texts = Array.from({ length: 10_000 }, (_, i) => `2020-${i}`);
  expect(texts.map((text) => dictionary.code(text))).toEqual(texts.map((_, i) => i));
  expect(texts.map((text) => dictionary.code(text))).toEqual(texts.map((_, i) => i));
});

test('keeps ten thousand scopes of one text apart', () => {
  const dictionary = new Dictionary();
  const scopes = Array.from({ length: 10_000 }, (_, scope) => scope);
  expect(scopes.map((scope) => dictionary.code('甲', scope))).toEqual(scopes);
  expect(scopes.map((scope) => dictionary.code('甲', scope))).toEqual(scopes);
});

describe('adoption columns', () => {
  const contentsOf = (rows: [unit: number, number: string, title: string][]): number[] => {
    const columns = new AdoptionColumns(rows.length);
    rows.forEach(([unit, number, title], i) => columns.add(i + 2, unit, day(0), 0, 0, number, title));
    return [...columns.build().content];
  };

  test.each<[string, [number, string, string][], number[]]>([
    [
      'the same number',
      [
        [0, 'A-1', 'x'],
        [1, 'A-1', 'y'],
      ],
      [0, 0],
    ],
    [
      'a number in another width',
      [
        [0, 'A-1', 'x'],
        [0, 'Ａ－ 1', 'x'],
      ],
      [0, 0],
    ],
    [
      'a number with a dash and one without',
      [
        [0, 'A-1', 'x'],
        [0, 'A1', 'x'],
      ],
      [0, 1],
    ],
    [
      'a number equal to a title',
      [
        [0, 'x', ''],
        [0, '', 'x'],
      ],
      [0, 1],
    ],
    [
      'one title, one unit, other punctuation',
      [
        [0, '', '《甲：乙》'],
        [0, '', '甲乙'],
        [0, '', '甲 乙'],
      ],
      [0, 0, 0],
    ],
    [
      'one title, two units',
      [
        [0, '', '甲'],
        [1, '', '甲'],
      ],
      [0, 1],
    ],
    [
      'blank number',
      [
        [0, ' 　', '甲'],
        [0, '', '甲'],
      ],
      [0, 0],
    ],
    [
      'neither number nor title',
      [
        [0, '', ''],
        [0, '', ''],
        [0, '', '！'],
        [0, '', '！'],
      ],
      [0, 1, 2, 3],
    ],
  ])('tells contents apart: %s', (_, rows, expected) => {
    expect(contentsOf(rows)).toEqual(expected);
  });

  test('tell contents apart over many rows as one Map of normalised keys does', () => {
    const numbers = ['', '', ' ', ...Array.from({ length: 90 }, (_, i) => `A-${i}`), 'Ａ-1', 'A -2'];
    const titles = ['', '！', ...Array.from({ length: 200 }, (_, i) => `甲${i}`), '《甲1》', '甲 2'];
    const anyRow = fc.tuple(fc.nat(2), fc.constantFrom(...numbers), fc.constantFrom(...titles));
    const property = fc.property(fc.array(anyRow, { minLength: 250, maxLength: 1200, size: 'max' }), (rows) => {
      const known = new Map<string, number>();
      let next = 0;
      const expected = rows.map(([unit, number, title]) => {
        const [byNumber, byTitle] = [numberKey(number), titleKey(title)];
        if (byNumber === '' && byTitle === '') return next++;
        const key = JSON.stringify(byNumber === '' ? [unit, byTitle] : byNumber);
        if (!known.has(key)) known.set(key, next++);
        return known.get(key);
      });
      expect(contentsOf(rows)).toEqual(expected);
    });
    fc.assert(property, { numRuns: 30 });
  });

  test('hold any three texts a row can bring, up to the capacity and not beyond', () => {
    const columns = new AdoptionColumns(2);
    columns.add(2, 0, day(0), 0, 0, ' ', '《甲》');
    columns.add(3, 1, day(0), 0, 0, '  ', '《乙》');
    expect(() => columns.add(4, 0, day(0), 0, 0, '', '')).toThrow(RangeError);
    expect([...columns.build().content]).toEqual([0, 1]);
  });
});
