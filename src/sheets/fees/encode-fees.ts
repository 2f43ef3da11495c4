import type { CellContent, Formula, SheetContent, WorkbookChange } from '../../host/port/workbook';
import { quotedSheet } from '../cells/look/formulas';
import type { PayeeDirectory } from '../payees/decode-payees';
import { encodeFeeDetail } from './encode-fee-detail';
import { encodeFeeSheet } from './encode-fee-sheet';
import { encodePayeeList } from './encode-payee-list';
import type { FeeStatement } from './fee-statement';

/** The sheets 稿费表, 稿费明细 and 稿费发放表 of a quarter, in this order. */
export function encodeFees(statement: FeeStatement, directory: PayeeDirectory): SheetContent[] {
  const detail = encodeFeeDetail(statement);
  const payees = encodePayeeList(statement, directory);
  const units = encodeFeeSheet(statement, {
    detail: { sheet: detail.sheet.name, ...detail.total },
    payees: { sheet: payees.sheet.name, ...payees.total },
  });
  return [units, detail.sheet, payees.sheet];
}

/**
 * Puts sheets into a workbook in their order. A formula that reads a sheet further back is written once that sheet is
 * there; until then its cell holds the result, so that no program ever meets a reference to a missing sheet.
 */
export function sheetChanges(sheets: readonly SheetContent[]): WorkbookChange[] {
  const later: WorkbookChange[] = [];
  const replaced = sheets.map((sheet, index): WorkbookChange => {
    const missing = sheets.slice(index + 1).map(({ name }) => `${quotedSheet(name)}!`);
    const cells = sheet.cells.map((line, row) =>
      line.map((content, column) => {
        if (!isFormula(content) || !missing.some((name) => content.formula.includes(name))) return content;
        later.push({ kind: 'write-cells', sheet: sheet.name, row, column, cells: [[content]] });
        return content.value;
      }),
    );
    return { kind: 'replace-sheet', sheet: { ...sheet, cells } };
  });
  return [...replaced, ...later];
}

const isFormula = (content: CellContent): content is Formula =>
  typeof content === 'object' && content !== null && 'formula' in content;
