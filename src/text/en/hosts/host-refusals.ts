import type { HostErrorCode } from '../../../host/port/workbook';

const quoted = (subject: string): string => (subject === '' ? 'The workbook' : `"${subject}"`);
const inBrackets = (subject: string): string => (subject === '' ? '' : ` (${subject})`);
const afterColon = (subject: string): string => (subject === '' ? '' : `: ${subject}`);

const ARCHIVE = /^\.(zip|rar|7z|gz)$/;
const NO_TABLE = /^\.(pdf|ofd|docx?|pptx?|odt|odp|odg|pages|key|wps|rtf|vsdx|png|jpg|gif|bmp|tif|svg|exe)$/;

/** What to do with a file of another kind, named by the ending of such files. */
function wayOut(kind: string): string {
  if (kind === '.numbers') return 'Export it to Excel (.xlsx) in Numbers, then try again.';
  if (ARCHIVE.test(kind)) return 'Unpack it, then choose the workbook inside.';
  if (NO_TABLE.test(kind))
    return 'Choose the workbook of your log; if its table is in this file, copy it into a workbook of WPS or Excel and save that as .xlsx.';
  return 'Save it as .xlsx with WPS or Excel, then try again.';
}

/** Why a host refused, and what the user can do; `subject` is what the refusal was about. */
export const HOST_REFUSALS_EN: Readonly<Record<HostErrorCode, (subject: string) => string>> = {
  busy: (subject) => `The spreadsheet is busy${inBrackets(subject)}. Finish editing the cell or wait, then try again.`,
  protected: (subject) => `${quoted(subject)} is protected and cannot be written. Unprotect it, then try again.`,
  'structure-protected': (subject) =>
    `The structure of the workbook is protected, so the sheet ${quoted(subject)} cannot be added. Switch off “Protect Workbook” under Review, then try again; the workbook has not been changed.`,
  'read-only': (subject) => `${quoted(subject)} is read-only. Save a copy under another name, then try again.`,
  'too-large': (subject) =>
    `There is too much content${afterColon(subject)}. Delete sheets or rows you do not need, then try again.`,
  'too-many-formats': (subject) =>
    `The workbook has so many cell formats that those of the results would exceed Excel's limit (${subject}), and Excel would ask to repair the file. Copy the sheets' contents into a new workbook (paste special: values and number formats), then try again; the workbook is unchanged.`,
  unsupported: (subject) =>
    `This cannot be handled${afterColon(subject)}. Move or delete it, then try again; the workbook is unchanged.`,
  'formula-span': (subject) =>
    `At ${quoted(subject)} a shared or array formula covers cells that the program fills. Turn it into plain formulas or move it to other columns, then try again; the workbook is unchanged.`,
  'totals-row': (subject) =>
    `${quoted(subject)} is a table with a totals row, where the program adds no row. Untick "Total Row" under Table Design, log the adoption, then tick it again; the workbook is unchanged.`,
  'table-headings': (subject) =>
    `${quoted(subject)} is a table: each of its headings needs a text of its own. Undo the change, or fill in the headings that are blank, the same, or only a number or date, then try again; the workbook is unchanged.`,
  'list-full': (subject) =>
    `The last row (1,048,576) of ${quoted(subject)} holds something, so nothing can be logged below it. Move that row up into an empty one, or clear it, then try again; the workbook is unchanged.`,
  signed: () =>
    'The workbook is digitally signed, and a change would break the signature. Save an unsigned copy with WPS or Excel and work on that; the workbook is unchanged.',
  conflict: (subject) => `${quoted(subject)} was changed during the calculation. Please recalculate.`,
  filtered: (subject) =>
    `${quoted(subject)} is filtered, and the spreadsheet does not let hidden rows be written. Clear the filter (or show all), then try again; the workbook is unchanged.`,
  'filtered-midway': (subject) =>
    `${quoted(subject)} is filtered, and the spreadsheet refused to write on halfway. Clear the filter (or show all), then try again: what is missing will be written.`,
  'half-written': (subject) =>
    `${quoted(subject)} is written only in half and could not be put back yet; the program keeps trying. Do not save the workbook: finish editing cells, wait a moment and press again. If that does not help, close the workbook without saving, open it again and try again.`,
  'depended-on': (subject) =>
    `Not undone: ${quoted(subject)} has charts or pivot tables that may draw on the result sheets, and going back would break them. Recalculate for current results; the workbook is unchanged.`,
  'session-lost': () =>
    'The connection to the spreadsheet was lost, perhaps by the network or a long pause. Open the workbook again (on the web: reload the page), then try again.',
  'no-files': (subject) =>
    `This program cannot write files for you, so ${quoted(subject)} was not saved. Save the workbook, open it in the Gaofen workbench (in a browser), and do this step there.`,
  'no-downloads': (subject) =>
    `The browser did not let this page download files, so ${quoted(subject)} was not saved. Allow downloads for this page in the browser, then press again.`,
  'no-workbook': () => 'No workbook is open. Open or create one first.',
  'not-a-workbook': (subject) =>
    `This is not an .xlsx workbook${subject === '' ? '' : `: inside it is ${subject}`}. ${wayOut(subject)}`,
  encrypted: (subject) =>
    `The file is encrypted${inBrackets(subject)}. Remove its password in WPS or Excel, save it, then try again.`,
  'old-format': (subject) =>
    `The file has another format${inBrackets(subject)}. Save it as .xlsx with WPS or Excel, then try again.`,
  damaged: (subject) =>
    `The file is damaged or incomplete${inBrackets(subject)}. Repair it with WPS or Excel, or use a backup.`,
  unverified: (subject) =>
    `It is not known whether ${subject === '' ? 'the workbook' : quoted(subject)} was written: the spreadsheet refused and cannot be read either. Finish editing the cell or wait, then press again: it looks first and writes nothing twice.`,
  partly: (subject) =>
    `${quoted(subject)} was written only in part. Finish editing the cell, then press again: it is completed, and nothing is written twice.`,
  'written-before': (subject) =>
    `The adoption before was written after all (${subject === '' ? 'at the end of the log' : subject}); nothing was written now. To correct it, edit that row; if the form now holds another one, save again.`,
  'cannot-front': (subject) =>
    `The spreadsheet did not say which sheet is in front, and ${quoted(subject)} was not written. Click the tab of any sheet and try again; if that does not help, save and open the workbook again, or open it in the workbench of 稿分 in a browser.`,
  'cannot-format': (subject) =>
    `The spreadsheet lets nobody look at or set the number formats of ${quoted(subject)}, and it was not written. Save the workbook as .xlsx, open it again and try again; if that does not help, open it in the workbench of 稿分 in a browser.`,
  'cannot-clear': (subject) =>
    `The spreadsheet does not let the program clear what ${quoted(subject)} held before, and it was not written. Open that sheet, select all, press Delete and try again; the sheet is written anew.`,
  'cannot-unmerge': (subject) =>
    `${quoted(subject)} has merged cells that the spreadsheet does not let the program part, and it was not written. Open that sheet, select all, unmerge the cells and try again; the sheet is written anew.`,
  unknown: (subject) =>
    `The spreadsheet did not finish${inBrackets(subject)}. Wait a moment and try again; if that does not help, open the workbook again first.`,
};
