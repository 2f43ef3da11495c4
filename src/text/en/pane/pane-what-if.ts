import type { WHAT_IF_TEXTS } from '../../pane/pane-what-if';

/** The same sentences and words, in English. */
type Same<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : Same<Texts[Key]>;
};

export type WhatIfTexts = Same<typeof WHAT_IF_TEXTS>;

/** Words of 试算 in English. */
export const WHAT_IF_TEXTS_EN: WhatIfTexts = {
  title: 'What if',
  hint: 'Sheets that are tried out count for nothing. Until one is adopted, nothing changes.',
  there: (sheets) => `${sheets.map((sheet) => `"${sheet}"`).join(', ')}: being tried out`,
  look: 'See what changes',
  again: 'Look again',
  start: 'Another rule? Try a sheet out first',
  sheet: 'Copy which sheet to try out',
  make: 'Make the copy',
  made: (sheet) => `"${sheet}" is there: change it, then look.`,
  from: 'From which day (may be blank)',
  fromHint: 'With a day, old rows end and new rows begin on it; without, the whole sheet is replaced.',
  badFrom: 'This is no date. Write it as 2020-07-01.',
  working: 'Trying it out…',
  nothing: 'Adopted, no points, ranks or fees would change.',
  units: 'Units',
  unit: (unit, before, after, difference) => `${unit}: ${before} → ${after} points (${difference})`,
  rank: (before, after) => (before === after ? `rank ${after} as before` : `rank ${before} → ${after}`),
  newUnit: (unit, after) => `${unit}: new, ${after} points`,
  goneUnit: (unit, before) => `${unit}: ${before} points now, not in the plan that is tried out`,
  unchangedUnits: (count) => `${count} unit${count === 1 ? '' : 's'} as before.`,
  rows: (count) => (count === 1 ? '1 row counts otherwise' : `${count} rows count otherwise`),
  row: (row, title, before, after) => `Row ${row}${title === '' ? '' : ` "${title}"`}: ${before} → ${after}`,
  reasons: {
    reading: 'whether it can be read and counted',
    value: 'its rule gives other points',
    money: 'its rule gives other money',
    'same-content': 'the same content was counted otherwise before it',
    shares: 'its units share it otherwise',
    wording: 'only the words differ',
  },
  money: 'Fees',
  quarter: (quarter, before, after) =>
    before === after ? `Q${quarter + 1}: ${after} yuan, as before` : `Q${quarter + 1}: ${before} → ${after} yuan`,
  settled: 'settled, stays',
  computed: 'by the rules; nothing can be settled now',
  correction: (quarter, unit, amount, isPaid) =>
    `${unit}, Q${quarter + 1} settled: ${amount} yuan ${isPaid ? 'paid in addition' : 'taken back'} once adopted`,
  whole: (sheet) => `"${sheet}" has no days of effect and is replaced as a whole.`,
  adopt: 'Adopt',
  drop: 'Drop',
  adopted: 'Adopted. Recalculate now.',
  dropped: 'Dropped; the rules in force are as they were.',
  refused: 'Nothing can be tried out',
};
