import { formsDocument } from '../../documents/forms/form-word';
import { AT_ONCE, type Pace } from '../../documents/word/pace';
import type { FormsPlan } from './plan-forms';

/** The Word document of planned forms; what writes it is loaded only now. */
export async function wordOfForms(
  { models, title, fonts }: Pick<FormsPlan, 'models' | 'title' | 'fonts'>,
  pace: Pace = AT_ONCE,
): Promise<Uint8Array> {
  const { writeWord } = await import('../../documents/word/write-word');
  return writeWord({ ...formsDocument(models, title), fonts }, pace);
}
