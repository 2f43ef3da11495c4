import type { APPEND_TEXTS } from '../../pane/pane-append';

/** Labels of adding the records of another file to the log. */
export const APPEND_TEXTS_EN: typeof APPEND_TEXTS = {
  title: 'Append another log…',
  hint: 'Another file (.xlsx, .csv), or rows copied from another program, go below the last row of the log. You see them before anything is written.',
  file: 'Choose a file…',
  paste: 'Or paste the copied rows here, with their headers',
  pasted: 'Pasted rows',
  readPasted: 'Read the pasted rows',
  gone: 'The file cannot be read: it was moved, or another program holds it. Choose it again.',
  classified: 'It holds something classified: nothing was read or written. Remove those rows in the file first.',
  noTable: 'No headers were found: the first row must say what the columns are. Add headers and try again.',
  unreadable: 'The log cannot be read yet. Recalculate and settle the structural problems first.',
  found: (all, fresh) => `${all} rows found, ${fresh} would be appended.`,
  there: (count) => `${count} are in the log already (same content, unit, date, channel and way) and are left out.`,
  doubtful: (count) => `${count} of those to append are in doubt; settle them under "Issues" afterwards:`,
  line: (row, title, problem) => `Row ${row}, "${title}": ${problem}`,
  others: (count) => `${count} more.`,
  append: (count) => `Append ${count} rows`,
  appended: (sheet, count) => `${count} rows were appended to "${sheet}". Recalculate to score them.`,
  nothing: 'Nothing to append: all of these rows are in the log.',
  close: 'Close',
};
