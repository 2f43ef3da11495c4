import type { WorkbookContent } from '../../host/port/workbook';
import { foreignSheets } from '../../sheets/foreign-sheets';
import { changedSince } from '../../sheets/notice/compare-notice';
import { noticeStamp } from '../../sheets/notice/read-notice';
import { noticePeriodOf } from '../../text/documents/notice-words';
import { noticeOf } from '../notice/notice';
import type { Result } from '../scoring/outcome';
import type { Compared } from './audit-report';

/** Compares the final notices of the year with what the log says now; drafts are made anew, and are nobody's word. */
export function auditNotices(result: Result, notices: WorkbookContent): Compared {
  const foreign = new Set(foreignSheets(notices).map(({ place }) => place.sheet));
  const compared = [...notices.sheets].flatMap(([name, shown]) => {
    const [period, stamp] = [noticePeriodOf(name), noticeStamp(shown)];
    if (foreign.has(name) || !stamp?.isFinal || period?.year !== result.plan.year) return [];
    const now = noticeOf(result, { period, asOf: stamp.asOf, isFinal: true, version: stamp.version });
    return [{ name, issues: changedSince(now, shown) }];
  });
  return { issues: compared.flatMap(({ issues }) => issues), sheets: compared.map(({ name }) => name) };
}
