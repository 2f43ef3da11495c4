import fc from 'fast-check';
import { evaluate } from '../../src/app/scoring/evaluate';
import { nextYear } from '../../src/app/year/next-year';
import { dayOf } from '../../src/engine/time/calendar';
import { MemoryWorkbook } from '../host/memory-workbook';
import type { WorkbookChange } from '../../src/host/port/workbook';
import { INPUT_SHEETS } from '../../src/sheets/catalogue';
import { cellName } from '../../src/issues/place';

type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];

const HEAD = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号'];
const CHANNELS = ['官网', '省厅', '部里'];
const UNITS = ['东塘', '高桥'];
const YEARS = [2020, 2021, 2022];

async function bookOf(sheets: Readonly<Record<string, Rows>>): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook();
  const changes = Object.entries(sheets).map(([name, rows]): WorkbookChange => {
    return { kind: 'replace-sheet', sheet: { name, cells: rows.map((cells) => [...cells]) } };
  });
  await book.write(changes);
  return book;
}

const firstBook = (values: readonly (number | null)[], dissolved: number | null) =>
  bookOf({
    参数: [['项目', '值'], ['年度', 2020]],
    目标任务: [['单位', '类型', '任务分值', '别名', '生效日', '失效日'], ['东塘', '街道', 5, null, null, dissolved === null ? null : `${dissolved}-1-1`], ['高桥', '街道', 5]],
    渠道: [['渠道'], ...CHANNELS.map((channel) => [channel])],
    计分规则: [['采用渠道', '采用方式', '分值', '依据'], ...CHANNELS.map((channel, i) => [channel, '*', values[i]!, '甲'])],
    采用登记: [HEAD],
  }); // prettier-ignore

function append(book: MemoryWorkbook, cells: readonly Cell[]): void {
  const row = book.contentOf('采用登记').cells.length;
  cells.forEach((value, column) => book.edit({ sheet: '采用登记', row, column }, value));
}

/** Writes over the rules of a book, as clerks do: without dates; null deletes the row. */
function overwriteRules(book: MemoryWorkbook, values: readonly (number | null)[]): void {
  const { cells } = book.contentOf('计分规则');
  for (let row = 1; row < cells.length; row++) {
    const value = values[CHANNELS.indexOf(cells[row]![0] as string)];
    for (let column = 0; column < cells[0]!.length && value === null; column++)
      book.edit({ sheet: '计分规则', row, column }, null);
    if (typeof value === 'number') book.edit({ sheet: '计分规则', row, column: 2 }, value);
  }
}

/** Names a unit anew, with its old name among the aliases. */
function rename(book: MemoryWorkbook, name: string): void {
  const { cells } = book.contentOf('目标任务');
  const row = cells.findIndex(([unit]) => unit === '高桥');
  book.edit({ sheet: '目标任务', row, column: 0 }, name);
  book.edit({ sheet: '目标任务', row, column: cells[0]!.indexOf('别名') }, '高桥');
}

const adoption = fc.record({
  content: fc.constantFrom('甲', '乙'),
  numbered: fc.boolean(),
  unit: fc.nat(1),
  channel: fc.nat(2),
  month: fc.integer({ min: 1, max: 12 }),
});
const values = fc.tuple(...CHANNELS.map(() => fc.option(fc.constantFrom(1, 2, 5, 20, 40), { freq: 6 })));
const history = fc.record({
  rules: fc.tuple(values, values, values),
  adoptions: fc.array(fc.array(adoption, { maxLength: 4 }), { minLength: 3, maxLength: 3 }),
  dissolved: fc.option(fc.constantFrom(2021, 2022)),
  renamed: fc.option(fc.constantFrom(2020, 2021, 2022)),
});

describe('the books of many years, each made from the one before', () => {
  it('pay every content once: the most that it was ever worth when it was adopted', async () => {
    const property = fc.asyncProperty(history, async ({ rules, adoptions, dissolved, renamed }) => {
      let book = await firstBook(rules[0], dissolved);
      /** By content: its unit, and the most it was worth so far, in hundredths. */
      const owed = new Map<string, { unit: number; worth: number }>();
      let gained = 0;
      for (const [i, year] of YEARS.entries()) {
        if (i > 0) overwriteRules(book, rules[i]!);
        if (year === renamed) rename(book, '高桥街道');
        const rows = [...adoptions[i]!].sort((one, two) => one.month - two.month);
        for (const { content, numbered, unit, channel, month } of rows) {
          if (unit === 0 && dissolved !== null && year >= dissolved) continue;
          const worth = (ruleInForce(rules, i, channel) ?? 0) * 100;
          const key = numbered ? content : `${content}${unit}`;
          const known = owed.get(key);
          if (!known) owed.set(key, { unit, worth });
          else if (known.unit === unit) known.worth = Math.max(known.worth, worth);
          append(book, [`标题${content}`, UNITS[unit]!, `${year}-${month}-1`, CHANNELS[channel]!, '转载', numbered ? content : null]); // prettier-ignore
        }
        const { outcome } = evaluate(await book.read(INPUT_SHEETS), { today: dayOf(year, 12, 31) });
        gained += outcome.result!.scores.earned.reduce((sum, points) => sum + points, 0);
        const next = await nextYear(book, year + 1, { today: dayOf(year + 1, 1, 8) });
        if (next.status === 'refused') throw new Error(next.code);
        book = new MemoryWorkbook();
        await book.write(next.changes);
      }
      expect(gained).toBe([...owed.values()].reduce((sum, { worth }) => sum + worth, 0));
    });
    await fc.assert(property, { numRuns: 60 });
  });

  const nextOf = async (book: MemoryWorkbook, year: number) => {
    const next = await nextYear(book, year, { today: dayOf(year, 1, 8) });
    if (next.status === 'refused') throw new Error(next.code);
    const made = new MemoryWorkbook();
    await made.write(next.changes);
    return { made, next };
  };

  it('say on a carried row what it was worth, and where the rules say more or it is not used', async () => {
    const old = await firstBook([1, 5, 40], null);
    append(old, ['慰问', '高桥', '2020-12-20', '部里', '转载', 'A1']);
    append(old, ['错行', '谁', '2020-12-20', '部里', '转载', 'A2']);
    append(old, ['他家', '东塘', '2020-12-21', '部里', '转载', 'A1']);
    const { made, next } = await nextOf(old, 2021);
    expect(next.notCarried.map(({ code, place }) => `${code} ${cellName(place) ?? ''}`).sort()).toEqual(['content-of-other-unit B4', 'unknown-unit B3']); // prettier-ignore
    overwriteRules(made, [1, 5, 60]);
    append(made, ['慰问', '高桥', '2021-1-10', '部里', '转载', 'A1']);
    const column = made.contentOf('采用登记').cells[0]!.indexOf('旧年度分值');
    made.edit({ sheet: '采用登记', row: 2, column }, 3);
    const { outcome } = evaluate(await made.read(INPUT_SHEETS), { today: dayOf(2021, 12, 31) });
    expect(outcome.result!.rows.map(({ text }) => text)).toEqual([
      '不计：不在2021年度，旧年度分值40分',
      '补差20分（前已计40分，第2行）',
    ]);
    const said = outcome.issues.filter(({ code }) => code.startsWith('old-worth'));
    expect(said.map(({ code }) => code)).toEqual(['old-worth-unused', 'old-worth-differs']);
  });

  it('go by the rules where a carried row states nothing, and name a worth that is no number', async () => {
    const old = await firstBook([1, 5, 40], null);
    append(old, ['慰问', '高桥', '2020-12-20', '部里', '转载', 'A1']);
    const { made } = await nextOf(old, 2021);
    append(made, ['慰问', '高桥', '2021-1-10', '部里', '转载', 'A1']);
    const column = made.contentOf('采用登记').cells[0]!.indexOf('旧年度分值');
    for (const [worth, codes] of [
      [null, []],
      ['四十', ['bad-number']],
      ['４０分', []],
    ] as const) {
      made.edit({ sheet: '采用登记', row: 1, column }, worth);
      const { outcome } = evaluate(await made.read(INPUT_SHEETS), { today: dayOf(2021, 12, 31) });
      expect(outcome.result!.rows[1]!.verdict).toBe('superseded');
      expect(outcome.issues.map(({ code }) => code)).toEqual(codes);
    }
  });
});

/** A rule that was deleted in one year is not there to be written over in the next. */
const ruleInForce = (rules: readonly (readonly (number | null)[])[], year: number, channel: number): number | null =>
  rules.slice(1, year + 1).some((values) => values[channel] === null) ? null : rules[year]![channel]!;
