import { quarterCode, QUARTERS, type Quarter } from '../../engine/time/quarter';
import type { SheetContent, SheetGrid } from '../../host/port/workbook';
import { cellText } from '../../sheets/cells/values/cell';
import { wholeSheet } from '../../issues/place';
import { taxIssues } from '../../sheets/fees/check-tax';
import { hiddenCells } from '../../sheets/cells/seen/hidden-cells';
import { differingCells } from '../../sheets/cells/seen/compare-cells';
import { encodeFees } from '../../sheets/fees/encode-fees';
import { encodeLedger } from '../../sheets/ledger/encode-ledger';
import { asFilledIn, isFormula } from '../../sheets/cells/table/filled-in';
import type { Issue, IssueParameters } from '../../issues/issue';
import { FEE_TEXTS } from '../../text/sheets/fee-sheets';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { Compared } from './audit-report';
import { statementOf, type FeeBook, type FeeLog } from '../fees/fee-book';

/** Compares the ledger with its entries, and the fee sheets with the ledger or, of open quarters, with a preview. */
export function auditFeeSheets(book: FeeBook, log: FeeLog): Compared {
  const { content, ledger, outcome } = book;
  if (!ledger) return { issues: [], sheets: [] };
  const parts = QUARTERS.map((quarter) => auditQuarter(book, log, quarter));
  const shown = content.sheets.get(SHEETS.ledger);
  if (shown) {
    const sheet = encodeLedger(ledger, outcome.year, content.date1904);
    const hidden = hiddenCells(sheet, shown, { rows: 'warning', others: 'warning' });
    parts.unshift({ issues: [...compareSheet(sheet, shown, 'ledger'), ...hidden], sheets: [SHEETS.ledger] });
  }
  return { issues: parts.flatMap(({ issues }) => issues), sheets: parts.flatMap(({ sheets }) => sheets) };
}

function auditQuarter({ content, ledger, payees, outcome }: FeeBook, log: FeeLog, quarter: Quarter): Compared {
  const statement = statementOf(ledger!, log, quarter);
  const issues: Issue[] = [];
  const sheets: string[] = [];
  for (const sheet of encodeFees(statement, payees)) {
    const shown = content.sheets.get(sheet.name);
    if (shown) {
      sheets.push(sheet.name);
      issues.push(...compareFeeSheet(sheet, shown, statement.status === 'settled' ? 'settled' : 'preview'));
    } else if (statement.status === 'settled') {
      const parameters = { quarter: quarterCode({ year: outcome.year, quarter }) };
      const place = wholeSheet(sheet.name);
      issues.push({ code: 'fee-sheet-missing', severity: 'error', place, parameters });
    }
  }
  return { issues, sheets };
}

type Source = IssueParameters['cell-differs']['source'];

/** Cells that people fill in (unlocked cells, signatures) are theirs; all others are the program's. */
export function compareFeeSheet(sheet: SheetContent, shown: SheetGrid, source: Source): Issue[] {
  const signatures = signatureRows(sheet);
  const filledIn = asFilledIn(sheet, shown, 'blank');
  const differing = compareSheet(filledIn, shown, source, (row) => signatures.has(row));
  const hidden = hiddenCells(sheet, shown, { rows: 'error', others: source === 'hand-over' ? 'error' : 'warning' });
  return [...differing, ...filledInFormulas(sheet, filledIn), ...hidden, ...taxIssues(shown)];
}

/** Formulas in the cells that people fill in: what they compute is not known. */
const filledInFormulas = ({ name, cells }: SheetContent, filledIn: SheetContent): Issue[] =>
  filledIn.cells.flatMap((line, row) =>
    line.flatMap((content, column): Issue[] => {
      if (!isFormula(content) || isFormula(cells[row]?.[column])) return [];
      const place = { sheet: name, row, column };
      return [{ code: 'filled-in-formula', severity: 'warning', place, parameters: { formula: content.formula } }];
    }),
  );

const compareSheet = (
  { name, cells }: SheetContent,
  shown: SheetGrid,
  source: Source,
  isIgnored?: (row: number) => boolean,
): Issue[] => differingCells({ sheet: name, row: 0, column: 0, cells, isWholeSheet: true }, shown, source, isIgnored);

/** Rows of names to sign by, and of days. */
function signatureRows({ cells }: SheetContent): ReadonlySet<number> {
  const signs = new Set<string>([...FEE_TEXTS.signatures, ...FEE_TEXTS.detailSignatures].map(FEE_TEXTS.signature));
  const isSignature = (text: string): boolean => signs.has(text) || text === FEE_TEXTS.signedOn;
  const rows = cells.flatMap((line, row) =>
    line.some((content) => typeof content === 'string' && isSignature(cellText(content))) ? [row] : [],
  );
  return new Set(rows);
}
