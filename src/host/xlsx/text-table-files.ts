import { HostError } from '../port/workbook';

/** How files that hold a table as text are named; some programs export such a text as .xls. */
const TEXT_TABLE = /\.(?:csv|tsv|txt|xls)$/iu;

/** True where a file is refused as a workbook because it holds a table as text, and says so by its name. */
export const isTextTable = (fileName: string, refusal: unknown): boolean =>
  TEXT_TABLE.test(fileName) &&
  refusal instanceof HostError &&
  refusal.code === 'not-a-workbook' &&
  refusal.subject === '.csv';

/** The name without that ending. */
export const withoutEnding = (fileName: string): string => fileName.replace(TEXT_TABLE, '');

/** The name of the workbook that is made of such a file. */
export const bookNameOf = (fileName: string): string => `${withoutEnding(fileName)}.xlsx`;
