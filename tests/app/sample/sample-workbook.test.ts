import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import adoptions from '../../../src/app/sample/adoptions.json';
import manuscripts from '../../../src/app/sample/manuscripts.json';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import type { CellContent, WorkbookChange } from '../../../src/host/port/workbook';
import { INPUT_SHEETS } from '../../../src/sheets/catalogue';
import { cellName } from '../../../src/issues/place';
import {
  INTERVIEW_STATES,
  MANUSCRIPT_STATES,
  SOLICITATION_STATES,
  URGENCIES,
} from '../../../src/text/sheets/workflow-states';
import { logAlone } from './log-alone';

const today = dayOf(2026, 11, 22);

async function evaluated(changes: readonly WorkbookChange[], day = today) {
  const workbook = emptyXlsx();
  await workbook.write(changes);
  const { outcome } = evaluate(await openXlsx(workbook.bytes()).read(INPUT_SHEETS), { today: day });
  return { ...outcome, result: outcome.result! };
}

const withoutNumber = (cell: CellContent): CellContent =>
  typeof cell === 'string' && cell.startsWith('G2020-') ? null : cell;

const keysOf = (words: object): Set<string> => new Set(Object.keys(words));

test('it shows every state of a manuscript, a commission and an appointment, and every urgency, whatever day it is', async () => {
  for (const day of [today, dayOf(2020, 5, 1), dayOf(2031, 1, 1)]) {
    const { manuscripts, solicitations, interviews, todo } = (await evaluated(createSampleWorkbook(), day)).result
      .workflow!;
    expect(new Set(manuscripts.map(({ standing }) => standing.state))).toEqual(keysOf(MANUSCRIPT_STATES));
    expect(new Set(solicitations.map(({ standing }) => standing.state))).toEqual(keysOf(SOLICITATION_STATES));
    expect(new Set(interviews.map(({ standing }) => standing.state))).toEqual(keysOf(INTERVIEW_STATES));
    expect(new Set(todo.map(({ urgency }) => urgency))).toEqual(keysOf(URGENCIES));
    expect(new Set(todo.map(({ step }) => step)).size).toBeGreaterThan(8);
  }
});

test('a commission goes to all streets, a classified manuscript has no texts, sensitive ones go to the leader', async () => {
  const { workflow, plan } = (await evaluated(createSampleWorkbook())).result;
  const { manuscripts, solicitations } = workflow!;
  const streets = plan.units.filter(({ group }) => group.includes('街道')).length;
  const perNumber = new Map<string, number>();
  for (const { row } of solicitations) perNumber.set(row.number, (perNumber.get(row.number) ?? 0) + 1);
  expect(Math.max(...perNumber.values())).toBe(streets);
  expect(solicitations.some(({ row, standing }) => standing.delivered < row.required && row.required > 1)).toBe(true);
  const classified = manuscripts.filter(({ row }) => row.isClassified);
  expect(classified.map(({ row, subject }) => [row.title, row.keyword, subject])).toEqual([['', '', null]]);
  const sensitive = manuscripts.filter(({ row }) => row.isSensitive).map(({ standing }) => standing.state);
  expect(new Set(sensitive)).toEqual(new Set(['to-approve', 'to-approve-sensitive', 'adopted']));
});

test('its work says what it is there to show: an appointment at short notice, a number under another unit', async () => {
  const { issues } = await evaluated(createSampleWorkbook());
  const alone = await evaluated(logAlone());
  const known = new Set(alone.issues.map(({ code, place }) => `${code} ${cellName(place)}`));
  const added = issues.filter(({ code, place }) => !known.has(`${code} ${cellName(place)}`));
  expect(added.map(({ code, severity }) => [code, severity])).toEqual([
    ['number-other-unit', 'warning'],
    ['interview-late', 'warning'],
  ]);
});

test('neither the work nor the numbers of its manuscripts change a point', async () => {
  const alone = logAlone().map((change) =>
    change.kind === 'replace-sheet'
      ? { ...change, sheet: { ...change.sheet, cells: change.sheet.cells.map((row) => row.map(withoutNumber)) } }
      : change,
  );
  const [whole, without] = [await evaluated(createSampleWorkbook()), await evaluated(alone)];
  expect(without.result.workflow).toBeNull();
  expect(without.result.rows).toEqual(whole.result.rows);
  expect(without.result.scorecards).toEqual(whole.result.scorecards);
  expect(without.result.fees).toEqual(whole.result.fees);
});

test('what it links is adopted: every number of its log is registered, with all that it counted', async () => {
  const { workflow, log, scores } = (await evaluated(createSampleWorkbook())).result;
  const counted = new Map<string, number>();
  for (let at = 0; at < log.adoptions.length; at++) {
    const key = log.number(at);
    if (key !== '') counted.set(key, (counted.get(key) ?? 0) + scores.earned[at]!);
  }
  expect(counted.size).toBeGreaterThan(60);
  const numbered = workflow!.manuscripts.filter(({ row, adopted }) => row.number !== '' && adopted !== null);
  expect(new Map(numbered.map(({ row, adopted }) => [row.number, adopted!.points]))).toEqual(counted);
  expect(workflow!.manuscripts.some(({ row, adopted }) => row.number === '' && adopted !== null)).toBe(true);
});

test('what was to be sent to channels is adopted by these', () => {
  const told = ({ fields, rows }: typeof manuscripts, name: string) => {
    const [number, column] = [fields.indexOf('number'), fields.indexOf(name)];
    return rows.flatMap((cells) => (cells[number] && cells[column] ? [[cells[number], cells[column]] as const] : []));
  };
  const adopted = told(adoptions, 'channel');
  for (const [number, channels] of told(manuscripts, 'channels')) {
    const by = adopted.filter(([one]) => one === number).map(([, channel]) => channel);
    if (by.length > 0) expect([number, channels]).toEqual([number, [...new Set(by)].join('、')]);
  }
});

test('it is made of the same bytes every time, and calculated twice says the same', async () => {
  const [one, other] = [emptyXlsx(), emptyXlsx()];
  await one.write(createSampleWorkbook());
  await other.write(createSampleWorkbook());
  expect(Buffer.from(one.bytes()).equals(Buffer.from(other.bytes()))).toBe(true);
  const read = () => one.read(['待办', '稿件登记', '约稿登记', '采访预约', '信息员']);
  await recalculate(one, { today, version: '1.0.0' });
  const first = (await read()).sheets;
  await recalculate(one, { today, version: '1.0.0' });
  expect((await read()).sheets).toEqual(first);
});
