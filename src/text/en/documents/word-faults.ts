import type { WORD_FAULTS } from '../../documents/word-faults';

/** How any program saves a .docx. */
const SAVE_AS = 'Open it in Word or WPS, choose File, Save As, type "Word document (*.docx)", and choose that file.';

/** What is wrong with a Word document, and what to do. */
export const WORD_FAULTS_EN: typeof WORD_FAULTS = {
  unreadable: () =>
    'The file cannot be read: it may be moved, renamed, held by another program, or a folder. Choose it again.',
  empty: () => 'The file is empty. Get it again.',
  damaged: () => `The file is damaged and cannot be opened. ${SAVE_AS}`,
  'too-large': () => 'The file unpacks to too much and was not read. A form has some ten kB: check the file.',
  encrypted: () => `The file has a password and cannot be read. Take the password off in Word or WPS. ${SAVE_AS}`,
  'old-format': ({ kind }) => `The file has an old format (${kind}) and cannot be read. ${SAVE_AS}`,
  'other-kind': ({ kind }) => `The file is no Word document${kind === '' ? '' : ` but ${kind}`}. Choose a .docx file.`,
};
