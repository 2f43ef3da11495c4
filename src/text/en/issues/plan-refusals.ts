import type { PlanPart, RefusalSentences } from '../../../issues/refusal';

/** What each part of a plan file must be. */
const PARTS: Readonly<Record<PlanPart, string>> = {
  format: '"format" must be "gaofen-plan/1"',
  title: '"title" must be the name of the plan',
  office: '"office" must be the office that issued it',
  year: '"year" must be a year of four digits, such as 2020',
  sheets: '"sheets" must hold the sheets: a name, then its rows',
};

/** Why no workbook was made from a plan file, or no file from a workbook, in English. */
export const PLAN_REFUSALS_EN = {
  'plan-unknown': ({ name, known }) =>
    `There is no plan "${name}". There are: ${known.join(', ')}; the name of a file of your own must end with .json.`,
  'plan-not-json': () =>
    'The plan file is no JSON in UTF-8 and cannot be read; a sign in it may be broken, or it was saved in another encoding. Write it anew with gaofen plan BOOK.xlsx --out FILE.json, then change it.',
  'plan-part': ({ part }) => `A part of the plan file is missing or wrong: ${PARTS[part]}. Mend it and try again.`,
  'plan-sheet': ({ sheet, known }) =>
    `The sheet "${sheet}" of the plan file is not known, or stands twice; nothing was made. There may be: ${known.join(', ')}. Rename or remove it.`,
  'plan-rows': ({ sheet }) =>
    `"${sheet}" in the plan file must be a list of rows: [ {"header": value, …}, … ]. Mend it and try again.`,
  'plan-column': ({ sheet, row, column, known }) =>
    `The column "${column}" in row ${row} of "${sheet}" of the plan file is not known, or stands twice; nothing was made. There may be: ${known.join(', ')}.`,
  'plan-cell': ({ sheet, row, column }) =>
    `"${column}" in row ${row} of "${sheet}" of the plan file must be a text or a number; nothing was made. Mend it and try again.`,
  'plan-parameter': ({ row, item, known }) =>
    `"${item}" in row ${row} of "参数" of the plan file is no parameter of a plan, stands twice, or has a wrong value; nothing was made. There may be: ${known.join(', ')}.`,
  'plan-faults': () =>
    'The plan file has errors, and nothing was made: settle these issues first. Cells are those of the workbook it would have become: row 1 is the header, row 1 of the plan is row 2.',
  'plan-unread': () => 'The plan of the workbook has errors, and no file was written: settle these issues first.',
  'no-parameter-columns': () =>
    'The sheet "参数" has no columns "项目" and "值" to keep this in. Add these headers, then try again.',
} satisfies Partial<RefusalSentences>;
