import fc from 'fast-check';
import { CLERKS } from '../../../src/sheets/catalogue';
import { findTable } from '../../../src/sheets/cells/table/table';
import { TRADITIONAL } from '../../../src/text/sheets/traditional';
import { issueText } from '../../../src/text/issues/issues';

/** Ways in which people write a header that leave no doubt of its meaning. */
const DRESSED: readonly ((name: string) => string)[] = [
  (name) => `${name}(必填)`,
  (name) => `${name}（必填）*`,
  (name) => `${name}*`,
  (name) => `*${name}：`,
  (name) => `${name}\n（必填）`,
  (name) => `${name}\n必填`,
  (name) => `${name}（限30字）（必填）`,
  (name) => [...name].join('\n'),
  (name) => [...name].join('　'),
  (name) => `①${name}`,
  (name) => `(2)${name}`,
  (name) => `3、${name}`,
  (name) => `【${name}】`,
  (name) => `[${name}]`,
  (name) => `（必填）${name}`,
  (name) => `必填：${name}`,
  (name) => `${name} ▼`,
  (name) => `${name} Title`,
  (name) => `${name}\nName of unit`,
  (name) => `${name}/Date`,
  (name) => `Type ${name}`,
  (name) => `${name}（Value）`,
  (name) => traditional(name),
  (name) => `${traditional(name)} *`,
];

const PAIRS = TRADITIONAL.match(/../gu) ?? [];

/** A name in traditional characters. */
function traditional(name: string): string {
  return [...name].map((one) => PAIRS.find((pair) => pair[1] === one)?.[0] ?? one).join('');
}

test('a header is read however it is dressed, on every sheet of the clerk', () => {
  const sheets = CLERKS.map(({ schema }) => schema);
  fc.assert(
    fc.property(
      fc.constantFrom(...sheets),
      fc.array(fc.constantFrom(...DRESSED), { minLength: 25, maxLength: 25 }),
      ({ columns }, dresses) => {
        const names = Object.values(columns).map(({ name }) => name);
        const head = names.map((name, at) => dresses[at]!(name));
        const { value, issues } = findTable({ name: '表', rows: [head, names.map(() => '甲')] }, columns, []);
        expect(issues).toEqual([]);
        const found = Object.fromEntries(Object.keys(columns).map((field) => [field, value!.columns[field]]));
        expect({ head, found }).toEqual({ head, found: Object.fromEntries(Object.keys(columns).map((field, at) => [field, at])) }); // prettier-ignore
      },
    ),
    { numRuns: 300 },
  );
});

const COLUMNS = { title: { name: '标题', aliases: ['题目'] }, unit: { name: '单位', aliases: [] } };
const read = (head: readonly string[], rows: readonly (readonly string[])[] = []) =>
  findTable({ name: '表', rows: [head, ...rows] }, COLUMNS, ['title', 'unit']);

test.each(['单位ID', '单位编号', '标题链接', 'Title', '单位Code', '单位类型'])('%s is not taken for another header', (other) => {
  const { value } = read(['标题', '单位', other], [['甲', '乙', '丙']]);
  expect(value!.columns).toEqual({ title: 0, unit: 1 });
  expect(read([other], [['丙']]).value).toBeNull();
}); // prettier-ignore

test('a translated header gives way to the plain one; two of them are told apart by nobody', () => {
  expect(read(['标题 Title', '标题', '单位'], [['A', '甲', '乙']])).toMatchObject({ value: { columns: { title: 1 } }, issues: [] }); // prettier-ignore
  expect(read(['标题 Title', '标题 Name', '单位'], [['A', '甲', '乙']])).toMatchObject({
    value: null,
    issues: [{ code: 'duplicate-column' }],
  });
});

test.each([
  [['标题名', '单位'], '标题', '标题名', 'A1'],
  [['稿件题目全称', '单位'], '标题', '稿件题目全称', 'A1'],
  [['标题', '单位ID'], '单位', '单位ID', 'B1'],
  [['标题', '供稿\n单位'], '单位', '供稿 单位', 'B1'],
])('where a header of %j is missing, the message names the nearest', (head, column, text, cell) => {
  const [issue] = read(head).issues;
  expect(issue).toMatchObject({ code: 'missing-column', parameters: { column, nearest: [{ text, cell }] } });
  expect(issueText(issue!).advice).toContain(`“${text}”（${cell}）`);
});

test('where no header is found at all, the nearest texts of the sheet are named', () => {
  expect(findTable({ name: '表', rows: [['台账'], [], ['', '标题名', '供稿单位名']] }, COLUMNS, ['title', 'unit']).issues).toMatchObject([
    { parameters: { column: '标题', found: [], nearest: [{ text: '标题名', cell: 'B3' }] } },
    { parameters: { column: '单位', found: [], nearest: [{ text: '供稿单位名', cell: 'C3' }] } },
  ]);
}); // prettier-ignore

test('any texts are folded without a fault', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 6 }), (head) => {
      read(head, [head]);
    }),
  );
});
