import type { INTAKE_TEXTS } from '../../pane/pane-intake';
import { WORD_FAULTS_EN } from '../documents/word-faults';
import { counted } from '../counted';

const SECRET = 'Classified matter goes another way: act on this file as the rules of secrecy say, at once.';

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
const numbered = (number: string): string => (number === '' ? '' : ` (${number})`);

/** Words of reading filled forms in the pane. */
export const INTAKE_TEXTS_EN: typeof INTAKE_TEXTS = {
  faults: {
    ...WORD_FAULTS_EN,
    'secret-mark': () => `The file bears the mark of a classified paper and was not read. ${SECRET}`,
    'name-mark': () => `The name of the file bears the mark of a classified paper; it was not read. ${SECRET}`,
    'no-form': () => 'There is no review form in it: nothing asks for "稿件标题" or "供稿单位". Check the file.',
    list: () => 'It is a list, one manuscript a row, and no form; it was not read. Copy its rows into "稿件登记".',
    interview: () => 'It is an appointment form (采访报道预约表), no review form. Use New appointment.',
    blank: () => 'The form is blank. Check the file.',
  },
  remarks: {
    'no-title': () => 'It has no title and cannot be registered. Ask the unit, or use New manuscript.',
    'title-picture': () => 'Its title is a picture, which cannot be read. Use New manuscript.',
    'no-unit': () => 'It names no unit. Choose one.',
    'unknown-unit': ({ unit, nearest }) =>
      `"目标任务" has no "${unit}".${nearest.length > 0 ? ` Is it ${quoted(nearest)}?` : ''} Choose the unit.`,
    'same-title': ({ sheet, row, number }) =>
      `"${sheet}" row ${row}${numbered(number)} has this title. If it is the same one, do not register it again.`,
    'near-title': ({ sheet, row, number, title }) =>
      `"${sheet}" row ${row}${numbered(number)} has nearly this title: ${title}. If it is the same one, do not register it again.`,
    'same-in-files': ({ file }) => `"${file}" has the same title; one of them is registered.`,
    'near-in-files': ({ file, title }) =>
      `"${file}" has nearly the same title: ${title}. Check whether it is the same.`,
    'no-authors': () => 'It names no author.',
    'sensitive-both': () => 'Both boxes of "sensitive" are ticked; neither was taken. Check it, and fill in "敏感".',
    'sensitive-unclear': () =>
      'Nobody can tell which box of "sensitive" is ticked; neither was taken. Check it, and fill in "敏感".',
    'sensitive-neither': () => 'No box of "sensitive" is ticked.',
    'opinion-missing': ({ labels }) => `No opinion or signature: ${labels.join(', ')}.`,
    struck: () => 'The file holds text that was crossed out and not read. Check it.',
  },
  unnamedFile: (number) => `File ${number}`,
  title: 'Read review forms',
  hint: 'Choose the forms that units sent (.docx, several at a time). Title, unit, authors and the ticked box are read for you to check and register; the files stay on this machine, unchanged.',
  choose: 'Choose forms…',
  reading: (done, all) => `Reading file ${done} of ${all}…`,
  cancel: 'Cancel',
  givenUp: 'Cancelled; nothing was read.',
  read: (forms, files) => `${counted(forms, 'form')} read from ${counted(files, 'file')}.`,
  refused: (files) => `${counted(files, 'file')} not read`,
  file: (name, why) => `${name}: ${why}`,
  rows: 'Forms that were read',
  take: (title) => `Register: ${title}`,
  untitled: '(no title)',
  unit: 'Unit',
  unitOf: (title) => `Unit: ${title}`,
  chooseUnit: 'Choose one',
  authors: 'Authors',
  sensitive: 'Sensitive',
  sensitiveWords: { yes: 'yes', no: 'no', open: '(blank)' },
  from: 'From',
  received: 'Received on (may stay blank)',
  write: (rows) => `Register ${rows} (Ctrl+Enter)`,
  nothing: 'No form is chosen to be registered.',
  written: (sheet, row, numbers) =>
    `${counted(numbers.length, 'manuscript')} registered in "${sheet}" from row ${row} on, ${numbers.length > 1 ? `numbers ${numbers[0]!} to ${numbers.at(-1)!}` : `number ${numbers[0]!}`}.`,
};
