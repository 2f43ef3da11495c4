import type { FormRequest } from '../../app/forms/form-rows';
import { officeForm } from '../../app/forms/office-form';
import { planForms, type FormsPlan } from '../../app/forms/plan-forms';
import { sampleTemplate } from '../../app/forms/sample-template';
import { wordOfForms } from '../../app/forms/word-of-forms';
import type { FormFault } from '../../app/forms/form-faults';
import type { Pace } from '../../documents/word/pace';
import { failure, success, type Result as Either } from '../../engine/result';
import type { Inputs } from '../../sheets/inputs';
import { sampleFileName, type FormNumber } from '../../text/documents/forms';
import { officeFormSentence, type OfficeFormFault } from '../../text/documents/office-form';
import { FORM_TEXTS_EN } from '../../text/en/pane/pane-forms';
import { FORM_TEXTS } from '../../text/pane/pane-forms';
import type { PaneSentence } from '../../text/pane/pane';
import { bytesOf } from './chosen-file';
import type { PaneActions } from './pane-actions';
import { useFileMaking, type FileMaking } from './use-file-making';
import type { Work } from './work';

/** What can be said of forms that were asked for, and what came of them. */
export interface Printing extends Omit<FileMaking, 'make' | 'clear'> {
  /** Plans the forms without making them. */
  readonly plan: (request: FormRequest) => Either<FormsPlan, readonly FormFault[]>;
  /** Makes the Word document of a plan, in the office's own form where there is one, and hands it to the person. */
  readonly save: (plan: FormsPlan, template?: File | null) => Promise<void>;
  /** Hands over a form with its placeholders, which an office can make its own. */
  readonly saveSample: (form: FormNumber) => Promise<void>;
}

async function documentOf(
  inputs: Inputs,
  plan: FormsPlan,
  template: File | null,
  pace: Pace,
): Promise<Either<Uint8Array, PaneSentence>> {
  if (template === null) return success(await wordOfForms(plan, pace));
  const bytes = await bytesOf(template);
  if (bytes === null) return failure(faultSentence({ code: 'unreadable', parameters: {} }));
  const made = await officeForm(inputs, plan, bytes, pace);
  return made.ok ? made : failure(faultSentence(made.why));
}

const faultSentence =
  (fault: OfficeFormFault): PaneSentence =>
  ({ language }) =>
    officeFormSentence(fault, (language === 'en' ? FORM_TEXTS_EN : FORM_TEXTS).templateFaults);

/** That a file was given up. */
export const FILE_GIVEN_UP: PaneSentence = ({ language }) => (language === 'en' ? FORM_TEXTS_EN : FORM_TEXTS).givenUp;

/** Prints forms of the work as it was last read; nothing is written into the workbook. */
export function usePrinting(work: Pick<Work, 'inputs' | 'workflow'>, actions: PaneActions): Printing {
  const { make, ...making } = useFileMaking(actions, FILE_GIVEN_UP);
  return {
    ...making,
    plan: (request) => planForms(work, request, 'word'),
    saveSample: (form) =>
      make(async () => success({ fileName: `${sampleFileName(form)}.docx`, bytes: await sampleTemplate(form) })),
    save: (plan, template = null) =>
      make(async (pace) => {
        const made = await documentOf(work.inputs, plan, template, pace);
        return made.ok ? success({ fileName: `${plan.fileName}.docx`, bytes: made.value }) : made;
      }),
  };
}
