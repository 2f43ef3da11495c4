import { formModel, type FormModel } from '../../documents/forms/form-model';
import type { DocumentFonts } from '../../text/documents/fonts';
import { formFileName } from '../../text/documents/forms';
import { fileNameOf } from '../forms/file-name';
import { manuscriptFacts } from '../forms/form-facts';
import { foldNumber } from '../../sheets/cells/values/manuscript-number';
import { failure, success, type Result } from '../../engine/result';
import type { Inputs } from '../../sheets/inputs';
import type { ManuscriptRow } from '../../sheets/manuscripts/decode-manuscripts';
import { pictureName, type PackingFaults, type PackingRemarks } from '../../text/packing';
import { SECRET_MARK } from '../../text/sheets/classified';
import { mailSubject } from '../workflow/mail-subject';
import { pictureSize } from './picture-size';
import { lookIntoWord, type WordLook } from '../../documents/reading/word-text';

/** A file that a person chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type OneOf<Of> = { [Code in keyof Of]: { readonly code: Code; readonly parameters: Of[Code] } }[keyof Of];
export type PackingFault = OneOf<PackingFaults>;
export type PackingRemark = OneOf<PackingRemarks>;

/** What goes into the package of a manuscript, and under which mail subject (三(二)4). */
export interface Package {
  readonly subject: string;
  /** Without its folder. */
  readonly fileName: string;
  readonly entries: readonly ChosenFile[];
  /** 《信息稿件审核表》, which the plan wants with the manuscript (三(二)4); made when the package is. */
  readonly form: PackedForm;
  readonly remarks: readonly PackingRemark[];
}

/** The form of the manuscript, and the name of its file. */
export interface PackedForm {
  readonly name: string;
  readonly model: FormModel;
  readonly fonts: DocumentFonts;
}

const WORD = ['docx', 'doc', 'wps'];
const PICTURES = ['jpg', 'jpeg', 'png', 'heic', 'tif', 'tiff'];
/** Pixels of the long side and bytes below which a picture is hardly an original. */
const LEAST_PIXELS = 1600;
const LEAST_BYTES = 300 * 1024;

/** Plans the package of a manuscript by its number: the Word file and the pictures, unchanged, under the names of the plan. */
export function planPackage(
  inputs: Inputs,
  item: string,
  files: readonly ChosenFile[],
): Result<Package, readonly PackingFault[]> {
  const row = findItem(inputs, item);
  return 'code' in row ? failure([row]) : packageOf(inputs, row, files);
}

/** Plans the package of a manuscript that was read; a classified one has none. */
export function packageOf(
  inputs: Inputs,
  row: ManuscriptRow,
  files: readonly ChosenFile[],
): Result<Package, readonly PackingFault[]> {
  if (row.isClassified) return failure([{ code: 'classified', parameters: { item: row.number } }]);
  const faults = fileFaults(files);
  const words = files.filter(({ name }) => isOf(WORD, name));
  const pictures = files.filter(({ name }) => isOf(PICTURES, name));
  const [word] = words;
  if (faults.length > 0 || !word) return failure(faults);
  const look = lookIntoWord(word.bytes);
  const ofWord = wordFault(word, look);
  if (ofWord) return failure([ofWord]);
  const subject = mailSubject(inputs, row)!;
  const base = fileNameOf(subject);
  const entries = [
    { name: `${base}.${extensionOf(word.name)}`, bytes: word.bytes },
    ...pictures.map(({ name, bytes }, at) => ({ name: `${pictureName(base, at + 1)}.${extensionOf(name)}`, bytes })),
  ];
  const remarks = [...pictureRemarks(pictures, look), ...missingRemarks(inputs, row)];
  const model = formModel(2, manuscriptFacts(inputs, row), inputs.parameters.forms.tick);
  const form = { name: `${formFileName(base, 2)}.docx`, model, fonts: inputs.parameters.fonts };
  return success({ subject, fileName: `${base}.zip`, entries, form, remarks });
}

const extensionOf = (name: string): string => /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

const isOf = (extensions: readonly string[], name: string): boolean => extensions.includes(extensionOf(name));

function findItem({ manuscripts }: Inputs, item: string): ManuscriptRow | PackingFault {
  if (!manuscripts) return { code: 'no-manuscripts', parameters: {} };
  const isMeant = (number: string): boolean => number !== '' && foldNumber(number) === foldNumber(item);
  const row = manuscripts.rows.find(({ number }) => isMeant(number));
  if (row) return row.isClassified ? { code: 'classified', parameters: { item } } : row;
  const isThere = manuscripts.sheet.texts('number').some(({ text }) => isMeant(text));
  return { code: isThere ? 'item-in-error' : 'unknown-item', parameters: { item } };
}

function fileFaults(files: readonly ChosenFile[]): PackingFault[] {
  if (files.some(({ name }) => SECRET_MARK.test(name))) return [{ code: 'name-mark', parameters: {} }];
  const words = files.filter(({ name }) => isOf(WORD, name)).map(({ name }) => name);
  const others = files.filter(({ name }) => !isOf([...WORD, ...PICTURES], name));
  const empty = files.filter(({ bytes }) => bytes.length === 0);
  return [
    ...others.map(({ name: file }): PackingFault => ({ code: 'other-format', parameters: { file } })),
    ...empty.map(({ name: file }): PackingFault => ({ code: 'empty-file', parameters: { file } })),
    ...(words.length === 0 ? [{ code: 'no-word', parameters: {} } as const] : []),
    ...(words.length > 1 ? [{ code: 'several-word', parameters: { files: words } } as const] : []),
  ];
}

function wordFault({ name: file }: ChosenFile, { isUnreadable, bearsMark }: WordLook): PackingFault | null {
  if (bearsMark) return { code: 'word-mark', parameters: {} };
  return isUnreadable ? { code: 'word-unreadable', parameters: { file } } : null;
}

function pictureRemarks(pictures: readonly ChosenFile[], word: WordLook): PackingRemark[] {
  if (pictures.length === 0)
    return word.pictures > 0
      ? [{ code: 'picture-in-word-only', parameters: { count: word.pictures } }]
      : [{ code: 'no-picture', parameters: {} }];
  return pictures.flatMap(({ name: file, bytes }): PackingRemark[] => {
    const size = pictureSize(bytes);
    const pixels = size && Math.max(size.width, size.height);
    const isSmall = bytes.length < LEAST_BYTES || (pixels !== null && pixels < LEAST_PIXELS);
    const kilobytes = Math.ceil(bytes.length / 1024);
    return isSmall ? [{ code: 'small-picture', parameters: { file, pixels, kilobytes } }] : [];
  });
}

function missingRemarks({ manuscripts }: Inputs, { row, isIncomplete }: ManuscriptRow): PackingRemark[] {
  if (!isIncomplete) return [];
  return [{ code: 'not-submitted-complete', parameters: { missing: manuscripts!.sheet.text(row, 'missing') } }];
}
