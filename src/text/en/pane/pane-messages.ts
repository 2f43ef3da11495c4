import { LOOKS_MISSING_EN } from '../hosts/look-remarks';
import type { PANE_MESSAGES } from '../../pane/pane-messages';

const named = (sheets: readonly string[]): string => sheets.map((sheet) => `"${sheet}"`).join(', ');

/** What is said beside the task pane. */
export const PANE_MESSAGES_EN: typeof PANE_MESSAGES = {
  label: 'Message',
  close: 'Close',
  cannotGo: (sheet) => `Cannot go to "${sheet}": it may be renamed, deleted or hidden. Recalculate and try again.`,
  undo: 'Undo last recalculation',
  undoEdit: 'Undo last change',
  lasting:
    'In the workbench, what follows writes or adds whole sheets, and Undo cannot take it back. To keep what stands now, save first.',
  undone: 'Everything is as it was before the last write.',
  undoneRoughly: (sheets) =>
    `The contents are as they were before the last write, but colours, borders, widths, charts or filters of ${named(sheets)} may differ. Please have a look, and adjust them by hand where needed.`,
  secretsBack: (cells) =>
    ` The classified text that it had cleared is back in ${cells.join(', ')}. Clear these cells at once, or recalculate to clear them again, and save; treat the file and its copies by the rules of secrecy.`,
  nothingToUndo: 'There is no recalculation to undo.',
  changedSince: (sheets) => `Not undone: ${named(sheets)} changed after that write. Recalculate for current results.`,
  changedMidway: (sheets) =>
    `The undo may be done only in part and was not gone on with: ${named(sheets)} changed after it broke off. See in ${named(sheets)} whether what was written then still stands, and recalculate for current results.`,
  openedNew: (file) => `Opened as a new workbook. Save it as "${file}", then give it to finance.`,
  openedYear: (file) => `Opened as a new workbook. Save it as "${file}".`,
  savedFile: (file) => `Saved as "${file}".`,
  downloadAsked: (fileName) =>
    `"${fileName}" was handed to the browser; look into the folder of downloads. If it is not there, Excel keeps the pane from downloading: save the workbook, open it in the Gaofen workbench (in a browser), and do this step there.`,
  savedNew: (file) => `Saved as "${file}". You can give it to finance.`,
  notSaved: 'Not saved.',
  ownFault: (cause) =>
    `The program failed before it was done. Look at the sheet and try again; if it happens again, send this to whoever maintains the program: ${cause}`,
  looksMissing: LOOKS_MISSING_EN,
  undoBroken: ' The undo may be done only in part; settle this, then press undo once more to complete it.',
  undoCutOff: ' The undo may be done only in part; have a look after reopening, and recalculate for current results.',
  halfWritten: ' Results may be written only in part; settle this, then recalculate to complete them.',
};
