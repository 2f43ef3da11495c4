import * as fc from 'fast-check';
import { readReviewForms } from '../../../src/documents/reading/read-review-forms';
import { paragraph, reviewForm, run, wordFile } from './word-xml';

const TICKED = ['☑', '☒', '√', '✓', '✔', '■', '🗹', '✅', '（√）', '[√]'];
const UNTICKED = ['□', '☐', '○', '◻', '口', '（  ）', '[ ]'];

/** What may stand around a piece of a text, and changes nothing of it. */
const WRAPPED: readonly ((content: string) => string)[] = [
  (content) => content,
  (content) => `<w:ins w:id="1">${content}</w:ins>`,
  (content) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`,
  (content) => `<w:smartTag>${content}</w:smartTag><w:proofErr/><w:bookmarkStart w:id="0"/>`,
  (content) => `<w:del w:id="2"><w:r><w:delText>☑是否删去√</w:delText></w:r></w:del>${content}`,
  (content) => `${content}<w:r><w:rPr><w:vanish/></w:rPr><w:t>√隐藏☑</w:t></w:r>`,
  (content) => `<w:r><w:t>\u00ad</w:t><w:softHyphen/></w:r>${content}`,
];

/** A text as a paragraph, cut into runs anywhere, each wrapped in one of the ways. */
const cut = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...WRAPPED)), { minLength: 1, maxLength: 40 })
    .map((cuts) => {
      const characters = Array.from(text);
      const pieces: string[] = [];
      for (const [length, wrap] of cuts) pieces.push(wrap(run(characters.splice(0, length).join(''))));
      return paragraph(...pieces, run(characters.join('')));
    });

const title = fc.constantFrom('跳马镇开展“八一”走访慰问', '关于2020年接收安置的意见', '老兵之声 Vol.2');
const answers = fc.constantFrom('yes', 'no', 'both', 'neither');

const filled = fc
  .record({
    title,
    unit: fc.constantFrom('跳马镇', '双拥优抚科'),
    authors: fc.constantFrom('张伟', '张伟、李娜'),
    sensitive: answers,
    ticked: fc.constantFrom(...TICKED),
    unticked: fc.constantFrom(...UNTICKED),
    isBehind: fc.boolean(),
  })
  .chain((wanted) => {
    const mark = (isTicked: boolean): string => (isTicked ? wanted.ticked : wanted.unticked);
    const word = (text: string, isTicked: boolean): string =>
      wanted.isBehind ? `${text}${mark(isTicked)}` : `${mark(isTicked)}${text}`;
    const isTicked = (answer: string): boolean => wanted.sensitive === answer || wanted.sensitive === 'both';
    return fc
      .tuple(
        cut(wanted.title),
        cut(wanted.unit),
        cut(wanted.authors),
        cut(word('否', isTicked('no'))),
        cut(word('是', isTicked('yes'))),
      )
      .map(([name, unit, authors, no, yes]) => ({
        wanted,
        body: reviewForm({ title: name, unit, authors, sensitive: [no, yes] }),
      }));
  });

test('however runs are cut and wrapped, and whichever marks are used, the answers are the same', () => {
  fc.assert(
    fc.property(filled, ({ wanted, body }) => {
      const read = readReviewForms(wordFile(body));
      const { title: name, unit, authors, sensitive } = wanted;
      expect(read.ok && read.value.forms).toMatchObject([{ title: name, unit, authors, sensitive }]);
    }),
    { numRuns: 150 },
  );
});
