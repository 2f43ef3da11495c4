import type { Notice, NoticeAnnex } from '../../engine/notice/notice';
import { NOTICE_TABLES } from '../../text/documents/notice-tables';
import { solicitationCells } from '../../text/documents/notice-rows';
import { NOTHING } from '../../text/sheets/result-sheets';
import { pointsCell } from '../cells/look/result-cells';

/** An annex as a table of words and numbers. */
export interface AnnexTable {
  readonly headers: readonly string[];
  /** How wide each column is against the others. */
  readonly weights: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The rows of an annex but the first one. */
export function annexTable(notice: Notice, kind: Exclude<NoticeAnnex['kind'], 'units'>): AnnexTable {
  switch (kind) {
    case 'channels':
      return { headers: NOTICE_TABLES.channels, weights: [8, 40, 10, 8, 9, 9, 9], rows: channelRows(notice) };
    case 'solicitations':
      return {
        headers: NOTICE_TABLES.solicitations,
        weights: [11, 36, 18, 13, 13, 8, 11, 11],
        rows: solicitationRows(notice),
      };
    case 'categories':
      return { headers: NOTICE_TABLES.categories, weights: [20, 12, 12, 12], rows: categoryRows(notice) };
  }
}

const channelRows = ({ channels, sum }: Notice): AnnexTable['rows'] => [
  ...channels.map(({ level, channel, mode, value, adopted, scored, points }) => [
    level === '' ? NOTHING : level,
    channel,
    mode,
    value === null ? NOTHING : pointsCell(value),
    adopted,
    scored,
    pointsCell(points),
  ]),
  [
    NOTICE_TABLES.sum,
    '',
    '',
    '',
    sum.adopted,
    channels.reduce((all, { scored }) => all + scored, 0),
    pointsCell(sum.points),
  ],
];

const solicitationRows = ({ solicitations }: Notice): AnnexTable['rows'] =>
  (solicitations ?? []).map(solicitationCells);

const categoryRows = ({ categories, sum }: Notice): AnnexTable['rows'] => [
  ...(categories ?? []).map(({ name, submitted, adopted, points }) => [
    name,
    submitted ?? NOTHING,
    adopted,
    pointsCell(points),
  ]),
  [NOTICE_TABLES.sum, sum.submitted ?? NOTHING, sum.adopted, pointsCell(sum.points)],
];
