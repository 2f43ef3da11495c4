import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { failure, success, type Result } from '../../engine/result';
import {
  COMMON_PLACEHOLDERS,
  LOOP_NAMES,
  PLACEHOLDERS,
  WIDE_BRACES,
  type OfficeFormFault,
} from '../../text/documents/office-form';
import { cleanText } from '../word/clean-text';
import { AT_ONCE, type Pace } from '../word/pace';
import type { OfficeForms, OfficeRecord } from './office-form-model';
import { pacedPlugins } from './paced-loop';
import { placeholdersIn, templateFault, type TemplatePart } from './placeholders';
import { repeatBody } from './repeat-body';

/** The time of every entry, so that the same rows give the same bytes: the first that a zip can say. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** The parts of a document that bear text, by name. */
type Parts = Record<string, Uint8Array>;

const isText = (name: string): boolean => /^word\/(?:[^/]+\/)*[^/]+\.xml$/iu.test(name) && !NO_TEXT.test(name);
const NO_TEXT = /(?:styles|settings|fontTable|numbering|webSettings|theme\d*|stylesWithEffects)\.xml$/iu;

/**
 * Fills an office's own Word document, which was found to be one: `main` is the name of its main part. A loop in it is
 * repeated for each form; without one, the whole document is, each on a page of its own. Nothing is left standing.
 */
export async function fillOfficeForm(
  template: Uint8Array,
  main: string,
  forms: OfficeForms,
  pace: Pace = AT_ONCE,
): Promise<Result<Uint8Array, OfficeFormFault>> {
  const parts = withNarrowBraces(unzipSync(template));
  const looks = Object.entries(parts).flatMap(([name, bytes]): TemplatePart[] =>
    isText(name) || name === main ? [{ look: placeholdersIn(strFromU8(bytes)), isMain: name === main }] : [],
  );
  const fault = templateFault(looks, forms.records.length);
  if (fault) return failure(fault);
  const blank = await filledWith(parts, { records: [{}], common: forms.common });
  const standing = leftIn(blank);
  if (standing.length > 0) return failure({ code: 'left-standing', parameters: { names: standing } });
  const hasLoop = looks.some(({ isMain, look }) => isMain && look.loops > 0);
  const filled = hasLoop ? await filledWith(parts, forms, pace) : await eachFilled(parts, main, forms, pace);
  return success(packed(filled));
}

/** One document a form, put into one. */
async function eachFilled(parts: Parts, main: string, { records, common }: OfficeForms, pace: Pace): Promise<Parts> {
  const filled: Parts[] = [];
  for (const [at, record] of records.entries()) {
    await pace(at + 1, records.length);
    filled.push(await filledWith(parts, { records: [{ ...record, position: String(at + 1) }], common }));
  }
  return { ...filled[0]!, [main]: strToU8(repeatBody(filled.map((one) => strFromU8(one[main]!)))) };
}

/** One document with its forms in it; `pace` is told of each that a loop repeats. */
async function filledWith(parts: Parts, { records, common }: OfficeForms, pace = AT_ONCE): Promise<Parts> {
  const library = await import('easy-template-x');
  const rows = records.map((record, at) => valuesOf({ position: String(at + 1), ...record }));
  const [only] = rows;
  const data = {
    ...named(COMMON_PLACEHOLDERS, common),
    ...(rows.length === 1 && only),
    ...Object.fromEntries(LOOP_NAMES.map((name) => [name, rows])),
  };
  const file = zipSync(parts, { level: 0 });
  const options = new library.TemplateHandlerOptions({ plugins: pacedPlugins(library, pace, records.length) });
  const filled = await new library.TemplateHandler(options).process(file.slice().buffer, data);
  const made = unzipSync(new Uint8Array(filled));
  // In the order of the template, whatever the library makes of it.
  const names = Object.keys(parts).filter((name) => made[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, isText(name) ? withBreaks(made[name]!) : made[name]!]));
}

const valuesOf = (record: OfficeRecord): Record<string, string> => named(PLACEHOLDERS, record);

const named = <Field extends string>(
  placeholders: readonly (readonly [field: Field, ...names: string[]])[],
  values: Readonly<Partial<Record<Field, string>>>,
): Record<string, string> =>
  Object.fromEntries(
    placeholders.flatMap(([field, ...names]) => names.map((name) => [name, valueOf(values[field] ?? '')])),
  );

/** Stands for the end of a line while the library works: it puts the lines of a text behind what follows the placeholder. */
const LINE_END = '\ue00a';

const valueOf = (text: string): string => cleanText(text).split(LINE_END).join('').split('\n').join(LINE_END);

/** Breaks of lines in place of their marks; what is not shown as text has no lines. */
function withBreaks(bytes: Uint8Array): Uint8Array {
  const xml = strFromU8(bytes);
  if (!xml.includes(LINE_END)) return bytes;
  const broken = xml.replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/gu, (text) =>
    text.split(LINE_END).join('</w:t><w:br/><w:t xml:space="preserve">'),
  );
  return strToU8(broken.split(LINE_END).join(' '));
}

/** Braces as people also type them, for braces. */
function withNarrowBraces(parts: Parts): Parts {
  const wide = new RegExp(`[${Object.keys(WIDE_BRACES).join('')}]`, 'gu');
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => {
      if (!isText(name)) return [name, bytes];
      const xml = strFromU8(bytes);
      return [name, wide.test(xml) ? strToU8(xml.replace(wide, (brace) => WIDE_BRACES[brace]!)) : bytes];
    }),
  );
}

const leftIn = (parts: Parts): string[] => [
  ...new Set(
    Object.entries(parts).flatMap(([name, bytes]) =>
      isText(name) ? placeholdersIn(strFromU8(bytes)).found.map((one) => `{${one.name}}`) : [],
    ),
  ),
];

const packed = (parts: Parts): Uint8Array => zipSync(parts, { mtime: ENTRY_TIME });
