import { openAdoptionDesk } from '../../../src/app/log/adoption-desk';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import { areFixed, fixProblems } from '../../../src/app/log/fix-problems';
import { DraftRefused, previewAdoption, type AdoptionDraft } from '../../../src/app/log/log-adoption';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { runChanges } from '../../../src/app/scoring/run-changes';
import { dayOf } from '../../../src/engine/time/calendar';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { cellText } from '../../../src/sheets/cells/values/cell';
import { INPUT_SHEETS } from '../../../src/sheets/catalogue';
import { safeFixes } from '../../../src/sheets/issues/safe-fixes';
import { placed } from '../../sheets/placed';
import { cellName } from '../../../src/issues/place';

const dates = { today: dayOf(2020, 12, 31) };
const options = { ...dates, version: '1.0.0' };

async function sample() {
  const workbook = emptyXlsx();
  await workbook.write(createSampleWorkbook());
  return openXlsx(workbook.bytes());
}

const draft: AdoptionDraft = {
  title: '高桥街道为老兵办理优待证',
  unit: '高桥',
  date: '2020年12月7日',
  channel: '省退役军人事务厅',
  mode: '单独',
  number: '',
  authors: '李四',
};

describe('an adoption about to be logged', () => {
  it('is told what it will earn, by which rule', async () => {
    const preview = previewAdoption(await (await sample()).read(INPUT_SHEETS), draft, dates);
    expect([preview.earned, preview.ruleValue, preview.issues]).toEqual([500, 500, []]);
    expect(preview.row?.text).toBe('计5分');
    expect(preview.basis).toContain('三（四）2');
  });

  it('earns once logged exactly what it was told, and only its own cells are written', async () => {
    const workbook = await sample();
    const before = await workbook.read(INPUT_SHEETS);
    const first = await recalculate(workbook, options);
    const { changes, row } = previewAdoption(before, draft, dates);
    await workbook.write(changes);
    const after = await recalculate(workbook, options);
    const logged = after.result!.rows.at(-1)!;
    expect([logged.sheetRow, logged.verdict, logged.text]).toEqual([row!.sheetRow, 'counted', '计5分']);
    expect(runChanges(first.result!, after.result!)).toMatchObject({ rows: 1, points: 500, lost: [] });
    expect(runChanges(after.result!, after.result!)).toBeNull();
    const { rows } = (await workbook.read(['采用登记'])).sheets.get('采用登记')!;
    expect(rows[logged.sheetRow - 1]!.slice(0, 7)).toEqual([
      draft.title,
      '高桥',
      44_172,
      draft.channel,
      '单独',
      null,
      '李四',
    ]);
  });

  it('names what is missing or unknown, and a title that is nearly another', async () => {
    const workbook = await sample();
    const content = await workbook.read(INPUT_SHEETS);
    const codesOf = (some: AdoptionDraft): string[] =>
      previewAdoption(content, some, dates).issues.map(({ code }) => code);
    expect(codesOf({ ...draft, date: '', unit: '高乔' })).toEqual(['missing-value', 'unknown-unit']);
    const log = content.sheets.get('采用登记')!.rows;
    const other = log.slice(1).find((cells) => cellText(cells[0]).length > 14 && cellText(cells[1]) !== '')!;
    const near = { ...draft, title: `${cellText(other[0])}的`, unit: cellText(other[1]), number: 'X-1' };
    // The sample has 稿件登记, which does not know the number.
    expect(codesOf(near)).toEqual(['similar-title', 'unknown-number']);
  });

  it('is never written with an error, whoever asks: the desk says which field is wrong', async () => {
    const good = { ...draft, title: '甲', date: '2020-12-7' };
    const wrong: Partial<Record<keyof AdoptionDraft, readonly string[]>> = {
      title: ['', ' '],
      unit: ['', '高乔乔', '高桥、跳马镇'],
      date: ['', '12.10', '2020-02-30', '上周'],
      channel: ['', '没有的渠道'],
      mode: ['', '没有的方式'],
    };
    const workbook = await sample();
    const before = workbook.bytes();
    const desk = (await openAdoptionDesk(workbook, dates))!;
    for (const [field, values] of Object.entries(wrong)) {
      for (const value of values) {
        const faulty = { ...good, [field]: value };
        expect([...desk.preview(faulty).faults.keys()]).toEqual([field]);
        expect(desk.preview(faulty).changes).toEqual([]);
        await expect(desk.save(faulty)).rejects.toBeInstanceOf(DraftRefused);
      }
    }
    await expect(desk.save({})).rejects.toMatchObject({ name: 'DraftRefused' });
    expect(workbook.bytes()).toEqual(before);
    await expect(desk.save(good)).resolves.toBeGreaterThan(2);
  });

  it('is refused as a conflict where somebody logged a row meanwhile', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.write(createSampleWorkbook());
    const { changes } = previewAdoption(await workbook.read(INPUT_SHEETS), draft, dates);
    await workbook.write(changes);
    await expect(workbook.write(changes)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a problem with a safe fix', () => {
  it('is settled by the value chosen, and is gone after the next recalculation', async () => {
    const workbook = await sample();
    const { issues } = await recalculate(workbook, options);
    const fixable = issues.filter((issue) => safeFixes(issue, 2020).length > 0);
    expect(fixable.length).toBeGreaterThan(2);
    for (const issue of fixable) await fixProblems(workbook, [{ place: issue.place, fix: safeFixes(issue, 2020)[0]! }]);
    const after = await recalculate(workbook, options);
    const placed = (some: typeof issues): string[] =>
      some.filter(({ severity }) => severity === 'error').map(({ place }) => `${place.sheet}!${cellName(place)}`);
    const fixed = placed(fixable);
    expect(placed(after.issues).filter((place) => fixed.includes(place))).toEqual([]);
  });

  it('leaves a cell alone that shows something else by now', async () => {
    const workbook = await sample();
    const place = placed('采用登记', 'B2');
    const fix = { from: '高乔', to: '高桥', day: null };
    await expect(fixProblems(workbook, [{ place, fix }])).rejects.toMatchObject({
      code: 'conflict',
      subject: '采用登记 B2',
    });
  });

  it('is settled together with others, or none of them is', async () => {
    const workbook = await sample();
    const was = (await workbook.read(['采用登记'])).sheets.get('采用登记')!.rows;
    const change = (cell: string, from: unknown, to: string) => ({
      place: placed('采用登记', cell),
      fix: { from: String(from), to, day: null },
    });
    const fixes = [change('B2', was[1]![1], '甲'), change('B3', was[2]![1], '乙')];
    const mistaken = change('B4', '不是这个', '丙');
    await expect(fixProblems(workbook, [...fixes, mistaken])).rejects.toMatchObject({ code: 'conflict' });
    expect((await workbook.read(['采用登记'])).sheets.get('采用登记')!.rows).toEqual(was);
    await fixProblems(workbook, fixes);
    const now = (await workbook.read(['采用登记'])).sheets.get('采用登记')!.rows;
    expect([now[1]![1], now[2]![1], now[3]]).toEqual(['甲', '乙', was[3]]);
    expect(await areFixed(workbook, fixes)).toBe(true);
    expect(await areFixed(workbook, [...fixes, mistaken])).toBe(false);
  });

  it('gives a date the year it lacks', () => {
    const issue = (value: string, reason: 'no-year' | 'impossible') =>
      ({
        code: 'bad-date',
        severity: 'error',
        place: placed('采用登记', 'C2'),
        parameters: { value, reason },
      }) as const;
    expect(safeFixes(issue('4月27日', 'no-year'), 2020)).toEqual([
      { from: '4月27日', to: '2020-04-27', day: dayOf(2020, 4, 27) },
    ]);
    expect(safeFixes(issue('4.27', 'no-year'), 2021)[0]?.to).toBe('2021-04-27');
    expect(safeFixes(issue('2.30', 'no-year'), 2021)).toEqual([]);
    expect(safeFixes(issue('2020-02-30', 'impossible'), 2020)).toEqual([]);
  });
});
