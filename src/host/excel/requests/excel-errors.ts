import { HostError, type HostErrorCode } from '../../port/workbook';

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'busy',
  ActivityLimitReached: 'busy',
  InvalidRequestContext: 'busy',
  WriteNotSupportedWhenModalDialogOpen: 'busy',
  RequestAborted: 'busy',
  Timeout: 'busy',
  AccessDenied: 'protected',
  BadPassword: 'protected',
  Unauthenticated: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  FormulaLengthExceedsLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  NonBlankCellOffSheet: 'too-large',
  ItemNotFound: 'conflict',
  ItemAlreadyExists: 'conflict',
  InvalidObjectPath: 'conflict',
  InvalidReference: 'conflict',
  InvalidBinding: 'conflict',
  Conflict: 'conflict',
  InsertDeleteConflict: 'conflict',
  MergedRangeConflict: 'conflict',
  FilteredRangeConflict: 'filtered',
  PivotTableRangeConflict: 'conflict',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
  InactiveWorkbook: 'no-workbook',
  InvalidOrTimedOutSession: 'session-lost',
};

interface RichApiError {
  readonly code: string;
  readonly traceMessages?: readonly string[];
}

const isRichApiError = (error: unknown): error is RichApiError =>
  typeof error === 'object' &&
  error !== null &&
  'traceMessages' in error &&
  'code' in error &&
  typeof error.code === 'string';

/** The name of what was being done last when Excel refused, as the batch had announced it with `context.trace`. */
function subjectOf(error: RichApiError): string {
  return error.traceMessages?.at(-1) ?? error.code;
}

/** What Excel's error means to the product; errors that are not Excel's come back as they are. */
export function translated(error: unknown): unknown {
  if (error instanceof HostError || !isRichApiError(error)) return error;
  const code = CODES[error.code] ?? 'unknown';
  return new HostError(isReadOnly(code) ? 'read-only' : code, subjectOf(error), { cause: error });
}

/** What an error of Excel means after changes had begun: a code that says all is as it was may then not be used. */
export function translatedMidway(error: unknown): unknown {
  const refusal = translated(error);
  if (!(refusal instanceof HostError) || (refusal === error && refusal.code === 'filtered')) return refusal;
  const code = MIDWAY[refusal.code];
  return code ? new HostError(code, refusal.subject, { cause: error }) : refusal;
}

const MIDWAY: Partial<Record<HostErrorCode, HostErrorCode>> = { unsupported: 'unknown', filtered: 'filtered-midway' };

/** What Excel may answer to a write in a workbook that is only shown; it does not say so in a code of its own. */
const READ_ONLY_ANSWERS: ReadonlySet<HostErrorCode> = new Set(['protected', 'unsupported', 'unknown']);

/**
 * True where a refusal comes from a workbook that is only shown. The mode alone proves nothing: a workbook that is
 * opened read-only in Excel for Windows takes writes.
 */
const isReadOnly = (code: HostErrorCode): boolean =>
  READ_ONLY_ANSWERS.has(code) && Office.context.document.mode === Office.DocumentMode.ReadOnly;

/** Whether Excel refused because one request or answer was too large. */
export function isTooLarge(error: unknown): boolean {
  return isRichApiError(error) && CODES[error.code] === 'too-large';
}

/** Whether Excel does not know what it was asked, or failed at it. */
export const isUnknownToExcel = (error: unknown): boolean =>
  isRichApiError(error) && ['unsupported', 'unknown'].includes(CODES[error.code] ?? 'unknown');

/** Whether Excel does not have what it was asked for. */
export const isUnsupported = (error: unknown): boolean => isRichApiError(error) && CODES[error.code] === 'unsupported';

/** Runs a batch; @throws HostError for whatever Excel refuses. */
export async function runInExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw translated(error);
  }
}
