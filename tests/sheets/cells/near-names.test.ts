import fc from 'fast-check';
import { NameIndex } from '../../../src/sheets/cells/names/names';

const STEMS = ['高桥', '东塘', '砂子塘', '黎托', '井湾子', '左家'];
const ENDINGS = ['街道', '社区', '街道退役军人服务站', '卫生院'];

const known = (ending: string): NameIndex => {
  const index = new NameIndex();
  for (const stem of STEMS) index.alias(stem + ending, index.add(stem));
  return index;
};

test('an ending that many names have makes no other name near', () => {
  fc.assert(
    fc.property(fc.constantFrom('城北', '沙岭', '梅溪湖'), fc.constantFrom(...ENDINGS), (stem, ending) => {
      expect(known(ending).nearest(stem + ending)).toEqual([]);
    }),
  );
});

test('a slip in a name is found whatever its ending', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STEMS), fc.nat(2), fc.constantFrom(...ENDINGS), (stem, at, ending) => {
      const slip = stem.slice(0, at % stem.length) + '某' + stem.slice((at % stem.length) + 1);
      expect(known(ending).nearest(slip + ending)[0]).toBe(stem);
    }),
  );
});
