import type { FORM_TEXTS } from '../../pane/pane-form';

/** Labels of the form that logs an adoption. */
export const FORM_TEXTS_EN: typeof FORM_TEXTS = {
  fields: {
    title: 'Title',
    unit: 'Unit',
    date: 'Date',
    channel: 'Channel',
    mode: 'Mode',
    number: 'Manuscript no.',
    authors: 'Authors',
    evidence: 'Evidence',
    remark: 'Remark',
  },
  open: 'Log one',
  title: 'Log an adoption',
  close: 'Back to results',
  save: 'Save (Ctrl+Enter)',
  saved: (sheet, row) => `Written to row ${row} of "${sheet}". You can log the next one.`,
  see: 'Show it',
  preview: 'This will earn',
  previewHint: 'Fill in the five fields with a star to see the points and why.',
  noName: 'No such name',
  useTitle: 'Same content: use this title',
  refused: 'Not saved',
  unsure: 'Perhaps written, perhaps not',
  noLog:
    'Nothing can be logged now: the workbook lacks a log or "目标任务", or its structure is wrong. Recalculate first and follow the advice.',
};
