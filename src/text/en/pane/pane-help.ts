import type { HELP_TEXTS } from '../../pane/pane-help';

/** The help of the task pane in English. */
export const HELP_TEXTS_EN: typeof HELP_TEXTS = {
  title: 'Help',
  hint: 'Help (F1)',
  close: 'Close',
  shortcuts: 'Keys',
  keys: [
    { keys: 'F1', does: 'Open and close the help' },
    { keys: '← →', does: 'Move between Overview, Units, Problems …' },
    { keys: 'Ctrl+Enter', does: 'In a form: write' },
    { keys: 'Esc', does: 'Close a form or the help' },
    { keys: 'F6', does: 'Browser workbench: between the sheet and the pane' },
    { keys: 'PageUp, PageDown', does: 'Browser workbench: a screen up or down' },
    { keys: 'Home, End', does: 'Browser workbench: the first and the last filled cell of the row' },
    { keys: 'Ctrl+Home, Ctrl+End', does: 'Browser workbench: the first row, the last filled cell' },
    { keys: 'Alt+PageUp, Alt+PageDown', does: 'Browser workbench: the sheet before, the next one' },
    { keys: 'Ctrl+S', does: 'Browser workbench: save' },
    { keys: 'Ctrl+P', does: 'Browser workbench: print the sheet in front' },
    { keys: 'Ctrl+Z, Ctrl+Y', does: 'Browser workbench: undo, redo' },
  ],
  terms: 'Words that are asked about',
  words: [
    {
      term: '就高 (highest counts)',
      means:
        'A manuscript that several channels adopt earns what the highest adoption is worth, once. Example: adopted for 5 points, later for 20: 20 in all. With a sheet 归并 that sheet says: under 累计 every adoption counts; 使用说明 tells how 每级一次, 前2级 and the others count.',
    },
    {
      term: '补差 (difference)',
      means:
        'A later adoption that makes the manuscript worth more earns only the difference. Example, highest counts: 5 points were counted, this one is worth 20: it earns 15, in its own quarter.',
    },
    {
      term: '未定分值 (no value)',
      means:
        'No rule says what this channel and mode is worth. The row earns nothing yet; add a rule to 计分规则 and recalculate. What a 考核项 only counts, such as 报送, needs no points.',
    },
    {
      term: '序时 (on schedule)',
      means:
        'The share of the target that the days gone by ask for. Example: target 120, half of the year is over: 60 points; below that a unit is behind schedule.',
    },
    {
      term: '冲销 (reversal)',
      means:
        'Takes back the settlement of a quarter as it was, to settle it anew. Nothing is deleted, an opposite entry is made; only the last settled quarter can be reversed.',
    },
    {
      term: '结转 (carried over)',
      means:
        'Where more is to be deducted than paid, the rest is deducted in the next quarter; what is left at the end of the year goes to 上年结转 of the next.',
    },
  ],
  news: {
    updated: (version) => `Updated to ${version}. `,
    title: "What's new",
    show: 'Show the latest changes (in Chinese)',
    dismiss: 'Do not show again',
  },
  report: {
    title: 'To ask for help',
    hint: 'Copy this and send it to whoever maintains the program. It has versions, counts and kinds of problems, nothing of the sheets; say in the last line what you did.',
    copy: 'Copy',
  },
};
