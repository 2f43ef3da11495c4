import { failure, success, type Result } from '../../engine/result';
import type { FormFileFault } from '../../text/documents/intake';
import { SECRET_MARK } from '../../text/sheets/classified';
import { textIn } from './content';
import { formItems } from './form-answers';
import { withoutMarks } from './plain-text';
import { readContent } from './read-content';
import { reviewForms, type ReviewForm } from './review-forms';
import { openWord } from './word-package';
import { lookIntoWord } from './word-text';

/** What was read from a file of forms. */
export interface FormFile {
  /** At least one, in the order of the file. */
  readonly forms: readonly ReviewForm[];
  /** Text that was crossed out stands in the file and was not read. */
  readonly hasStruck: boolean;
}

/** Reads the forms of a .docx as they were filled in; what stands in it twice for old programs is read once, and nothing is guessed. */
export function readReviewForms(bytes: Uint8Array): Result<FormFile, FormFileFault> {
  if (lookIntoWord(bytes).bearsMark) return failure(fault('secret-mark'));
  const opened = openWord(bytes);
  if (!opened.ok) return opened;
  const { blocks, hasStruck } = readContent(opened.value);
  if (SECRET_MARK.test(withoutMarks(textIn(blocks)))) return failure(fault('secret-mark'));
  const items = formItems(blocks);
  const found = reviewForms(items);
  if (items.some(({ kind }) => kind === 'list')) return failure(fault('list'));
  const forms = found.filter(({ kind }) => kind !== 'interview');
  if (forms.length === 0) return failure(fault(found.length > 0 ? 'interview' : 'no-form'));
  return forms.every(isBlank)
    ? failure(fault('blank'))
    : success({ forms: forms.filter((form) => !isBlank(form)), hasStruck });
}

const fault = (code: 'secret-mark' | 'no-form' | 'list' | 'interview' | 'blank'): FormFileFault => ({
  code,
  parameters: {},
});

const isBlank = ({ title, unit, authors, pictures }: ReviewForm): boolean =>
  title === '' && unit === '' && authors === '' && pictures.length === 0;
