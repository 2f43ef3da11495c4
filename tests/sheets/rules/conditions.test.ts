import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellValue } from '../../../src/host/port/workbook';
import { bookOf } from '../workbook-content';

type Rows = readonly (readonly CellValue[])[];

const CHANNELS: Rows = [
  ['渠道', '层级', '别名', '归并类'],
  ['大众日报', '省', null, '报纸'],
  ['省厅网站', '省', null, '网站'],
  ['市报', '市', null, '报纸'],
  ['区', '区', null, null],
  ['区电视台', '区', null, null],
];

const MODES: Rows = [['方式', '别名'], ['单篇', '专题'], ['单条', null], ['动态', null]]; // prettier-ignore

/** The points that an adoption earns under these rules, and what was said; the log row has the channel and the mode. */
function scoredUnder(rules: Rows, channel: string, mode = '单篇', more: Readonly<Record<string, Rows>> = {}) {
  const book = bookOf([['慰问', '高桥', '2020-03-01', channel, mode]], {
    渠道: CHANNELS,
    采用方式: MODES,
    计分规则: [['采用渠道', '采用方式', '分值'], ...rules],
    ...more,
  });
  const { outcome } = evaluate(book, { today: dayOf(2020, 11, 1) });
  const codes = outcome.issues.filter(({ place }) => place.sheet !== '采用登记').map(({ code }) => code);
  return { earned: outcome.result ? outcome.result.scores.earned[0]! / 100 : null, codes };
}

describe('names in the conditions of rules', () => {
  it.each<[string, Rows, string, number]>([
    ['a 层级', [['省', '*', 5]], '大众日报', 5],
    ['a 归并类', [['网站', '*', 3]], '省厅网站', 3],
    ['a 归并类 before its 层级, whatever their order', [['省', '*', 5], ['网站', '*', 3]], '省厅网站', 3],
    ['a channel before its 归并类', [['报纸', '*', 5], ['大众日报', '*', 9]], '大众日报', 9],
    ['a 层级 before any', [['*', '*', 1], ['市', '*', 2]], '市报', 2],
    ['any where nothing is named', [['*', '*', 1], ['市', '*', 2]], '区电视台', 1],
    ['several names', [['市、区电视台', '*', 4]], '区电视台', 4],
    ['several names with full-width commas', [['省，市', '*', 4]], '市报', 4],
    ['a 层级 by its prefix', [['层级：区', '*', 2]], '区电视台', 2],
    ['a 归并类 by its prefix', [['归并类:报纸', '*', 2]], '市报', 2],
    ['a mode of a 归并类 before any mode of it', [['报纸', '*', 5], ['报纸', '单篇', 6]], '市报', 6],
    ['a 归并类 with any mode before a 层级 with a mode', [['报纸', '*', 5], ['市', '单篇', 6]], '市报', 5],
    ['several modes', [['市', '单条、专题', 7]], '市报', 7],
  ])('%s', (_, rules, channel, earned) => {
    expect(scoredUnder(rules, channel)).toEqual({ earned, codes: [] });
  }); // prettier-ignore

  it('a channel that is a 层级 as well means the channel, and that is said', () => {
    expect(scoredUnder([['区', '*', 2]], '区')).toEqual({ earned: 2, codes: ['name-means-channel'] });
    expect(scoredUnder([['区', '*', 2]], '区电视台').earned).toBe(0);
  });

  it('refuses a prefix with a name that nothing has, and counts nothing by it', () => {
    expect(scoredUnder([['层级:部', '*', 2]], '市报')).toEqual({ earned: 0, codes: ['unknown-name'] });
  });

  it('an unknown name is a new channel still, beside known ones', () => {
    expect(scoredUnder([['省、县报', '*', 2]], '县报')).toEqual({ earned: 2, codes: ['rule-for-unlisted-channel'] });
    expect(scoredUnder([['甲报、乙报', '*', 2]], '甲报、乙报').earned).toBe(2);
  });

  it('two rows for one case are a conflict, told once', () => {
    expect(scoredUnder([['省、市', '*', 2], ['市、区', '*', 3]], '市报')).toEqual({
      earned: null,
      codes: ['conflicting-rules', 'name-means-channel'],
    }); // prettier-ignore
  });
});

describe('the sheet 采用方式', () => {
  it('replaces the built-in modes', () => {
    const rules: Rows = [['省', '单篇', 100], ['省', '单条', 50]]; // prettier-ignore
    expect(scoredUnder(rules, '大众日报', '单条').earned).toBe(50);
    expect(scoredUnder(rules, '大众日报', '专题').earned).toBe(100);
    expect(scoredUnder([['省', '转载', 1]], '大众日报').codes).toEqual(['unknown-mode']);
  });

  it('changes nothing where it has no rows', () => {
    expect(scoredUnder([['省', '单独采用', 1]], '大众日报', '单篇', { 采用方式: [['方式']] }).earned).toBe(1);
  });

  it('blocks where one alias means two modes', () => {
    const modes: Rows = [['方式', '别名'], ['单篇', '专题'], ['单条', '专题']]; // prettier-ignore
    expect(scoredUnder([['省', '*', 1]], '大众日报', '单篇', { 采用方式: modes })).toEqual({
      earned: null,
      codes: ['ambiguous-name'],
    });
  });
});
