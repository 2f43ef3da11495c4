import type { Notice } from '../../engine/notice/notice';
import { periodCode, spanOf, type NoticePeriod } from '../../engine/notice/notice-period';
import { failure, success, type Result as Either } from '../../engine/result';
import type { Workbook, WorkbookChange, WorkbookContent } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import type { Refusal } from '../../issues/refusal';
import { foreignSheets } from '../../sheets/foreign-sheets';
import { encodeNotice } from '../../sheets/notice/encode-notice';
import { noticeStamp } from '../../sheets/notice/read-notice';
import { noticeSheetName } from '../../text/documents/notice-words';
import type { DocumentFonts } from '../../text/documents/fonts';
import { formatDay } from '../../text/format';
import { SHEETS } from '../../text/sheets/workbook-names';
import { evaluate, type EvaluationDate } from '../scoring/evaluate';
import type { Outcome } from '../scoring/outcome';
import { readInputs } from '../scoring/read-inputs';
import { noticeOf, type NoticeTerms } from './notice';

/** Which notice is asked for, and of which program. */
export interface NoticeRequest extends EvaluationDate {
  readonly period: NoticePeriod;
  /** 定稿; else it is a draft (征求意见稿). */
  readonly isFinal: boolean;
  readonly version: string;
  /** False: no sheet is written, so that none is in the way. */
  readonly isSheet: boolean;
}

/** A notice that may be written. */
export interface NoticePlan {
  readonly notice: Notice;
  readonly outcome: Outcome;
  readonly fonts: DocumentFonts;
  /** Puts it into the workbook as a sheet. */
  readonly changes: readonly WorkbookChange[];
}

/** Why no notice was made, or not as asked. */
export interface NoticeRefusal {
  readonly refusal: Refusal;
  /** The cells it is about; may be empty. */
  readonly issues: readonly Issue[];
  /** The draft that can be shown all the same; null where nothing can be told. */
  readonly draft: Notice | null;
}

/** Reads what a notice is made from, and the sheet that it is written to. @throws HostError */
export const readNoticeBook = (workbook: Workbook, period: NoticePeriod): Promise<WorkbookContent> =>
  readInputs(workbook, [noticeSheetName(period)]);

/** Plans the notice (通报) of a period; nothing is written. A final one that is there already is kept. */
export function planNotice(content: WorkbookContent, request: NoticeRequest): Either<NoticePlan, NoticeRefusal> {
  const { outcome, result, refusal } = evaluated(content, request);
  if (refusal) return failure(refusal);
  const terms = termsOf(request, outcome);
  const why = whyNot(content, request, outcome);
  if (why) return failure({ ...why, draft: noticeOf(result, { ...terms, isFinal: false }) });
  const notice = noticeOf(result, terms);
  const changes: WorkbookChange[] = [{ kind: 'replace-sheet', sheet: encodeNotice(notice) }];
  return success({ notice, outcome, fonts: result.parameters.fonts, changes });
}

const termsOf = ({ period, isFinal, version }: NoticeRequest, { asOf }: Outcome): NoticeTerms => ({
  period,
  isFinal,
  version,
  asOf,
});

/** Why the notice may not be written as asked: the sheet is kept or somebody else's, or there are errors; null: it may. */
function whyNot(
  content: WorkbookContent,
  { period, isFinal, isSheet }: NoticeRequest,
  { issues }: Outcome,
): Pick<NoticeRefusal, 'refusal' | 'issues'> | null {
  const sheet = noticeSheetName(period);
  const code = isSheet ? inTheWay(content, sheet) : null;
  if (code !== null) return { refusal: { code, parameters: { sheet } }, issues: [] };
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (!isFinal || errors.length === 0) return null;
  const parameters = { period: periodCode(period), log: SHEETS.adoptions };
  return { refusal: { code: 'notice-problems', parameters }, issues: errors };
}

/** Why the sheet of a notice may not be replaced; null where it may, or is not there. */
function inTheWay(content: WorkbookContent, sheet: string): 'notice-foreign' | 'notice-kept' | null {
  const shown = content.sheets.get(sheet);
  if (!shown) return null;
  if (foreignSheets(only(content, sheet)).length > 0) return 'notice-foreign';
  return noticeStamp(shown)?.isFinal === true ? 'notice-kept' : null;
}

type Evaluated =
  | { readonly outcome: Outcome; readonly result: NonNullable<Outcome['result']>; readonly refusal: null }
  | { readonly outcome: Outcome; readonly result: null; readonly refusal: NoticeRefusal };

function evaluated(content: WorkbookContent, { period, ...dates }: NoticeRequest): Evaluated {
  const { outcome } = evaluate(without(content, noticeSheetName(period)), dates);
  const { result, issues, asOf, year } = outcome;
  const refuse = (refusal: Refusal, cells: readonly Issue[] = []): Evaluated => ({
    outcome,
    result: null,
    refusal: { refusal, issues: cells, draft: null },
  });
  if (!result) {
    const errors = issues.filter(({ severity }) => severity === 'error');
    return refuse({ code: 'notice-structure', parameters: {} }, errors);
  }
  if (period.year !== year)
    return refuse({ code: 'notice-other-year', parameters: { period: periodCode(period), year } });
  if (asOf < spanOf(period).first)
    return refuse({ code: 'notice-not-begun', parameters: { period: periodCode(period), asOf: formatDay(asOf) } });
  return { outcome, result, refusal: null };
}

/** The content without a sheet: nothing of a notice is an input. */
const without = (content: WorkbookContent, name: string): WorkbookContent => ({
  ...content,
  sheets: new Map([...content.sheets].filter(([sheet]) => sheet !== name)),
});

const only = (content: WorkbookContent, name: string): WorkbookContent => ({
  ...content,
  sheets: new Map([...content.sheets].filter(([sheet]) => sheet === name)),
});
