import type { CellValue } from '../../host/port/workbook';
import { COUNT, LAST_WORDS, LOG_HEADING, TOTAL_ROWS } from '../../text/sheets/not-records';
import { cellText, foldName } from '../cells/values/cell';
import { isBesideText, isPageText, isSumText } from '../cells/table/record-rows';
import { simplified } from '../cells/values/simplified';

const isHeadingOrPage = (title: string): boolean => LOG_HEADING.test(title) || isPageText(title);

const isNoMore = (text: string): boolean => text === '' || isBesideText(text);

/** True for the words of sums where a title or a unit stands. */
const headsSums = (title: string, unit: string): boolean =>
  isSumText(unit) || TOTAL_ROWS.includes(title) || (isSumText(title) && isNoMore(unit));

/** True where nothing but words of sums or remarks stands in a row, or a title or unit heads sums and counts; texts are folded. */
export function isProbablyBeside([title = '', unit = '', ...others]: readonly string[]): boolean {
  if (headsSums(title, unit)) return others.every((text) => isNoMore(text) || COUNT.test(text));
  if (!others.every(isNoMore)) return false;
  const isHeading = isHeadingOrPage(title) && [unit, ...others].every((text) => text === '');
  return isHeading || [title, unit].every(isNoMore);
}

/** True for the cell of a title, alone in its row under the log, that says nothing of sums, remarks or headings. */
export function isTitleAlone(value: CellValue | undefined): boolean {
  const title = simplified(foldName(cellText(value)));
  return title !== '' && !isBesideText(title) && !LOG_HEADING.test(title) && !LAST_WORDS.test(title);
}
