import type { FORM_TEXTS } from '../../pane/pane-forms';
import { WORD_FAULTS_EN } from '../documents/word-faults';
import { counted } from '../counted';

const rowsOf = (rows: readonly number[]): string => `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`;

/** Words of printed forms in the pane. */
export const FORM_TEXTS_EN: typeof FORM_TEXTS = {
  faults: {
    'no-sheet': ({ sheet, form }) =>
      `The workbook has no sheet "${sheet}", so 附件${form} has nothing to say. Register first.`,
    'unknown-item': ({ sheet, item }) => `"${sheet}" has no number "${item}"; nothing was printed. Check the number.`,
    'item-in-error': ({ sheet, item }) =>
      `The row of "${item}" in "${sheet}" has an error; nothing was printed. Mend it first, as "问题清单" says.`,
    'rows-in-error': ({ sheet, rows }) =>
      `In "${sheet}" there is an error in ${rowsOf(rows)}; nothing was printed. Mend it first, as "问题清单" says.`,
    'nothing-open': ({ sheet, form }) =>
      `Nothing in "${sheet}" is in hand, so 附件${form} need not be printed. Select the row of one that is done.`,
    'only-classified': () => 'Classified matter is not printed: it goes another way. There is nothing else to print.',
    'foreign-sheet': ({ sheet }) =>
      `The workbook has a sheet "${sheet}" of your own; nothing was written. Rename it first, or save as Word.`,
    'too-many': ({ count, most }) =>
      `At most ${most} forms are printed at once; ${count} were asked for. Print them row by row, or by number on the command line.`,
  },
  remarks: {
    'classified-left-out': ({ sheet, rows }) =>
      `Classified matter is not printed: ${rowsOf(rows)} of "${sheet}" left out; it goes another way.`,
    'rows-in-error': ({ sheet, rows }) =>
      `In "${sheet}" there is an error in ${rowsOf(rows)}, which was not printed. Mend it as "问题清单" says.`,
    'too-long': ({ sheet, row, field }) =>
      `"${field}" in row ${row} of "${sheet}" is too long: the form takes more than one page. Shorten it first.`,
    'sensitive-unclear': ({ sheet, row }) =>
      `"敏感" in row ${row} of "${sheet}" cannot be read; the form ticks 是. Change it to 是 or 否 first.`,
  },
  title: 'Print forms',
  hint: 'Made of what is registered, one a page; opinions are left empty and signed by hand. Save as Word or write a sheet, then print.',
  choice: 'Form',
  choices: {
    1: '附件1 Interview appointment',
    2: '附件2 Review of a manuscript',
    3: '附件3 Approval of a release',
  },
  open: (count) => `${counted(count, 'form')} in hand`,
  save: 'Save as Word',
  sheet: 'Write a sheet',
  written: (sheet) => `Written as the sheet "${sheet}", one a page, ready to print.`,
  notWritten: 'Not written',
  saving: (count) => `Making ${counted(count, 'form')}…`,
  making: (number, all) => `${number} of ${all}`,
  cancel: 'Cancel',
  givenUp: 'Cancelled; no file was made.',
  print: (form) => `Print 附件${form}`,
  printOf: (form, what) => `Print 附件${form}: ${what}`,
  refused: 'Not printed',
  notSaved: 'Not saved',
  remarked: 'Please check',
  templateFaults: {
    ...WORD_FAULTS_EN,
    'too-large': () => 'The template unpacks to too much and was not read. Check the file.',
    'no-placeholder': () =>
      'The template has no placeholder; nothing was made. Write {标题}, {供稿单位} and so on where it is to be filled.',
    'unknown-placeholder': ({ names }) =>
      `The template has placeholders that nobody knows: ${names.join(', ')}; nothing was made. The guide lists those that can be used.`,
    'broken-placeholder': ({ pieces, unknown }) => {
      const besides =
        unknown.length > 0
          ? ` Nor does anybody know ${unknown.join(', ')}; the guide lists those that can be used.`
          : '';
      return `Braces of the template lack each other: ${pieces.join(', ')}; nothing was made. Write {标题}, both braces in one paragraph.${besides}`;
    },
    'outside-loop': ({ names }) =>
      `There are several forms, and ${names.join(', ')} stands in a header or outside of {#每份}; nothing was made. Move it, or make one form at a time.`,
    'wrong-loop': () =>
      '{#每份} and {/每份} of the template do not fit; nothing was made. Write each once, in this order.',
    'left-standing': ({ names }) =>
      `${names.join(', ')} stands where it cannot be filled (notes, word art); nothing was made. Move it into a paragraph or a table.`,
  },
  templateHint:
    'If your office has a Word form of its own, write {标题}, {供稿单位}, {撰稿人}, {敏感} and so on into it and choose it in place of the layout above.',
  chooseTemplate: 'Choose your own form (.docx)…',
  template: (name) => `In the layout of "${name}"`,
  saveSample: 'Save a sample with its placeholders',
  dropTemplate: 'Use the layout of the plan',
  close: 'Back',
};
