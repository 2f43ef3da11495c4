import type { CellContent, CellValue, Formula, SheetContent, SheetGrid } from '../../../host/port/workbook';
import { FEE_SUMS, PAYEE_LIST_COLUMNS } from '../../../text/sheets/fee-sheets';
import { cellAt, isBlank, isCellError } from '../values/cell';

/**
 * A fee sheet with the entries that people made in its unlocked cells (工号, 代扣个税, 签领 …), and 实发金额 less that tax. Entries
 * are taken over row by row, where the number of the row is the same. Cells left blank keep what the program knows; for
 * a mere comparison they stay blank.
 */
export function asFilledIn(sheet: SheetContent, shown: SheetGrid, blanks: 'known' | 'blank'): SheetContent {
  const isUnlocked = unlockedCells(sheet);
  const cells = sheet.cells.map((line, row) => {
    const isItsRow = typeof line[0] === 'number' && line[0] === cellAt(shown, row, 0);
    if (!isItsRow) return line;
    return line.map((content, column) => {
      const value = cellAt(shown, row, column);
      const isTheirs = isUnlocked(row, column) && !isCellError(value) && (blanks === 'blank' || !isBlank(value));
      if (!isTheirs) return content;
      return asEntered(shown, row, column);
    });
  });
  return { ...sheet, cells: lessTax(cells) };
}

/** What a person entered: a value, or a formula where the sheet was read with its formulas. */
function asEntered(shown: SheetGrid, row: number, column: number): CellContent {
  const value = cellAt(shown, row, column);
  const formula = shown.formulas?.[row]?.[column] ?? null;
  return isCellError(value) ? null : formula === null ? value : { formula, value };
}

/** Tells the cells that a person may fill in on the sheet when it is protected. */
function unlockedCells({ styles = [] }: SheetContent): (row: number, column: number) => boolean {
  const locks = styles.filter(({ style }) => style.locked !== undefined).reverse();
  return (row, column) => {
    const last = locks.find(
      ({ range }) =>
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns,
    );
    return last?.style.locked === false;
  };
}

type Cells = readonly (readonly CellContent[])[];

/** 实发金额, and the sums of tax and of it, after tax was filled in; a sheet without tax is given back as it is. */
function lessTax(cells: Cells): Cells {
  const head = cells.findIndex((line) => line.includes(PAYEE_LIST_COLUMNS.tax));
  if (head < 0) return cells;
  const at = {
    payable: cells[head]!.indexOf(PAYEE_LIST_COLUMNS.payable),
    tax: cells[head]!.indexOf(PAYEE_LIST_COLUMNS.tax),
    paid: cells[head]!.indexOf(PAYEE_LIST_COLUMNS.paid),
  };
  let subtotal = 0;
  let total = 0;
  return cells.map((line, row) => {
    if (row <= head) return line;
    const withTax = (fen: number): CellContent[] => {
      const paid = fenOf(line[at.payable]) - fen;
      return line.map((content, column) => {
        if (!isFormula(content)) return content;
        if (column === at.tax) return typeof line[0] === 'number' ? content : { ...content, value: fen / 100 };
        return column === at.paid ? { ...content, value: paid / 100 } : content;
      });
    };
    if (typeof line[0] === 'number') {
      const tax = fenOf(line[at.tax]);
      subtotal += tax;
      total += tax;
      return withTax(tax);
    }
    if (line[0] === FEE_SUMS.subtotal) {
      const sum = subtotal;
      subtotal = 0;
      return withTax(sum);
    }
    return line[0] === FEE_SUMS.total ? withTax(total) : line;
  });
}

/** True for a content that is computed. */
export const isFormula = (content: CellContent | undefined): content is Formula =>
  typeof content === 'object' && content !== null && 'formula' in content;

/** Yuan of a cell in fen; 0 where it holds no number. */
function fenOf(content: CellContent | CellValue | undefined): number {
  const value = isFormula(content as CellContent) ? (content as Formula).value : content;
  return typeof value === 'number' ? Math.round(value * 100) : 0;
}
