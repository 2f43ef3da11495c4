import { HostError, type CellValue, type Workbook, type WorkbookContent } from '../../host/port/workbook';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import { cellText, isBlank } from '../../sheets/cells/cell';
import { isForeignLedger } from '../../sheets/ledger/foreign-ledger';
import { LEDGER_HEAD_ROW } from '../../sheets/ledger/encode-ledger';
import { CLI } from '../../text/command-line';
import { HOST_REFUSALS } from '../../text/hosts/host-refusals';
import { EXTRACT } from '../../text/sheets/settlement';
import { SHEETS } from '../../text/sheets/workbook-names';
import { FileError, mayReplace, readBook } from './files';

const CODE = /^[0-9a-f]{64}$/u;
const BOOKED = [SHEETS.ledger, EXTRACT.sheet];

/**
 * @throws FileError where the file to be overwritten holds settlements that the workbook does not, for they would be lost;
 * where it cannot be read, for then nobody knows; and where it is none to be replaced
 */
export async function keepLedger(target: string, workbook: Workbook): Promise<void> {
  const there = await mayReplace(target);
  if (there === null || there.size === 0) return;
  const kept = bookedRows(await contentToReplace(target));
  if (kept.length === 0) return;
  const codes = new Set(bookedRows(await workbook.read(BOOKED)).map(codeOf));
  if (kept.some((row) => codeOf(row) === '' || !codes.has(codeOf(row))))
    throw new FileError(CLI.ledgerInTheWay(target));
}

/** @throws FileError where the file is no workbook that can be read. */
async function contentToReplace(file: string): Promise<WorkbookContent> {
  const bytes = await readBook(file);
  try {
    return await openXlsx(bytes).read(BOOKED);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new FileError(CLI.unreadableInTheWay(file, HOST_REFUSALS[error.code](error.subject)), { cause: error });
  }
}

type Row = readonly CellValue[];

/** The rows below the headers of ledger and extract. A row without 校验码 cannot be recognised. */
const bookedRows = ({ sheets }: WorkbookContent): Row[] =>
  [...sheets.values()]
    .filter((grid) => !isForeignLedger(grid))
    .flatMap(({ rows }) => rows.slice(LEDGER_HEAD_ROW + 1).filter((row) => !row.every(isBlank)));

const codeOf = (row: Row): string => row.map(cellText).find((text) => CODE.test(text)) ?? '';
