import fc from 'fast-check';
import { parseDate } from 'numfmt';
import * as remembered from '../../../src/host/univer/read/number-texts';

const part = fc.constantFrom('2020', '2', '30', '29', 'Feb', '二月', '-', '/', ' ', ':', 'x', '.', '');
const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));

test('a text is the same date, or none, however often it is asked', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      for (const one of [...texts, ...texts]) expect(remembered.parseDate(one)).toEqual(parseDate(one));
    }),
  );
});

test('what is none in one language may be a date in another', () => {
  remembered.addLocale({ mmmm: Array.from({ length: 12 }, (_, at) => `monat${at + 1}`) }, 'xx');
  expect(remembered.parseDate('3 monat2 2020')).toBeNull();
  expect(remembered.parseDate('3 monat2 2020', { locale: 'xx' })).toEqual(parseDate('3 monat2 2020', { locale: 'xx' }));
  expect(remembered.parseDate('3 monat2 2020', { locale: 'xx' })).not.toBeNull();
});
