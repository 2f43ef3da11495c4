import type { NoticeSolicitation } from '../../engine/notice/notice';
import { formatDay } from '../format';
import { NOTHING } from '../sheets/result-sheets';
import { shownDay, SOLICITATION_STATES } from '../sheets/workflow-states';
import { NOTICE_TABLES } from './notice-tables';
import { WITHHELD } from './notice-words';

/** A commission in its annex (附件3), cell by cell. */
export const solicitationCells = (row: NoticeSolicitation): readonly (string | number)[] => [
  row.number === '' ? NOTHING : row.number,
  row.topic ?? WITHHELD,
  row.unit,
  shownDay(formatDay(row.due), row.isProvisional),
  row.completed === null ? NOTHING : formatDay(row.completed),
  NOTICE_TABLES.delivered(row.delivered, row.required),
  SOLICITATION_STATES[row.state],
  row.state === 'overdue' || row.state === 'late' ? row.overdueDays : NOTHING,
];
