import type { OBSTACLES } from '../../pane/pane-obstacles';

/** Why there is nothing a pane could work on, and what to do. */
export const OBSTACLES_EN: typeof OBSTACLES = {
  'not-excel': {
    title: 'Please open this in Excel',
    hint: 'This page is the pane of an Excel add-in. In Excel, press "Open pane" of "Gaofen" on the Home tab.',
  },
  'too-old': {
    title: 'This Excel is too old',
    hint: 'Excel 2021, Microsoft 365, Excel on the web or Excel 16.52 for Mac is needed. Ask the administrator for an update, or use WPS.',
  },
  'no-office': {
    title: 'The pane is not fully installed',
    hint: 'office/office.js or a file beside it is missing. The administrator should put the whole folder on the server again.',
  },
  'not-wps': {
    title: 'Please open this in WPS Spreadsheets',
    hint: 'This page is the pane of a WPS add-in. In WPS Spreadsheets, press "打开窗格" on the tab "稿分".',
  },
  'no-workbook': {
    title: 'No workbook is open',
    hint: 'Open or create a workbook; the pane then shows it.',
  },
};
