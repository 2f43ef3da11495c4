import type { Sheet } from '../../excel-sim/model/sheet';
import { strict } from '../strict';
import type { WpsHost } from '../wps';

const START: Readonly<Record<string, unknown>> = {
  Orientation: 1,
  PaperSize: 9,
  Zoom: 100,
  FitToPagesWide: 1,
  FitToPagesTall: 1,
  PrintArea: '',
  PrintTitleRows: '',
  PrintTitleColumns: '',
  CenterHorizontally: false,
  CenterVertically: false,
  TopMargin: 54,
  RightMargin: 50.4,
  BottomMargin: 54,
  LeftMargin: 50.4,
  LeftHeader: '',
  CenterHeader: '',
  RightHeader: '',
  LeftFooter: '',
  CenterFooter: '',
  RightFooter: '',
};

/** Page set-up, as the program names it. */
const pageOf = (sheet: Sheet): Record<string, unknown> => {
  const { properties } = sheet.pageLayout;
  return (properties['wps'] ??= { ...START }) as Record<string, unknown>;
};

export function pageSetup(host: WpsHost, sheet: Sheet): object {
  const page = pageOf(sheet);
  const members = Object.keys(START).map((name): [string, PropertyDescriptor] => [
    name,
    { get: () => page[name], set: (value: unknown) => (page[name] = value) },
  ]);
  return strict(host, 'PageSetup', Object.defineProperties({}, Object.fromEntries(members)));
}
