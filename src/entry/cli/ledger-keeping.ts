import { HostError, type Workbook, type WorkbookContent } from '../../host/port/workbook';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import { BOOKED_SHEETS, bookedCodes } from '../../sheets/ledger/booked-codes';
import { CLI } from '../../text/command-line';
import { HOST_REFUSALS } from '../../text/hosts/host-refusals';
import { FileError, mayReplace, readBook } from './files';

/**
 * @throws FileError where the file to be overwritten holds settlements that the workbook does not, for they would be lost;
 * where it cannot be read, for then nobody knows; and where it is none to be replaced
 */
export async function keepLedger(target: string, workbook: Workbook): Promise<void> {
  const there = await mayReplace(target);
  if (there === null || there.size === 0) return;
  const kept = bookedCodes(await contentToReplace(target));
  if (kept.length === 0) return;
  const codes = new Set(bookedCodes(await workbook.read(BOOKED_SHEETS)));
  if (kept.some((code) => code === '' || !codes.has(code))) throw new FileError(CLI.ledgerInTheWay(target));
}

/** @throws FileError where the file is no workbook that can be read. */
async function contentToReplace(file: string): Promise<WorkbookContent> {
  const bytes = await readBook(file);
  try {
    return await openXlsx(bytes).read(BOOKED_SHEETS);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new FileError(CLI.unreadableInTheWay(file, HOST_REFUSALS[error.code](error.subject)), { cause: error });
  }
}
