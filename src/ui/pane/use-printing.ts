import { useState } from 'react';
import type { FormRequest } from '../../app/forms/form-rows';
import { officeForm } from '../../app/forms/office-form';
import { planForms, type FormsPlan } from '../../app/forms/plan-forms';
import { wordOfForms } from '../../app/forms/word-of-forms';
import type { FormFault } from '../../app/forms/form-faults';
import { success, type Result as Either } from '../../engine/result';
import type { Inputs } from '../../sheets/inputs';
import { officeFormSentence, type OfficeFormFault } from '../../text/documents/office-form';
import { FORM_TEXTS_EN } from '../../text/en/pane/pane-forms';
import { FORM_TEXTS } from '../../text/pane/pane-forms';
import type { PaneSentence } from '../../text/pane/pane';
import type { PaneActions } from './pane-actions';
import type { Work } from './work';

/** What can be said of forms that were asked for, and what came of them. */
export interface Printing {
  /** Plans the forms without making them. */
  readonly plan: (request: FormRequest) => Either<FormsPlan, readonly FormFault[]>;
  /** Makes the Word document of a plan, in the office's own form where there is one, and hands it to the person. */
  readonly save: (plan: FormsPlan, template?: File | null) => Promise<void>;
  readonly isBusy: boolean;
  /** Where the file is. */
  readonly said: PaneSentence | null;
  /** Why the host refused it. */
  readonly refusal: PaneSentence | null;
}

const documentOf = async (
  inputs: Inputs,
  plan: FormsPlan,
  template: File | null,
): Promise<Either<Uint8Array, OfficeFormFault>> =>
  template === null
    ? success(await wordOfForms(plan))
    : officeForm(inputs, plan, new Uint8Array(await template.arrayBuffer()));

const faultSentence =
  (fault: OfficeFormFault): PaneSentence =>
  ({ language }) =>
    officeFormSentence(fault, (language === 'en' ? FORM_TEXTS_EN : FORM_TEXTS).templateFaults);

/** Prints forms of the work as it was last read; nothing is written into the workbook. */
export function usePrinting(work: Pick<Work, 'inputs' | 'workflow'>, actions: PaneActions): Printing {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<PaneSentence | null>(null);
  const [refusal, setRefusal] = useState<PaneSentence | null>(null);
  const [crash, setCrash] = useState<{ readonly cause: unknown } | null>(null);
  if (crash !== null) throw crash.cause;
  const save = async (plan: FormsPlan, template: File | null = null): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setSaid(null);
    setRefusal(null);
    try {
      const made = await documentOf(work.inputs, plan, template);
      if (made.ok) {
        const sentence = await actions.deliverFile(`${plan.fileName}.docx`, made.value);
        setSaid(() => sentence);
      } else setRefusal(() => faultSentence(made.why));
    } catch (cause) {
      const explained = actions.explainRefusal(cause);
      if (explained === null) setCrash({ cause });
      else setRefusal(() => explained);
    } finally {
      setBusy(false);
    }
  };
  return { plan: (request) => planForms(work, request, 'word'), save, isBusy, said, refusal };
}
