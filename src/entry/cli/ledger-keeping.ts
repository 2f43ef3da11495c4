import { readFile } from 'node:fs/promises';
import { HostError, type Workbook } from '../../host/workbook';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import { cellText } from '../../sheets/cell';
import { CLI } from '../../text/command-line';
import { SHEETS } from '../../text/workbook-names';
import { FileError } from './files';

const CODE = /^[0-9a-f]{64}$/u;

/** @throws FileError where the file to be overwritten holds settlements that the workbook does not: they would be lost. */
export async function keepLedger(target: string, workbook: Workbook): Promise<void> {
  const there = await codesInFile(target);
  if (there.length === 0) return;
  const here = new Set(await ledgerCodes(workbook));
  if (there.some((code) => !here.has(code))) throw new FileError(CLI.ledgerInTheWay(target));
}

/** The 校验码 in the ledger of a file; none where it cannot be read, for then there is nothing to keep. */
async function codesInFile(file: string): Promise<string[]> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return [];
  try {
    return await ledgerCodes(openXlsx(bytes));
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}

async function ledgerCodes(workbook: Workbook): Promise<string[]> {
  const { sheets } = await workbook.read([SHEETS.ledger]);
  const rows = sheets.get(SHEETS.ledger)?.rows ?? [];
  return rows.flatMap((cells) => cells.map(cellText).filter((text) => CODE.test(text)));
}
