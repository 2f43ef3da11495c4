import { shiftRect, type Rect, type Shift } from './address';

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
  titleColumns: Rect | undefined;

  shift(shift: Shift): void {
    this.area &&= shiftRect(this.area, shift);
    this.titleRows &&= shiftRect(this.titleRows, shift);
    this.titleColumns &&= shiftRect(this.titleColumns, shift);
  }
}
