import { DateShift } from '../../../src/host/univer/read/date-shift';

const from1904 = new DateShift(true);

test.each(['yyyy-mm-dd', 'm/d', '[$-804]yyyy"年"m"月"d"日"'])(
  'a number shown as %s moves, and moves back',
  (pattern) => {
    expect(from1904.toWindow(42_486, pattern)).toBe(43_948);
    expect(from1904.fromWindow(43_948, () => pattern)).toBe(42_486);
  },
);

test.each(['0.00', 'General', '"day" 0', '#,##0.00 \\d', '[Red]0.0', undefined])(
  'a number shown as %s stays',
  (pattern) => {
    expect(from1904.toWindow(42_486, pattern)).toBe(42_486);
    expect(from1904.fromWindow(42_486, () => pattern)).toBe(42_486);
  },
);

test('texts stay, and everything of the 1900 system', () => {
  expect(from1904.toWindow('2020-4-27', 'yyyy-mm-dd')).toBe('2020-4-27');
  expect(new DateShift(false).toWindow(43_948, 'yyyy-mm-dd')).toBe(43_948);
});
