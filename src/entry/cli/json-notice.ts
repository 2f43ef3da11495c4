import {
  unitsOf,
  type LeftOut,
  type Notice,
  type NoticeColumn,
  type NoticeCounts,
  type NoticeMatter,
  type NoticeShare,
  type NoticeSolicitation,
  type NoticeUnit,
} from '../../engine/notice/notice';
import { periodCode } from '../../engine/notice/notice-period';
import type { State } from '../../engine/scoring/tally';
import { formatDay } from '../../text/format';
import { leftOutText } from '../../text/documents/notice-left-out';
import { STATES } from '../../text/sheets/workbook-names';
import { SOLICITATION_STATES } from '../../text/sheets/workflow-states';

/** Puts a notice into the shape that `--json` prints; numbers are points, days yyyy-mm-dd. Other programs read it. */
export function noticeReport(notice: Notice): object {
  const { period, asOf, until, isFinal, columns, sum, methods, categories, solicitations, matters } = notice;
  return {
    period: periodCode(period),
    asOf: formatDay(asOf),
    until: formatDay(until),
    final: isFinal,
    title: notice.title.join(''),
    columns: columns.map(columnEntry),
    units: unitsOf(notice).map((unit) => unitEntry(unit, groupOf(notice, unit))),
    groups: notice.groups.map(({ group, sum: subtotal }) => ({ group, ...countsEntry(subtotal) })),
    sum: countsEntry(sum),
    states: statesEntry(notice),
    methods: methods.map(shareEntry),
    channels: notice.channels.map(({ value, points, ...rest }) => ({
      ...rest,
      value: value === null ? null : value / 100,
      points: points / 100,
    })),
    categories: categories?.map(shareEntry) ?? null,
    solicitations: solicitations?.map(solicitationEntry) ?? null,
    matters: matters?.map(matterEntry) ?? null,
    leftOut: notice.leftOut.map(leftOutEntry),
    paragraphs: notice.paragraphs.map(({ text }) => text),
  };
}

const groupOf = ({ groups }: Notice, unit: NoticeUnit): string =>
  groups.find(({ units }) => units.includes(unit))!.group;

const columnEntry = ({ value, mode, modes, levels }: NoticeColumn): object => ({
  value: value / 100,
  mode,
  modes,
  levels,
});

const countsEntry = (counts: NoticeCounts): object => ({
  submitted: counts.submitted,
  adopted: counts.adopted,
  counts: counts.counts,
  raised: { count: counts.raised.count, points: counts.raised.points / 100 },
  covered: counts.covered,
  unpriced: counts.unpriced,
  points: counts.points / 100,
  total: counts.total / 100,
  target: counts.target === null ? null : counts.target / 100,
});

const unitEntry = (unit: NoticeUnit, group: string): object => ({
  unit: unit.unit,
  group,
  rank: unit.rank,
  ...countsEntry(unit),
  completion: unit.target ? unit.total / unit.target : null,
  state: STATES[unit.state],
});

/** 未达标 and units without a target are told where there are any. */
function statesEntry({ states }: Notice): object {
  const told: readonly State[] = ['met', 'on-pace', 'behind'];
  const more = (['missed', 'none'] as const).filter((state) => states[state] > 0);
  return Object.fromEntries([...told, ...more].map((state) => [STATES[state], states[state]]));
}

const shareEntry = ({ name, submitted, adopted, points }: NoticeShare): object => ({
  name,
  submitted,
  adopted,
  points: points / 100,
});

const solicitationEntry = (row: NoticeSolicitation): object => ({
  number: row.number,
  topic: row.topic,
  unit: row.unit,
  due: formatDay(row.due),
  provisional: row.isProvisional,
  completed: row.completed === null ? null : formatDay(row.completed),
  state: SOLICITATION_STATES[row.state],
  delivered: row.delivered,
  required: row.required,
  overdueDays: row.overdueDays,
});

const matterEntry = ({ unit, person, kind, occurred, confirmed, subject }: NoticeMatter): object => ({
  unit,
  person,
  kind,
  occurred: formatDay(occurred),
  confirmed: formatDay(confirmed),
  subject,
});

const leftOutEntry = (leftOut: LeftOut): object => ({
  reason: leftOut.reason,
  sheet: leftOut.sheet,
  rows: leftOut.rows,
  count: leftOut.rows.length,
  text: leftOutText(leftOut),
});
