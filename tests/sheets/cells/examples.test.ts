import fc from 'fast-check';
import { foldName } from '../../../src/sheets/cells/values/cell';
import { isExample } from '../../../src/sheets/cells/table/record-rows';
import { EXAMPLE_TEXT } from '../../../src/text/sheets/header-words';

const PARTS = ['示例', '样例', '范例', '例如', '举例', '例', '填写', '填报', '标题', '稿件', '单位', '行', '数据', '1', '（', '）', '(', ')', '：', ':', '、', '—', ' ', '\u200b', '《', '》', '“', '”', '慰问老兵', 'A']; // prettier-ignore

test('the ends of a text never hide that it is an example', () => {
  const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (written) => {
      expect(isExample(written)).toBe(EXAMPLE_TEXT.test(foldName(written)));
    }),
    { numRuns: 5000 },
  );
});
