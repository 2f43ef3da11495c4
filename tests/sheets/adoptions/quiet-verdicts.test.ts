import { encodeLog } from '../../../src/sheets/adoptions/encode-log';
import { GENERAL_VERDICTS } from '../../../src/text/sheets/general-verdicts';
import { VERDICTS } from '../../../src/text/sheets/verdicts';
import { points } from '../../../src/engine/units';

/** First words of a 判定 by which the log of a plan with these 归并 colours its rows. */
function starts(...merges: readonly string[]): string[] {
  const merging = merges.map((merge) => ({ measure: '分值', merge }));
  const { conditionalFormats = [] } = encodeLog('某局', 2020, [], merges.length === 0 ? {} : { merging });
  return conditionalFormats.flatMap(({ rule }) =>
    rule.kind === 'formula' ? (/="([^"]+)"$/u.exec(rule.formula)?.[1] ?? []) : [],
  );
}

const usual = starts();
const held = points(500);
const { alreadyOnce, alreadyFirst, overTop, superseded } = GENERAL_VERDICTS;

test.each([
  ['就高', []],
  ['累计', []],
  ['每渠道一次', [alreadyOnce('channel', 2, held)]],
  ['每级一次', [alreadyOnce('level', 2, held)]],
  ['每类一次', [alreadyOnce('class', 2, held)]],
  ['前2级', [alreadyOnce('level', 2, held), overTop(2, '省8分、市4分')]],
  ['首次', [alreadyFirst(2, held)]],
])('%s: what earns nothing more is quiet, and nothing else is added', (merge, sentences) => {
  const found = starts(merge);
  expect(found.slice(0, usual.length)).toEqual(usual);
  const added = found.slice(usual.length);
  expect(added).toHaveLength(sentences.length);
  for (const sentence of sentences) expect(added.some((start) => sentence.startsWith(start))).toBe(true);
});

test('under 就高 its own sentence is quiet, and a pool beside it adds its words once', () => {
  for (const sentence of [superseded(held, 2), VERDICTS.superseded(held, 2)])
    expect(usual.some((start) => sentence.startsWith(start))).toBe(true);
  expect(starts('就高', '首次', '首次').slice(usual.length)).toHaveLength(1);
});
