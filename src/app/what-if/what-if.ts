import type { Day } from '../../engine/units';
import type { Workbook, WorkbookContent } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import type { Refusal } from '../../issues/refusal';
import type { Trial } from './trial-sheets';
import { isDated } from '../../sheets/trials/adopted-grid';
import { openFeeBook, readFeeBook, type FeeBook, type FeeLog } from '../fees/fee-book';
import { evaluate, type EvaluationDate } from '../scoring/evaluate';
import { compareMoney, type MoneyChange } from './compare-money';
import { compareRows, type RowChange } from './compare-rows';
import { compareUnits, type UnitChange } from './compare-units';
import { SHEETS } from '../../text/sheets/workbook-names';
import { triedBook, triedSheet, type TriedBook, type WhatIfRefusal } from './tried-book';

export type { WhatIfRefusal } from './tried-book';

/** When to look, and from which day the tried rows hold; `from` null: they take the place of those in force. */
export interface WhatIfDates extends EvaluationDate {
  readonly from: Day | null;
}

/** What adopting the sheets that are tried out would change; plain data. */
export interface WhatIf {
  readonly status: 'compared';
  readonly trials: readonly (Trial & {
    /** True where its rows begin on the day; false: it takes the whole place of the sheet in force. */
    readonly isDated: boolean;
  })[];
  readonly year: number;
  readonly from: Day | null;
  /** 统计截止日, before and after. */
  readonly asOf: { readonly before: Day; readonly after: Day };
  readonly units: readonly UnitChange[];
  readonly rows: readonly RowChange[];
  readonly money: MoneyChange;
  /** What is wrong or doubtful on the sheets that are tried out. */
  readonly issues: readonly Issue[];
}

/** Reads what is needed to tell what adopting would change. @throws HostError */
export const readWhatIf = (workbook: Workbook): Promise<WorkbookContent> => readFeeBook(workbook);

/** Finds out what adopting the sheets that are tried out would change; nothing is written. */
export function whatIf(content: WorkbookContent, dates: WhatIfDates): WhatIf | WhatIfRefusal {
  const book = triedBook(content, dates.from);
  if ('status' in book) return book;
  const before = openFeeBook(content, dates);
  if (!isSound(before)) return refused({ code: 'trial-structure', parameters: {} }, errorsIn(before.outcome.issues));
  const faulty = faultsOf(content, book, dates, before.outcome.year);
  if ('status' in faulty) return faulty;
  const after = openFeeBook(book.adopted, dates);
  if (!isSound(after)) return refused(faultyTrials(book), errorsIn(after.outcome.issues));
  return {
    status: 'compared',
    trials: book.trials.map((trial) => ({
      ...trial,
      isDated: dates.from !== null && isDated(triedSheet(content, trial)),
    })),
    year: before.outcome.year,
    from: dates.from,
    asOf: { before: before.outcome.asOf, after: after.outcome.asOf },
    units: compareUnits(before.log, after.log),
    rows: compareRows(before.log.result, after.log.result),
    money: compareMoney(before, after),
    issues: faulty.issues,
  };
}

const isSound = (book: FeeBook): book is FeeBook & { readonly log: FeeLog } => book.log !== null;

const errorsIn = (issues: readonly Issue[]): Issue[] => issues.filter(({ severity }) => severity === 'error');

const refused = (refusal: Refusal, issues: readonly Issue[]): WhatIfRefusal => ({
  status: 'refused',
  ...refusal,
  issues,
});

const faultyTrials = ({ trials }: TriedBook): Refusal => ({
  code: 'trial-faulty',
  parameters: { sheets: trials.map(({ name }) => name) },
});

/** What is wrong on the sheets that are tried out, at their own cells, or why nothing can be counted by them. */
function faultsOf(
  content: WorkbookContent,
  book: TriedBook,
  dates: EvaluationDate,
  old: number,
): { readonly issues: readonly Issue[] } | WhatIfRefusal {
  const { outcome } = evaluate(book.tried, dates);
  const nameOf = new Map<string, string>(book.trials.flatMap(({ name, inForce }) => [[inForce, name], [name, name]])); // prettier-ignore
  const issues = outcome.issues.flatMap((issue) => {
    const sheet = nameOf.get(issue.place.sheet);
    return sheet === undefined ? [] : [{ ...issue, place: { ...issue.place, sheet } }];
  });
  if (!outcome.result) {
    const errors = errorsIn(issues.length > 0 ? issues : outcome.issues);
    return refused(faultyTrials(book), errors);
  }
  const { year } = outcome;
  const sheet = nameOf.get(SHEETS.parameters);
  return year === old || sheet === undefined
    ? { issues }
    : refused({ code: 'trial-year', parameters: { sheet, year, old } }, []);
}
