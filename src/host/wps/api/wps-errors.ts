import { HostError, type HostErrorCode } from '../../port/workbook';
import { findSheet, type BoundWorkbook } from './bound-workbook';
import { get } from './jsapi';
import { RefusedAct } from './refused-act';

/** What the program answers while a cell is being edited, a question is open or it is busy with another call. */
const BUSY = /800AC472|80010001|8001010A/i;

/**
 * What an error of the program means to the product, found by looking at the state of the workbook: its errors carry no
 * code one could rely on. `sheet` is what was being written, null before the first change: later, something has changed;
 * `subject` is what was being read.
 */
export function translated(error: unknown, bound: BoundWorkbook, sheet: string | null, subject = sheet ?? ''): unknown {
  if (error instanceof HostError) return error;
  const [code, about] = reason(error, bound, sheet, subject);
  return new HostError(code, about, { cause: error });
}

type Reason = readonly [code: HostErrorCode, subject: string];

function reason(error: unknown, bound: BoundWorkbook, sheet: string | null, subject: string): Reason {
  if (BUSY.test(String(error))) return ['busy', ''];
  const isAct = error instanceof RefusedAct;
  const isLacking = (isAct ? error.cause : error) instanceof TypeError && sheet === null;
  const other: Reason = isLacking ? ['unsupported', ''] : [isAct ? error.code : 'unknown', subject];
  return stateReason(bound, sheet ?? '') ?? other;
}

function stateReason(bound: BoundWorkbook, sheet: string): Reason | null {
  try {
    const book = bound.book();
    if (get(book.app, 'Ready') === false) return ['busy', ''];
    if (get(book.workbook, 'ReadOnly')) return ['read-only', get(book.workbook, 'Name')];
    const found = findSheet(book, sheet);
    return found && get(found, 'ProtectContents') ? ['protected', sheet] : null;
  } catch (lost) {
    return lost instanceof HostError ? [lost.code, lost.subject] : null;
  }
}
