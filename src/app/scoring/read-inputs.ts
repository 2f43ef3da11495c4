import type { ReadOptions, Workbook, WorkbookContent } from '../../host/port/workbook';
import { INPUT_SHEETS, isCatalogued } from '../../sheets/catalogue';
import { decodeLogMapping } from '../../sheets/adoptions/log-mapping';
import { maybeMisnamed } from '../../sheets/misnamed-sheets';
import { maybeRuleSheets } from '../../sheets/rules/unread-sheets';
import { trialsIn } from '../what-if/trial-sheets';
import { SHEETS } from '../../text/sheets/workbook-names';

/**
 * Reads the clerk's sheets, that of the reviews, the sheets in `more`, those that try a sheet out (试算), and those that may be a clerk's
 * sheet under another name or state rules which are not read. Where 参数 names
 * another sheet as the log, that sheet stands under 采用登记 as well. Its grid keeps its own name, so that results go where
 * the log is. @throws HostError
 */
export async function readInputs(
  workbook: Pick<Workbook, 'read'>,
  more: readonly string[] = [],
  options: ReadOptions = {},
): Promise<WorkbookContent> {
  const content = await workbook.read([...INPUT_SHEETS, SHEETS.reviewed, ...more], options);
  const log = mappedLog(content);
  const others = [
    ...(log === null ? [] : [log]),
    ...trialsIn(content).map(({ name }) => name),
    ...maybeRuleSheets(content, isCatalogued),
    ...maybeMisnamed(content),
  ];
  const unread = [...new Set(others)].filter((name) => !content.sheets.has(name));
  const read = unread.length > 0 ? (await workbook.read(unread, options)).sheets : [];
  const sheets = new Map([...content.sheets, ...read]);
  const grid = log === null ? undefined : sheets.get(log);
  if (grid) sheets.set(SHEETS.adoptions, grid);
  return { ...content, sheets };
}

/** The sheet that 参数 names as the log, where it is another one. */
function mappedLog({ sheets, sheetNames }: WorkbookContent): string | null {
  const { sheet } = decodeLogMapping(sheets.get(SHEETS.parameters));
  return sheet !== null && sheet !== SHEETS.adoptions && sheetNames.includes(sheet) ? sheet : null;
}
