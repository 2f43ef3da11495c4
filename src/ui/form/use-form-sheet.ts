import { useState } from 'react';
import type { FormFault, FormRemark } from '../../app/forms/form-faults';
import { planForms } from '../../app/forms/plan-forms';
import { FORM_SHEETS, type FormNumber } from '../../text/documents/forms';
import type { PaneSentence } from '../../text/pane/pane';
import type { PaneActions } from '../pane/pane-actions';
import type { Work } from '../pane/work';
import { useRefusals } from '../pane/use-refusals';

/** What became of the press. */
export type SheetOutcome =
  | { readonly kind: 'written'; readonly sheet: string; readonly remarks: readonly FormRemark[] }
  | { readonly kind: 'refused'; readonly faults: readonly FormFault[] }
  | { readonly kind: 'host'; readonly sentence: PaneSentence };

/** Everything that is in hand as forms on a sheet of the workbook, one a page. */
export interface FormSheet {
  readonly write: () => void;
  readonly isBusy: boolean;
  readonly outcome: SheetOutcome | null;
}

/** Writes the forms of the work as it was last read into their sheet. */
export function useFormSheet(form: FormNumber, work: Work, actions: PaneActions): FormSheet {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SheetOutcome | null>(null);
  const fail = useRefusals(actions, (sentence) => setOutcome({ kind: 'host', sentence }));
  const write = (): void => {
    if (isBusy) return;
    setBusy(true);
    setOutcome(null);
    void written(form, work, actions)
      .then(setOutcome, fail)
      .finally(() => setBusy(false));
  };
  return { write, isBusy, outcome };
}

async function written(form: FormNumber, work: Work, actions: PaneActions): Promise<SheetOutcome> {
  const planned = planForms(work, { form, which: 'open' }, 'sheet');
  if (!planned.ok) return { kind: 'refused', faults: planned.why };
  const fault = await actions.work.writeForms(planned.value);
  if (fault) return { kind: 'refused', faults: [fault] };
  return { kind: 'written', sheet: FORM_SHEETS[form], remarks: planned.value.remarks };
}
