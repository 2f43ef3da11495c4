import type { WorkbookChange } from '../../../host/port/workbook';
import { foldName } from '../../../sheets/cells/cell';
import type { Inputs } from '../../../sheets/inputs';
import { INTERVIEWS_SCHEMA } from '../../../sheets/interviews/interviews-schema';
import { MANUSCRIPTS_SCHEMA } from '../../../sheets/manuscripts/manuscripts-schema';
import { templateSheet } from '../../../sheets/schema/template-sheet';
import { SOLICITATIONS_SCHEMA } from '../../../sheets/solicitations/solicitations-schema';
import { WORK_TITLES } from '../../../text/sheets/workflow';

/** The sheets of the work that the workbook lacks, 约稿登记, 稿件登记 and 采访预约, each with its headings only. */
export function beginWork({ book, parameters: { year, office } }: Inputs): readonly WorkbookChange[] {
  const known = new Set(book.sheetNames.map(foldName));
  const sheets = [
    templateSheet(SOLICITATIONS_SCHEMA, `${office}${year}${WORK_TITLES.solicitations}`, year, []),
    templateSheet(MANUSCRIPTS_SCHEMA, `${office}${year}${WORK_TITLES.manuscripts}`, year, []),
    templateSheet(INTERVIEWS_SCHEMA, `${office}${year}${WORK_TITLES.interviews}`, year, []),
  ];
  return sheets.flatMap((sheet) => (known.has(foldName(sheet.name)) ? [] : [{ kind: 'replace-sheet', sheet }]));
}
