import { decodeTargets } from '../../../src/sheets/targets/decode-targets';
import type { CellValue } from '../../../src/host/port/workbook';
import { cellName } from '../../../src/issues/place';

type Rows = readonly (readonly CellValue[])[];

const HEAD = ['序号', '单位', '类型', '任务分值'];
const TOWNS: Rows = [[1, '甲镇', '乡镇', 10], [2, '丙乡', '乡镇', 6]]; // prettier-ignore
const OFFICES: Rows = [[3, '乙局', '局办', 8], [4, '丁科', '局办', null], [5, '戊中心', '局办', 4]]; // prettier-ignore
const UNITS = ['甲镇', '丙乡', '乙局', '丁科', '戊中心'];

function found(rows: Rows, head: readonly CellValue[] = HEAD) {
  const { value, issues } = decodeTargets({ name: '目标任务', rows: [head, ...rows] }, false, 2020);
  return {
    units: value?.units.map(({ name }) => name),
    said: issues.map(({ code, place }) => `${code} ${cellName(place) ?? ''}`),
  };
}

describe('headings of groups', () => {
  it.each([
    ['一、乡镇', '二、局办'], ['（一）乡镇类（2个）', '（二）局办类（3个）'], ['乡镇', '局办'], ['乡镇类', '局办类'], ['1.乡镇：', '2.局办：'],
    ['街道（镇）', '机关科室'], ['第一类', '第二类'], ['各乡镇', '区直属单位'], ['一、城区片', '二、山区片'],
  ])('%s and %s are no units: they state the sums of theirs, or nothing', (one, two) => {
    const expected = { units: UNITS, said: ['rows-left-out B2'] };
    expect(found([[null, one, null, 16], ...TOWNS, [null, two, null, 12], ...OFFICES])).toEqual(expected);
    expect(found([[null, one], ...TOWNS, [null, two, null, 12], ...OFFICES])).toEqual(expected);
    expect(found([[null, one], ...TOWNS, [null, two], ...OFFICES])).toEqual(expected);
  }); // prettier-ignore

  it('are known by a number of their own under 序号, and within one another', () => {
    const rows = [['一', '城区片', null, 16], ...TOWNS, ['二', '其他片', null, null], ...OFFICES];
    expect(found(rows)).toEqual({ units: UNITS, said: ['rows-left-out B2'] });
    const nested = [[null, '一、全区', null, 28], [null, '（一）乡镇', null, 16], ...TOWNS, [null, '小计', null, 16], [null, '（二）局办', null, 12], ...OFFICES];
    expect(found(nested)).toEqual({ units: UNITS, said: ['rows-left-out B2'] });
  }); // prettier-ignore

  it('may stand over units that are numbered in their names', () => {
    const rows = [['一、乡镇', null, 16], ['1.甲镇', null, 10], ['2.丙乡', null, 6], ['二、局办', null, 8], ['3.乙局', null, 8]]; // prettier-ignore
    expect(found(rows, HEAD.slice(1)).units).toEqual(['1.甲镇', '2.丙乡', '3.乙局']);
  });

  it('are units where they state another number, which is remarked on', () => {
    const rows = [[null, '一、乡镇', null, 15], ...TOWNS, [null, '局办', null, 13], ...OFFICES];
    expect(found(rows)).toEqual({ units: ['一、乡镇', '甲镇', '丙乡', '局办', '乙局', '丁科', '戊中心'], said: ['maybe-heading B2', 'maybe-heading B5'] }); // prettier-ignore
  });

  it('are none where they have a 类型, and no unit is one for its number alone', () => {
    expect(found([[1, '机关', '局办', 12], ...OFFICES]).units).toEqual(['机关', ...UNITS.slice(2)]);
    const rows = [
      ['1.甲镇', null, 8],
      ['2.乙局', null, 8],
      ['丙乡', null, 8],
    ];
    expect(found(rows, HEAD.slice(1))).toEqual({ units: ['1.甲镇', '2.乙局', '丙乡'], said: [] });
  });
});

describe('what a page says below its table', () => {
  it.each([
    '填报单位（盖章）', '（公章）', '单位负责人（签字）', '第1页 共2页', '第 1 页', '共 3 页', '1/2', '2020年1月5日', '2020年12月', '2020-1-5', '以下空白', '（以下无正文）', '(续表)', '续上表', '接下页',
    '附件1', '附表', '——', '…… ……', '/', '审核人', '填表时间 2020-1-5', '以上为全年任务', '第一季度', '1月',
  ])('%s is no unit', (text) => {
    expect(found([...TOWNS, ...OFFICES, [null, text]])).toEqual({ units: UNITS, said: ['rows-left-out B7'] });
  }); // prettier-ignore

  it.each(['无线电局', '附小', '续梦社区', '一季青镇', '盖章办', '2号社区', '局办中心'])('%s may be a unit', (name) =>
    expect(found([...TOWNS, ...OFFICES, [null, name]]).units).toContain(name),
  );
});
