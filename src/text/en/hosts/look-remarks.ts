import type { Look, LookRemark } from '../../../host/port/workbook';

const LOOKS: Readonly<Record<Look, string>> = {
  styles: 'fonts, borders and colours',
  sizes: 'column widths and row heights',
  merges: 'merged cells',
  rules: 'input rules',
  highlights: 'highlighting',
  freeze: 'frozen panes',
  filter: 'the filter',
  print: 'the page setup',
  charts: 'charts',
  tab: 'the tab colour',
  protection: 'the protection',
  table: 'the range of the table',
  hidden: 'showing hidden rows and columns',
};

/** The numbers stand, and which looks do not. */
export const LOOKS_MISSING_EN = (remarks: readonly LookRemark[]): string =>
  `All numbers are written. ${remarks
    .map(({ sheet, looks }) => `${sheet}: ${looks.map((look) => LOOKS[look]).join(', ')} could not be set. `)
    .join('')}Set them by hand where needed.`;
