import { bookedLines } from '../../engine/settlement/booked-lines';
import { settlements, type FeeLine, type LedgerEntry } from '../../engine/settlement/ledger';
import { unitsHeld } from '../../engine/settlement/moved-balances';
import { pairLines } from '../../engine/settlement/pair-lines';
import type { SheetGrid } from '../../host/port/workbook';
import { SHEETS } from '../../text/sheets/workbook-names';
import { cellText, foldName } from '../cells/values/cell';
import { wholeSheet } from '../../issues/place';
import type { Inputs } from '../inputs';
import type { Issue } from '../../issues/issue';
import type { Place } from '../../issues/place';

/** The units of which the ledger holds something and which 目标任务 does not know, as they were booked. */
export const unknownUnitNames = ({ names: { targets } }: Inputs, entries: readonly LedgerEntry[]): string[] =>
  unitsHeld(settlements(entries)).filter((unit) => targets.names.find(unit) < 0);

/**
 * Units of which the ledger holds something and which 目标任务 does not know, each with what it may be called now: settling
 * would take back all that was booked for them and book it once more. A unit that 目标任务 keeps with a 失效日 is known.
 */
export function unknownUnits(
  inputs: Inputs,
  targetGrid: SheetGrid | undefined,
  entries: readonly LedgerEntry[],
  lines: readonly FeeLine[],
): Issue[] {
  const unknown = unknownUnitNames(inputs, entries);
  if (unknown.length === 0) return [];
  const { names } = inputs.names.targets;
  const pairs = pairLines(
    bookedLines(settlements(entries), (unit) => unit),
    lines,
  );
  return unknown.map((unit): Issue => {
    const sameWork = pairs.filter(({ booked }) => booked?.line.unit === unit).flatMap(({ now }) => now?.unit ?? []);
    const likely = [...new Set([...sameWork, ...names.nearest(unit)])];
    const place = placeOf(targetGrid, likely[0] ?? '');
    return { code: 'ledger-unknown-unit', severity: 'error', place, parameters: { unit, names: likely } };
  });
}

/** The cell of 目标任务 with this name; the sheet alone where there is none. */
function placeOf(grid: SheetGrid | undefined, name: string): Place {
  for (const [row, cells] of grid?.rows.entries() ?? []) {
    const column = cells.findIndex((value) => name !== '' && foldName(cellText(value)) === foldName(name));
    if (column >= 0) return { sheet: SHEETS.targets, row, column };
  }
  return wholeSheet(SHEETS.targets);
}
