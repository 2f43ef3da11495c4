import type { WorkbookContent } from '../../host/port/workbook';
import { EXTRACT } from '../../text/sheets/settlement';
import { SHEETS } from '../../text/sheets/workbook-names';
import { cellText, isBlank } from '../cells/values/cell';
import { LEDGER_HEAD_ROW } from './encode-ledger';
import { isForeignLedger } from './foreign-ledger';

/** The sheets that hold what was booked: the ledger, and its extract in a hand-over file. */
export const BOOKED_SHEETS: readonly string[] = [SHEETS.ledger, EXTRACT.sheet];

const CODE = /^[0-9a-f]{64}$/u;

/** The 校验码 of every row below the headers of ledger and extract; '' where a row has none and cannot be recognised. */
export const bookedCodes = ({ sheets }: WorkbookContent): string[] =>
  BOOKED_SHEETS.flatMap((name) => sheets.get(name) ?? [])
    .filter((grid) => !isForeignLedger(grid))
    .flatMap(({ rows }) => rows.slice(LEDGER_HEAD_ROW + 1).filter((row) => !row.every(isBlank)))
    .map((row) => row.map(cellText).find((text) => CODE.test(text)) ?? '');
