import { Fault } from '../fault';
import { shiftRect, WHOLE_SHEET, type Rect, type Shift } from './address';

/** So many breaks a sheet can have. */
const MOST_BREAKS = 1026;

/** Page set-up of a sheet; property names are those of `Excel.PageLayout`. */
export class PageLayout {
  readonly properties: Record<string, unknown> = {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: '',
    printErrors: 'AsDisplayed',
    printComments: 'NoComments',
    printOrder: 'DownThenOver',
    printGridlines: false,
    printHeadings: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
  };
  readonly headerFooter: Record<string, unknown> = {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  };
  area: Rect | undefined;
  titleRows: Rect | undefined;
  /** Rows above which a person or program breaks pages, in order. */
  rowBreaks: readonly number[] = [];
  titleColumns: Rect | undefined;

  /** @throws Fault above the first row, and where there are too many */
  breakAbove(row: number): void {
    if (row === 0) throw new Fault('InvalidArgument');
    const rows = new Set([...this.rowBreaks, row]);
    if (rows.size > MOST_BREAKS) throw new Fault('InvalidOperation');
    this.rowBreaks = [...rows].sort((a, b) => a - b);
  }

  shift(shift: Shift): void {
    this.area &&= shiftRect(this.area, shift);
    this.rowBreaks = this.rowBreaks.flatMap((row) => shiftRect({ ...WHOLE_SHEET, row, rows: 1 }, shift)?.row ?? []);
    this.titleRows &&= shiftRect(this.titleRows, shift);
    this.titleColumns &&= shiftRect(this.titleColumns, shift);
  }
}
