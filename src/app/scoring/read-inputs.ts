import type { ReadOptions, Workbook, WorkbookContent } from '../../host/port/workbook';
import { INPUT_SHEETS } from '../../sheets/inputs';
import { decodeLogMapping } from '../../sheets/adoptions/log-mapping';
import { SHEETS } from '../../text/sheets/workbook-names';

/**
 * Reads the clerk's sheets and `more`. Where 参数 says that the log is another sheet, that one stands under 采用登记 as well,
 * by its own name as its grid has it, so that results go where the log is. @throws HostError
 */
export async function readInputs(
  workbook: Workbook,
  more: readonly string[] = [],
  options: ReadOptions = {},
): Promise<WorkbookContent> {
  const content = await workbook.read([...INPUT_SHEETS, ...more], options);
  const { sheet } = decodeLogMapping(content.sheets.get(SHEETS.parameters));
  if (sheet === null || sheet === SHEETS.adoptions || !content.sheetNames.includes(sheet)) return content;
  const grid = (await workbook.read([sheet], options)).sheets.get(sheet);
  if (!grid) return content;
  return { ...content, sheets: new Map(content.sheets).set(SHEETS.adoptions, grid).set(sheet, grid) };
}
