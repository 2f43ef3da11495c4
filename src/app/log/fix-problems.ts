import {
  HostError,
  type CellContent,
  type CellValue,
  type Workbook,
  type WorkbookContent,
} from '../../host/port/workbook';
import { cellIn, cellText } from '../../sheets/cells/values/cell';
import { cellName, type Place } from '../../issues/place';
import { FORMATS } from '../../sheets/cells/look/look';
import type { CellFix, SafeFix } from '../../sheets/issues/safe-fixes';
import { serialDate } from '../../sheets/cells/values/serial-date';

/**
 * Replaces the values of problems' cells by those that a person chose, all in one write. A cell that holds the chosen
 * value already is left alone. @throws HostError `conflict` where a cell no longer shows what its problem was about,
 * before anything is written; or as the host refuses.
 */
export async function fixProblems(workbook: Workbook, fixes: readonly CellFix[]): Promise<void> {
  const content = await contentOf(workbook, fixes);
  const left = fixes.filter((each) => !holds(content, each));
  if (left.length === 0) return;
  const changes = left.map((each) => changeOf(content, each));
  try {
    await workbook.write(changes);
  } catch (cause) {
    if (!(await areFixedAfterwards(workbook, left, cause))) throw cause;
  }
}

/** Whether all the cells show what the fixes put there. @throws HostError as the host refuses. */
export async function areFixed(workbook: Workbook, fixes: readonly CellFix[]): Promise<boolean> {
  const content = await contentOf(workbook, fixes);
  return fixes.every((each) => holds(content, each));
}

const contentOf = (workbook: Workbook, fixes: readonly CellFix[]): Promise<WorkbookContent> =>
  workbook.read([...new Set(fixes.map(({ place }) => place.sheet))]);

/**
 * Looks at the cells after a refused write, which may have been made all the same. @throws HostError `unverified` where
 * they cannot be read.
 */
function areFixedAfterwards(workbook: Workbook, fixes: readonly CellFix[], cause: unknown): Promise<boolean> {
  return areFixed(workbook, fixes).catch(() => {
    throw new HostError('unverified', named(fixes[0]!.place), { cause });
  });
}

const named = (place: Place): string => [place.sheet, cellName(place) ?? ''].join(' ').trim();

function holds(content: WorkbookContent, { place, fix: { day, to } }: CellFix): boolean {
  const value = cellIn(content, place);
  return day === null ? cellText(value) === to : value === serialDate(day, content.date1904);
}

function changeOf(content: WorkbookContent, { place, fix }: CellFix) {
  const { sheet, row, column } = place;
  const value: CellValue = cellIn(content, place);
  if (row === null || cellText(value) !== fix.from) throw new HostError('conflict', named(place));
  const expects = { row, column, rows: [[value]] };
  return { kind: 'write-cells', sheet, row, column, ...replacement(fix, content.date1904), expects } as const;
}

const replacement = ({ day, to }: SafeFix, date1904: boolean): { cells: CellContent[][]; style?: object } =>
  day === null ? { cells: [[to]] } : { cells: [[serialDate(day, date1904)]], style: { numberFormat: FORMATS.date } };
