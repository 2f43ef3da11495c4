import type { ReviewForm } from '../../documents/reading/review-forms';
import { AT_ONCE, type Pace } from '../../documents/word/pace';
import type { FormFileFault } from '../../text/documents/intake';
import { SECRET_MARK } from '../../text/sheets/classified';

/** A file that a person chose, and how to get at its bytes. */
export interface FormSource {
  readonly name: string;
  readonly size: number;
  /** Null where they cannot be had any more. */
  readonly load: () => Promise<Uint8Array | null>;
}

/** A form of a file. */
export interface FoundForm {
  readonly file: string;
  readonly form: ReviewForm;
  /** Text was crossed out in the file. */
  readonly hasStruck: boolean;
}

/** Why a file was not read; `name` null where not even that may be told, `number` from 1. */
export interface RefusedFile {
  readonly name: string | null;
  readonly number: number;
  readonly fault: FormFileFault;
}

/** What was read from chosen files, in their order. */
export interface ReadForms {
  readonly forms: readonly FoundForm[];
  readonly refused: readonly RefusedFile[];
  readonly files: number;
}

/** Bytes of a file: forms have some ten thousand, with pictures some million. */
const MOST_BYTES = 50_000_000;

/** Reads the filled forms of files, one after the other. */
export async function readForms(sources: readonly FormSource[], pace: Pace = AT_ONCE): Promise<ReadForms> {
  const forms: FoundForm[] = [];
  const refused: RefusedFile[] = [];
  for (const [at, source] of sources.entries()) {
    await pace(at + 1, sources.length);
    const read = await readFile(source);
    if ('code' in read) refused.push({ name: isSecret(read) ? null : source.name, number: at + 1, fault: read });
    else forms.push(...read);
  }
  return { forms, refused, files: sources.length };
}

const isSecret = ({ code }: FormFileFault): boolean => code === 'secret-mark' || code === 'name-mark';

async function readFile({ name, size, load }: FormSource): Promise<FormFileFault | readonly FoundForm[]> {
  if (SECRET_MARK.test(name)) return { code: 'name-mark', parameters: {} };
  if (size > MOST_BYTES) return { code: 'too-large', parameters: {} };
  const { readReviewForms } = await import('../../documents/reading/read-review-forms');
  const bytes = await load();
  if (bytes === null) return { code: 'unreadable', parameters: {} };
  const read = readReviewForms(bytes);
  if (!read.ok) return read.why;
  const { forms, hasStruck } = read.value;
  return forms.map((form) => ({ file: name, form, hasStruck }));
}
