import { failure, success, type Result as Either } from '../../engine/result';
import type { Inputs } from '../../sheets/inputs';
import { foldNumber } from '../../sheets/cells/values/manuscript-number';
import type { InterviewRow } from '../../sheets/interviews/decode-interviews';
import type { ManuscriptRow } from '../../sheets/manuscripts/decode-manuscripts';
import type { FormNumber } from '../../text/documents/forms';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { WorkStanding } from '../workflow/standing';
import type { FormFault, FormRemark } from './form-faults';

/** Which rows are printed: those of some numbers, those in hand, or one by its place (0-based). */
export interface FormRequest {
  readonly form: FormNumber;
  readonly which: { readonly items: readonly string[] } | 'open' | { readonly row: number };
}

/** A row that a form is made of. */
export type FormRow =
  | { readonly kind: 'manuscript'; readonly sheet: string; readonly of: ManuscriptRow }
  | { readonly kind: 'interview'; readonly sheet: string; readonly of: InterviewRow };

interface Chosen {
  readonly rows: readonly FormRow[];
  readonly remarks: readonly FormRemark[];
}

/** A sheet whose rows are printed: what could be read of it, what is in hand, and every number that stands in it. */
interface Register {
  readonly sheet: string;
  readonly rows: readonly FormRow[];
  readonly open: ReadonlySet<number>;
  readonly recordRows: readonly number[];
  readonly numbers: readonly string[];
}

/** States in which nothing more is signed. */
const ENDED = ['classified', 'withdrawn', 'adopted', 'rejected', 'cancelled', 'over'];

/** The rows that a request asks for, without those that are classified. */
export function chooseRows(
  inputs: Inputs,
  work: WorkStanding | null,
  { form, which }: FormRequest,
): Either<Chosen, readonly FormFault[]> {
  const register = form === 1 ? interviewsOf(inputs, work) : manuscriptsOf(inputs, work);
  if (!register)
    return failure([
      { code: 'no-sheet', parameters: { sheet: form === 1 ? SHEETS.interviews : SHEETS.manuscripts, form } },
    ]);
  if (which === 'open') return openRows(register, form);
  return 'row' in which ? rowAt(register, form, which.row) : rowsOf(register, form, which.items);
}

function manuscriptsOf({ manuscripts }: Inputs, work: WorkStanding | null): Register | null {
  if (!manuscripts) return null;
  const sheet = SHEETS.manuscripts;
  return {
    sheet,
    rows: manuscripts.rows.map((of) => ({ kind: 'manuscript', sheet, of })),
    open: openOf(work?.manuscripts ?? []),
    recordRows: manuscripts.sheet.recordRows,
    numbers: manuscripts.sheet.texts('number').map(({ text }) => text),
  };
}

function interviewsOf({ interviews }: Inputs, work: WorkStanding | null): Register | null {
  if (!interviews) return null;
  const sheet = SHEETS.interviews;
  return {
    sheet,
    rows: interviews.rows.map((of) => ({ kind: 'interview', sheet, of })),
    open: openOf(work?.interviews ?? []),
    recordRows: interviews.sheet.recordRows,
    numbers: interviews.sheet.texts('number').map(({ text }) => text),
  };
}

const openOf = (
  items: readonly { readonly row: { readonly row: number }; readonly standing: { readonly state: string } }[],
): ReadonlySet<number> =>
  new Set(items.filter(({ standing }) => !ENDED.includes(standing.state)).map(({ row }) => row.row));

const isClassified = (row: FormRow): boolean => row.kind === 'manuscript' && row.of.isClassified;

function openRows({ sheet, rows, open, recordRows }: Register, form: FormNumber): Either<Chosen, readonly FormFault[]> {
  const printed = rows.filter((row) => open.has(row.of.row) && !isClassified(row));
  const classified = rows.filter(isClassified).map(({ of }) => of.row + 1);
  const read = new Set(rows.map(({ of }) => of.row));
  const wrong = recordRows.filter((row) => !read.has(row)).map((row) => row + 1);
  if (printed.length === 0)
    return failure([
      wrong.length > 0
        ? { code: 'rows-in-error', parameters: { sheet, rows: wrong } }
        : { code: 'nothing-open', parameters: { sheet, form } },
    ]);
  const remarks: FormRemark[] = [
    ...(classified.length > 0
      ? [{ code: 'classified-left-out', parameters: { sheet, rows: classified, form } } as const]
      : []),
    ...(wrong.length > 0 ? [{ code: 'rows-in-error', parameters: { sheet, rows: wrong } } as const] : []),
  ];
  return success({ rows: printed, remarks });
}

function rowAt({ sheet, rows }: Register, form: FormNumber, at: number): Either<Chosen, readonly FormFault[]> {
  const row = rows.find(({ of }) => of.row === at);
  if (!row) return failure([{ code: 'rows-in-error', parameters: { sheet, rows: [at + 1] } }]);
  if (isClassified(row)) return failure([{ code: 'only-classified', parameters: { form } }]);
  return success({ rows: [row], remarks: [] });
}

function rowsOf(
  { sheet, rows, numbers }: Register,
  form: FormNumber,
  items: readonly string[],
): Either<Chosen, readonly FormFault[]> {
  const found = new Set<FormRow>();
  const faults: FormFault[] = [];
  for (const item of items) {
    const isMeant = (number: string): boolean => number !== '' && foldNumber(number) === foldNumber(item);
    const row = rows.find(({ of }) => isMeant(of.number));
    if (row) found.add(row);
    else faults.push({ code: numbers.some(isMeant) ? 'item-in-error' : 'unknown-item', parameters: { sheet, item } });
  }
  return faults.length > 0 ? failure(faults) : withoutClassified(sheet, [...found], form);
}

function withoutClassified(
  sheet: string,
  found: readonly FormRow[],
  form: FormNumber,
): Either<Chosen, readonly FormFault[]> {
  const rows = found.filter((row) => !isClassified(row));
  if (rows.length === 0) return failure([{ code: 'only-classified', parameters: { form } }]);
  const classified = found.filter(isClassified).map(({ of }) => of.row + 1);
  const remarks: FormRemark[] =
    classified.length > 0 ? [{ code: 'classified-left-out', parameters: { sheet, rows: classified, form } }] : [];
  return success({ rows, remarks });
}
