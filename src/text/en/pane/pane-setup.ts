import type { SETUP_TEXTS } from '../../pane/pane-setup';

/** Labels of what the task pane offers where a workbook has no log that can be read. */
export const SETUP_TEXTS_EN: typeof SETUP_TEXTS = {
  title: 'This workbook has no usable log "采用登记" yet',
  looking: 'Looking at the sheets…',
  template: 'Use the template',
  templateHint: (sheets) => `Adds to this workbook: ${sheets.join(', ')}. Existing sheets stay as they are.`,
  addTemplate: 'Add the template sheets',
  mapping: 'Use my own log',
  mappingHint: 'This is a guess: please check it. It is kept in the sheet "参数", so you choose only once.',
  mappingAdds: (sheets, bringsUnits) =>
    `Missing sheets are added from the template: ${sheets.join(', ')}.${bringsUnits ? ' Where most units of the log are not those of the plan, "目标任务" lists those of the log.' : ''}`,
  sheet: 'Sheet that holds the log',
  headerRow: 'Row of the headers',
  heading: (row, headers) => `Row ${row}: ${headers.join(', ')}`,
  sample: (value) => `e.g. ${value}`,
  noColumn: '(no such column)',
  confirm: 'Read it this way',
  lacking: (fields) =>
    `No column is chosen for ${fields.map((field) => `"${field}"`).join(', ')}. If the sheet has none, add one, fill it in and choose it here.`,
  twice: (header) => `Two of them are the column "${header}". Choose a different one for each.`,
  refused: 'Not done',
};
