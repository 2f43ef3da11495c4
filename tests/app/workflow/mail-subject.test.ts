import fc from 'fast-check';
import { planPackage } from '../../../src/app/packing/plan-package';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { subjectOf } from '../../../src/app/workflow/mail-subject';
import { dayOf } from '../../../src/engine/time/calendar';
import { paragraph, run, wordFile } from '../../documents/reading/word-xml';
import { bookOf } from '../../sheets/workbook-content';

const HEAD = ['稿件编号', '标题', '供稿单位', '关键词'];
const inputsOf = (title = '甲', keyword = '') =>
  evaluate(bookOf([], { 稿件登记: [HEAD, ['G2020-001', title, '高桥', keyword]] }), { today: dayOf(2020, 5, 8) })
    .inputs!;

const words = fc
  .array(
    fc.constantFrom(
      '走访慰问',
      '/',
      '\\',
      ':',
      '|',
      '\n',
      '\r\n',
      '\t',
      ' ',
      '\u3000',
      '…',
      '，',
      '《',
      'Bcc',
      '\u200b',
      '\u202e',
      '\u0007',
    ),
  )
  .map((parts) => parts.join(''));

test('a mail subject is one line of named parts, whatever the keyword and the title hold', () => {
  const inputs = inputsOf();
  fc.assert(
    fc.property(words, words, (title, keyword) => {
      const subject = subjectOf(inputs, { unit: 0, title, keyword });
      expect(subject).toMatch(/^2020年度\+高桥(?:\+\S(?:[^\n\r\t]*\S)?)?$/u);
      expect(subject).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]/u);
    }),
  );
});

test('a keyword of nothing but marks serves no more than none: the title does', () => {
  const inputs = inputsOf();
  expect(subjectOf(inputs, { unit: 0, title: '甲乙，丙', keyword: '//' })).toBe('2020年度+高桥+甲乙');
  expect(subjectOf(inputs, { unit: 0, title: '《》', keyword: '//' })).toBe('2020年度+高桥');
});

test('the files of a package have names that every file system takes, however long the keyword is', () => {
  const bytes = new Uint8Array(10);
  const files = [
    { name: '稿.docx', bytes: wordFile(paragraph(run('正文'))) },
    ...Array.from({ length: 12 }, (_, at) => ({ name: `${at}.jpeg`, bytes })),
  ];
  for (const keyword of ['走访慰问', '走访慰问'.repeat(60), 'x. . ']) {
    const planned = planPackage(inputsOf('甲', keyword), 'G2020-001', files);
    if (!planned.ok) throw new Error(JSON.stringify(planned.why));
    const { fileName, entries, form, subject } = planned.value;
    const names = [fileName, form.name, ...entries.map(({ name }) => name)];
    expect(names.filter((name) => new TextEncoder().encode(name).length > 255 || name.includes('. '))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(subject).toContain(keyword.trim());
  }
});
