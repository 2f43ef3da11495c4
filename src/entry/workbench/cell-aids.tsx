import { CellOffer } from './cell-offer';
import type { Tell } from './opening';
import type { Session } from './session';
import { SheetTable } from './sheet-table';
import { useCellMarks } from './use-cell-marks';

interface CellAidsProps {
  readonly session: Session;
  /** Counts the books that were opened. */
  readonly opened: number;
  readonly ready: boolean;
  readonly tell: Tell;
}

/** What is said of cells beside the grid, to those who see it and to those who do not. */
export function CellAids({ session, opened, ready, tell }: CellAidsProps) {
  const marks = useCellMarks(session, opened);
  return (
    <>
      <CellOffer {...{ session, marks, tell }} />
      <SheetTable {...{ session, opened, ready }} issues={marks?.issues ?? []} />
    </>
  );
}
