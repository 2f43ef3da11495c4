import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import type { WorkbookChange } from '../../../src/host/port/workbook';
import { isOfWork } from '../../../src/sheets/catalogue';

const sheetOf = (change: WorkbookChange): string =>
  change.kind === 'replace-sheet' ? change.sheet.name : change.sheet;

/** The sample year in an office that only logs adoptions: none of the sheets of the work before the scores. */
export const logAlone = (): WorkbookChange[] => createSampleWorkbook().filter((change) => !isOfWork(sheetOf(change)));
