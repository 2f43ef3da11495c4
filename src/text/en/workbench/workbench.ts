import type { LooksPlaces, WorkbenchText } from '../../workbench/workbench';
import { keptTextEn } from './kept-books';

const placed = ({ sheet, first, count }: LooksPlaces): string =>
  `${first} of "${sheet}"${count > 1 ? ` and ${count - 1} more` : ''}`;

const listed = (places: readonly LooksPlaces[], what: string): string[] =>
  places.length === 0 ? [] : [`${what} (${places.map(placed).join(', ')})`];

/** Every word of the workbench page around grid and pane in English. */
export const workbenchTextEn: WorkbenchText = {
  title: 'Gaofen workbench',
  product: 'Gaofen',
  open: 'Open',
  openHint: 'Open an .xlsx file of this computer, or drop one on the window',
  create: 'New',
  createHint: 'Start an empty workbook from the template',
  newTitle: 'New workbook',
  newBook: 'Create',
  save: 'Save',
  saveHint: 'Save the workbook as an .xlsx file (Ctrl+S)',
  files: 'File',
  cells: 'Cells',
  grid: 'Sheet',
  pane: 'Gaofen pane',
  showPane: 'Show pane',
  showPaneHint: 'Show the pane (F6 goes to it)',
  hidePane: 'Hide pane',
  hidePaneHint: 'Hide the pane (F6 goes between sheet and pane)',
  resizePane: 'Drag to resize the pane',
  unsaved: 'unsaved',
  drop: 'Release to open this workbook',
  dropHint: 'It is opened on this computer only, never uploaded',
  cancel: 'Cancel',
  saveFirst: 'Save and go on',
  discard: 'Discard changes',
  discardTitle: 'This workbook has unsaved changes',
  discardText: (name) => `The changes to "${name}" are not saved. They will be lost if you go on.`,

  choice: {
    made: 'The sheets of the chosen plan are added and calculated. If it is the wrong one, take it back: the workbook is then as before.',
    madeOnly:
      'The sheets of the chosen plan are added, but nothing is calculated yet: see “Issues”, correct them and recalculate. If it is the wrong plan, take it back: the workbook is then as before.',
    takeBack: 'Take back the choice',
    takenBack: 'Taken back: the workbook is as before the choice. You can choose another plan.',
    changedSince:
      'Not taken back: the workbook was changed since, and those changes would be lost. If you saved it before the choice, open that one under “Earlier versions”; to keep the changes, save and delete the added sheets in WPS Spreadsheets.',
    notTakenBack: (why) => `Not taken back: ${why}`,
  },

  commands: {
    undo: { label: 'Undo', hint: 'Undo (Ctrl+Z)' },
    redo: { label: 'Redo', hint: 'Redo (Ctrl+Y)' },
    'insert-row': { label: 'Insert row', hint: 'Insert a row above the selected one' },
    'delete-row': { label: 'Delete row', hint: 'Delete the selected rows' },
    bold: { label: 'Bold', hint: 'Bold or not bold (Ctrl+B)' },
    filter: { label: 'Filter', hint: 'Show or remove the filter buttons' },
    find: { label: 'Find', hint: 'Find and replace (Ctrl+F)' },
  },

  gridRefusals: {
    writing: 'Results are being written; rows cannot move just now. Wait a moment and do it again.',
    'locked-cell':
      'This cell is locked. The program fills grey ones: to change a result, edit the log or another sheet of your own, then recalculate. Where others are locked, unprotect the sheet in WPS or Excel (it has no password); the totals row of a table is computed by the table.',
    'rows-tied':
      'No row can be inserted or deleted here: merged cells, comments, an array formula, or the headings or totals of a table lie above or below. Please do it in WPS or Excel.',
    'not-saved':
      'The workbench cannot insert or delete columns, merge cells, format beyond bold, or add, rename or copy sheets. Save first, then open the file in WPS or Excel.',
    'no-place': 'There is no such place. Write cells such as B5, B5:D9, A:C or 3:5, or 采用登记!B5.',
    'view-only':
      'Widths, heights, hiding, frozen panes and filters change only what you see here; the saved file does not have them.',
  },

  lockedColumns: (columns) =>
    `Nothing was done: the program fills some of these columns (${columns
      .map(([letters, heading]) => (heading === '' ? letters : `${letters} "${heading}"`))
      .join(', ')}). Select only the others and do it again.`,

  sheetTable: {
    label: 'The sheet as a table (for screen readers)',
    caption: (sheet) => `"${sheet}", rows around the selected cell`,
    row: 'Row',
    empty: 'empty',
    problem: (problem) => ` (problem: ${problem})`,
  },

  recent: {
    label: 'Recent files',
    notAllowed: (name) =>
      `"${name}" was not opened: the browser was not allowed to read it. Press it again and choose "Allow", or press "Open".`,
    gone: (name) =>
      `"${name}" was not opened: it is not where it was, and may have been moved, renamed or deleted. Press "Open" to choose the file.`,
  },
  kept: keptTextEn,

  print: {
    label: 'Print',
    hint: 'Print the sheet in front, or keep it as PDF (Ctrl+P)',
    title: (sheet) => `Print "${sheet}"`,
    papers: 'Pages',
    pages: (pages) =>
      `${pages === 1 ? '1 page' : `${pages} pages`}. For a PDF choose "Save as PDF" in the print window. `,
    drawings:
      'Some drawings (pictures, text boxes, other charts) are left out: to print them too, save and open the file in WPS Spreadsheets.',
    press: 'Print',
    close: 'Close',
    classified: (sheet, cell) =>
      `"${sheet}" was not printed: ${cell} holds classified matter. Clear it at once, then print; handle the file and its copies by the rules for classified matter.`,
    empty: (sheet) =>
      `"${sheet}" was not printed: it has nothing to print (it is empty, or its rows or columns are hidden).`,
    long: (sheet, rows) =>
      `"${sheet}" was not printed: it has ${rows} rows. With more than 3,000, save and print it in WPS Spreadsheets, or filter it first.`,
    failed: (why) => `Not printed. ${why}`,
  },

  openedText: (file, book) =>
    `"${file}" is read as one sheet, every cell a text; that file stays as it is. Press "Save" to keep it as "${book}".`,
  opened: (name) => `"${name}" is open.`,
  savedAs: (name) => `Saved as "${name}".`,
  unreadable:
    'The file cannot be read: it may be moved, renamed, held by another program, or a folder. Choose it again.',
  notOpened: (name, why) => `"${name}" was not opened. ${why}`,
  openElsewhere: (name) =>
    `"${name}" is open. Another tab has a file of that name open too: edit it in one of them only, the edits of both do not come together.`,
  changedOnDisk: (name) =>
    `Not saved: "${name}" was changed by another window or program since it was last saved, and is not overwritten. Press Save again, choose another name, then compare the two files.`,
  notSaved: (name, why) => `"${name}" was not saved. ${why}`,
  savedWithout: (name, merged, unfilled) =>
    `Saved as "${name}" with everything that is in the cells. The file lacks: ${[
      ...listed(merged, 'merged cells that came by pasting'),
      ...listed(unfilled, 'removed fill colours'),
    ].join(', ')}. If you need this, do it again in WPS or Excel.`,
};
