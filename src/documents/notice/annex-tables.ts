import type { Notice, NoticeAnnex, NoticeColumn, NoticeCounts, NoticeUnit } from '../../engine/notice/notice';
import { formatPercent, formatPoints } from '../../text/format';
import { NOTICE_TABLES } from '../../text/documents/notice-tables';
import { solicitationCells } from '../../text/documents/notice-rows';
import { NOTICE_SHEET_TEXTS } from '../../text/sheets/notice-sheet';
import { NOTHING } from '../../text/sheets/result-sheets';
import { STATES } from '../../text/sheets/workbook-names';

/** A column of an annex: how it is headed, how wide it is against the others. */
export interface TableColumn {
  readonly header: string;
  readonly weight: number;
  readonly align: 'left' | 'center';
}

/** A row: of things, of their sum, or the heading of a group over all columns. */
export interface TableRow {
  readonly kind: 'row' | 'sum' | 'group';
  readonly cells: readonly string[];
}

/** An annex as texts. */
export interface TableText {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

const column = (header: string, weight: number, align: TableColumn['align'] = 'center'): TableColumn => ({
  header,
  weight,
  align,
});

/** An annex of a notice as texts. */
export function annexTable(notice: Notice, kind: NoticeAnnex['kind']): TableText {
  switch (kind) {
    case 'units':
      return unitTable(notice);
    case 'channels':
      return channelTable(notice);
    case 'solicitations':
      return solicitationTable(notice);
    case 'categories':
      return categoryTable(notice);
  }
}

const broken = (header: string): string => (header.length === 4 ? `${header.slice(0, 2)}\n${header.slice(2)}` : header);

/** Price classes beyond which their headers are broken into short lines. */
const MANY_CLASSES = 4;

/** Characters that a line of a short header has at most, where a level is not longer. */
const SHORT_LINE = 3;

const classHeader = ({ levels, mode, modes, value }: NoticeColumn, isShort: boolean): string =>
  [
    ...(levels.length === 0 ? [NOTICE_SHEET_TEXTS.levelless] : levelLines(levels, isShort ? SHORT_LINE : Infinity)),
    ...(mode === null ? modes : [mode]).map((one) => (isShort ? broken(one) : one)),
    NOTICE_TABLES.value(formatPoints(value)),
  ].join('\n');

/** The levels in lines, as many a line as it has room for. */
function levelLines(levels: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const level of levels) {
    const longer = lines.length === 0 ? '' : `${lines.at(-1)!}、${level}`;
    if (longer === '' || longer.length > most) lines.push(level);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function unitTable(notice: Notice): TableText {
  const { units: H } = NOTICE_TABLES;
  const isShort = notice.columns.length > MANY_CLASSES;
  const columns = [
    column(broken(H.rank), 2.4),
    column(H.unit, 9.6, 'left'),
    column(broken(H.submitted), 2.8),
    column(broken(H.adopted), 2.8),
    ...notice.columns.map((one) => column(classHeader(one, isShort), 4.4)),
    column(NOTICE_TABLES.raisedBoth, 3.8),
    column(NOTICE_TABLES.coveredShort(notice.isBestOnly), 3.6),
    column(NOTICE_TABLES.unpricedShort, 3.2),
    column(broken(H.points), 3.6),
    column(broken(H.total), 3.6),
    column(broken(H.target), 3.4),
    column(H.completion, 4),
    column(H.state, 4.4),
  ];
  const rows = notice.groups.flatMap(({ group, units, sum }): TableRow[] => [
    ...(group === '' ? [] : [{ kind: 'group' as const, cells: [NOTICE_SHEET_TEXTS.group(group, units.length)] }]),
    ...units.map((unit) => ({ kind: 'row' as const, cells: unitCells(unit, isShort) })),
    { kind: 'sum', cells: sumCells(NOTICE_TABLES.subtotal, sum) },
  ]);
  return { columns, rows: [...rows, { kind: 'sum', cells: sumCells(NOTICE_TABLES.sum, notice.sum) }] };
}

const countCells = (counts: NoticeCounts): string[] => [
  counts.submitted === null ? NOTHING : String(counts.submitted),
  String(counts.adopted),
  ...counts.counts.map(String),
  NOTICE_TABLES.raisedOf(counts.raised.count, formatPoints(counts.raised.points)),
  String(counts.covered),
  String(counts.unpriced),
  formatPoints(counts.points),
  formatPoints(counts.total),
  counts.target === null ? NOTHING : formatPoints(counts.target),
];

const unitCells = (unit: NoticeUnit, isShort: boolean): string[] => [
  String(unit.rank),
  unit.unit,
  ...countCells(unit),
  unit.target ? formatPercent(unit.total, unit.target) : NOTHING,
  isShort ? broken(STATES[unit.state]) : STATES[unit.state],
];

const sumCells = (label: string, counts: NoticeCounts): string[] => [
  NOTHING,
  label,
  ...countCells(counts),
  NOTHING,
  NOTHING,
];

function channelTable({ channels, sum }: Notice): TableText {
  const weights = [6, 40, 10, 8, 8, 8, 8];
  const columns = NOTICE_TABLES.channels.map((header, at) =>
    column(header, weights[at]!, at === 1 ? 'left' : 'center'),
  );
  const rows = channels.map(({ level, channel, mode, value, adopted, scored, points }): TableRow => ({
    kind: 'row',
    cells: [
      level === '' ? NOTHING : level,
      channel,
      mode,
      value === null ? NOTHING : formatPoints(value),
      String(adopted),
      String(scored),
      formatPoints(points),
    ],
  }));
  const scored = channels.reduce((all, one) => all + one.scored, 0);
  const total = [NOTICE_TABLES.sum, NOTHING, NOTHING, NOTHING, String(sum.adopted), String(scored), formatPoints(sum.points)]; // prettier-ignore
  return { columns, rows: [...rows, { kind: 'sum', cells: total }] };
}

function solicitationTable({ solicitations }: Notice): TableText {
  const weights = [10, 36, 16, 13, 13, 7, 10, 10];
  const columns = NOTICE_TABLES.solicitations.map((header, at) =>
    column(header, weights[at]!, at === 1 || at === 2 ? 'left' : 'center'),
  );
  const rows = (solicitations ?? []).map((row): TableRow => ({
    kind: 'row',
    cells: solicitationCells(row).map(String),
  }));
  return { columns, rows };
}

function categoryTable({ categories, sum }: Notice): TableText {
  const columns = NOTICE_TABLES.categories.map((header) => column(header, 10));
  const cells = (name: string, submitted: number | null, adopted: number, points: string): string[] => [
    name,
    submitted === null ? NOTHING : String(submitted),
    String(adopted),
    points,
  ];
  const rows = (categories ?? []).map(({ name, submitted, adopted, points }): TableRow => ({
    kind: 'row',
    cells: cells(name, submitted, adopted, formatPoints(points)),
  }));
  const total = cells(NOTICE_TABLES.sum, sum.submitted, sum.adopted, formatPoints(sum.points));
  return { columns, rows: [...rows, { kind: 'sum', cells: total }] };
}
