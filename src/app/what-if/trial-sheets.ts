import type { SheetGrid, WorkbookContent } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import { wholeSheet } from '../../issues/place';
import { triedBy } from '../../sheets/catalogue';
import { isBlank, visibleText } from '../../sheets/cells/values/cell';
import { SPENT_NOTE } from '../../text/sheets/trial';

/** A sheet that tries another one out (试算). */
export interface Trial {
  /** Its own name, such as 计分规则（试算）. */
  readonly name: string;
  readonly inForce: string;
}

/** The sheets that try others out, but for those that say nothing, or only that they are done with. */
export const trialsIn = ({ sheetNames, sheets }: Pick<WorkbookContent, 'sheetNames' | 'sheets'>): Trial[] =>
  sheetNames.flatMap((name) => {
    const inForce = triedBy(name);
    const grid = sheets.get(name);
    return inForce === null || (grid && isSpent(grid)) ? [] : [{ name, inForce }];
  });

const isSpent = ({ rows }: SheetGrid): boolean =>
  rows.every((cells) => cells.every((value) => isBlank(value) || SPENT_NOTE.test(visibleText(value))));

/** Says of each sheet that tries another one out that nothing is counted by it. */
export const trialNotes = (content: Pick<WorkbookContent, 'sheetNames' | 'sheets'>): Issue[] =>
  trialsIn(content).map(({ name, inForce }) => ({
    code: 'trial-sheet',
    severity: 'warning',
    place: wholeSheet(name),
    parameters: { inForce },
  }));
