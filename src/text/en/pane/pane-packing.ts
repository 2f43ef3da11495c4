import type { PACKING_TEXTS } from '../../pane/pane-packing';
import { counted } from '../counted';

/** Words of packing in the pane. */
export const PACKING_TEXTS_EN: typeof PACKING_TEXTS = {
  faults: {
    'no-manuscripts': () =>
      'The workbook has no sheet "稿件登记", so the mail subject is not known. Register the manuscript first.',
    'unknown-item': ({ item }) => `"稿件登记" has no number "${item}". Check the number.`,
    'item-in-error': ({ item }) =>
      `The row of "${item}" in "稿件登记" has an error and was not read. Mend it first, as "问题清单" says.`,
    classified: ({ item }) => `"${item}" is classified and is not packed: classified matter goes another way.`,
    'no-word': () => 'There is no Word file. Add one .docx, .doc or .wps file (三（二）4: Word and original pictures).',
    'several-word': ({ files }) =>
      `There are ${files.length} Word files: ${files.join(', ')}. Add only one manuscript.`,
    'other-format': ({ file }) =>
      `"${file}" has a format that cannot be packed. Use .docx, .doc or .wps for the manuscript and .jpg, .jpeg, .png, .heic or .tif for pictures.`,
    'empty-file': ({ file }) => `"${file}" is empty. Check the file.`,
    'unreadable-files': ({ numbers }) =>
      `Of the chosen files, number ${numbers.join(', ')} cannot be read: moved, renamed, or held by another program. Choose them again.`,
    'name-mark': () =>
      'The name of a file bears the mark of a classified paper; nothing was packed. Classified matter goes another way: act as the rules of secrecy say.',
    'word-mark': () =>
      'The Word file bears the mark of a classified paper; nothing was packed. Classified matter goes another way: act as the rules of secrecy say.',
    'word-unreadable': ({ file }) =>
      `The text of "${file}" cannot be read (it has a password, is damaged, or is no Word file), so nobody can look for marks; nothing was packed. Take off the password, or save it as .docx with Word or WPS.`,
    'mail-address': ({ address }) =>
      `"${address}" in "参数" (报送邮箱) is no mail address; no draft was saved. Mend it and save again.`,
  },
  remarks: {
    'no-picture': () =>
      'There is no picture. The plan asks for Word and original pictures (三（二）4); if there is none, go on.',
    'picture-in-word-only': ({ count }) =>
      `Pictures are only inside the Word file (${count}), where they are compressed. Add the originals as well.`,
    'small-picture': ({ file, pixels, kilobytes }) =>
      `"${file}" may be no original (${pixels === null ? '' : `long side ${pixels} pixels, `}${kilobytes} KB). Check it.`,
    'not-submitted-complete': ({ missing }) => `"稿件登记" says that this one still lacks: ${missing}.`,
  },
  title: 'Pack',
  hint: 'Choose one Word file and the original pictures. They stay on this machine; the look for marks of classified papers is a last reminder, no review.',
  choose: 'Choose the Word file and pictures…',
  chosen: (files) => `${counted(files, 'file')} chosen`,
  fileName: 'Zip file',
  entries: 'In it',
  refused: 'Not packed',
  remarked: 'Please check',
  make: 'Pack',
  working: 'Packing…',
  draft: 'Save as mail draft',
  draftHint:
    'The draft (.eml) opens in Outlook, Foxmail and others with address, subject and attachment filled in; look at it, then send it yourself.',
  close: 'Back',
};
