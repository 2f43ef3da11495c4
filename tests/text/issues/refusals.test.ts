import type { Refusal, RefusalCode, RefusalParameters } from '../../../src/issues/refusal';
import { refusalTextEn } from '../../../src/text/en/issues/refusals';
import { refusalText as refusalTextZh } from '../../../src/text/issues/refusals';

const QUARTER = { quarter: '2020Q3' };
const PARAMETERS: RefusalParameters = {
  structure: {},
  'other-year': { ...QUARTER, year: 2021 },
  ledger: {},
  problems: { ...QUARTER, log: '本局登记' },
  'rules-unread': QUARTER,
  'not-ended': { ...QUARTER, asOf: '2020-08-01', today: '2020-09-02' },
  'unknown-units': QUARTER,
  'no-reason': {},
  'nothing-to-hand-over': QUARTER,
  'earlier-year': { year: 2019, old: 2020 },
  'plan-unknown': { name: 'x', known: ['yuhua-2020'] },
  'plan-not-json': {},
  'plan-part': { part: 'year' },
  'plan-sheet': { sheet: '渠道表', known: ['渠道'] },
  'plan-rows': { sheet: '渠道' },
  'plan-column': { sheet: '渠道', row: 2, column: '级', known: ['层级'] },
  'plan-cell': { sheet: '渠道', row: 2, column: '层级' },
  'plan-parameter': { row: 1, item: '税率', known: ['每分稿费'] },
  'plan-faults': {},
  'plan-unread': {},
  'no-parameter-columns': {},
  'already-settled': QUARTER,
  'earlier-open': { ...QUARTER, first: '2020Q1' },
  'not-settled': QUARTER,
  'later-settled': { ...QUARTER, first: '2020Q4' },
  'notice-structure': {},
  'notice-other-year': { period: '2019Q2', year: 2020 },
  'notice-not-begun': { period: '2020', asOf: '2019-12-31' },
  'notice-problems': { period: '2020Q2', log: '本局登记' },
  'notice-kept': { sheet: '通报2020Q2' },
  'notice-foreign': { sheet: '通报2020年度' },
  'no-trial': {},
  'trial-twice': { sheets: ['计分规则（试算）', '计分规则(试算)'], inForce: '计分规则' },
  'trial-faulty': { sheets: ['归并（试算）'] },
  'trial-year': { sheet: '参数（试算）', year: 2021, old: 2020 },
  'trial-log': { sheet: '参数（试算）' },
  'trial-structure': {},
  'trial-there': { sheet: '计分规则（试算）' },
};
const REFUSALS = (Object.keys(PARAMETERS) as RefusalCode[]).map(
  (code) => ({ code, parameters: PARAMETERS[code] }) as Refusal,
);

/** The Chinese sentence, with its quarters by their codes. */
const refusalText = (refusal: Refusal): string =>
  refusalTextZh(refusal).replace(/年([一二三四])季度/gu, (_, numeral: string) => `Q${'一二三四'.indexOf(numeral) + 1}`);

const said = (sentence: string, { parameters }: Refusal): string[] =>
  Object.values(parameters as Record<string, string | number>)
    .map(String)
    .filter((value) => sentence.includes(value));

describe('a refusal', () => {
  it.each(REFUSALS)(
    '$code is worded in English with every quarter, year and day of the Chinese sentence',
    (refusal) => {
      expect(said(refusalTextEn(refusal), refusal)).toEqual(said(refusalText(refusal), refusal));
    },
  );

  it('before the as-of date that the workbook states names today as well, in both languages', () => {
    const refusal = { code: 'not-ended', parameters: { ...QUARTER, asOf: '2020-12-31', today: '2020-09-02' } } as const;
    for (const sentence of [refusalText(refusal), refusalTextEn(refusal)])
      expect(said(sentence, refusal)).toEqual(['2020Q3', '2020-12-31', '2020-09-02']);
  });

  it('says a quarter as people do, also the one to settle first', () => {
    const refusal = { code: 'earlier-open', parameters: { ...QUARTER, first: '2020Q1' } } as const;
    expect(refusalTextZh(refusal)).toBe('2020年三季度还不能结账：请先结2020年一季度。季度须按顺序结账。');
  });

  it.each(REFUSALS)('$code names its quarter', (refusal) => {
    if ('quarter' in refusal.parameters)
      for (const sentence of [refusalText(refusal), refusalTextEn(refusal)]) expect(sentence).toContain('2020Q3');
  });
});
