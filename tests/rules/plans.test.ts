import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'src/rules';

interface IssuedRule {
  readonly channels: readonly (string | null)[];
  readonly mode: string | null;
  readonly basis: string;
  readonly from?: string;
  readonly until?: string;
}

interface IssuedPlan {
  readonly document: string;
  readonly issued: string;
  readonly checked: string;
  readonly rate: { readonly basis: string };
  readonly units: readonly { readonly name: string; readonly aliases: readonly string[]; readonly basis: string }[];
  readonly channels: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly rules: readonly IssuedRule[];
}

const plans = readdirSync(FOLDER)
  .filter((name) => /^plan-.*\.json$/u.test(name))
  .map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as IssuedPlan] as const);

/** Each case a plan prices, once for every rule that claims it on some day. */
function claims({ rules }: Pick<IssuedPlan, 'rules'>): string[] {
  const shareADay = (one: IssuedRule, other: IssuedRule): boolean =>
    (one.from ?? '') < (other.until ?? '9999') && (other.from ?? '') < (one.until ?? '9999');
  const cases = rules.flatMap((rule) => rule.channels.map((channel) => ({ rule, channel })));
  return cases.flatMap(({ rule, channel }, at) =>
    cases
      .slice(at + 1)
      .filter((other) => other.channel === channel && other.rule.mode === rule.mode && shareADay(rule, other.rule))
      .map(() => `${channel ?? '*'} ${rule.mode ?? '*'}`),
  );
}

const twice = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);

test('there is a plan to check', () => expect(plans).not.toEqual([]));

describe.each(plans)('%s', (_, plan) => {
  test('says what document it is, when that was issued and when the numbers were last checked against it', () => {
    expect(plan.document).not.toBe('');
    for (const day of [plan.issued, plan.checked]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(plan.checked >= plan.issued).toBe(true);
  });

  test('every rule, target and rate has its source', () => {
    for (const { basis } of [plan.rate, ...plan.units, ...plan.rules])
      expect(basis).toMatch(/^([一二三四五六七八九十]+（|附件|第|方案未定分值)/);
  });

  test('no two rules claim one case', () => expect(claims(plan)).toEqual([]));

  test('every channel that a rule names is listed, and a name means one unit or one channel', () => {
    const known = plan.channels.map(({ name }) => name);
    const named = plan.rules.flatMap(({ channels }) => channels).filter((channel) => channel !== null);
    expect(named.filter((channel) => !known.includes(channel))).toEqual([]);
    for (const list of [plan.units, plan.channels])
      expect(twice(list.flatMap(({ name, aliases }) => [name, ...aliases]))).toEqual([]);
  });
});

test('two rules for one case on a common day are found, on different days they are not', () => {
  const rule = { channels: ['县报', null], mode: '单独采用', basis: '一（一）' };
  expect(claims({ rules: [rule, { ...rule, channels: ['县报'] }] })).toEqual(['县报 单独采用']);
  expect(
    claims({
      rules: [
        { ...rule, until: '2020-07-01' },
        { ...rule, from: '2020-07-01' },
      ],
    }),
  ).toEqual([]);
});
