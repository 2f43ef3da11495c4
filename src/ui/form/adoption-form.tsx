import type { AdoptionDesk } from '../../app/log/adoption-desk';
import type { AdoptionDraft } from '../../app/log/log-adoption';
import type { PaneSentence } from '../../text/pane/pane';
import { cellOf } from '../../issues/place';
import { usePaneText } from '../pane/pane-text';
import { AdoptionFormFields } from './adoption-form-fields';
import { EarningPreview } from './earning-preview';
import { FormFrame } from './form-frame';
import { useAdoptionForm } from './use-adoption-form';

interface AdoptionFormProps {
  readonly desk: AdoptionDesk;
  /** What the fields are filled with at first. */
  readonly filled?: AdoptionDraft | null;
  readonly explainRefusal: (cause: unknown) => PaneSentence | null;
  readonly onClose: () => void;
}

/** 登记采用: one adoption, with what it would earn, from the first field to the saved row. */
export function AdoptionForm({ desk, filled = null, explainRefusal, onClose }: AdoptionFormProps) {
  const { form: words } = usePaneText();
  const form = useAdoptionForm(desk, filled, explainRefusal);
  const { preview, isComplete, savedRow } = form;
  return (
    <FormFrame
      title={words.title}
      form={form}
      words={words}
      action={words.save}
      saved={
        savedRow === null
          ? null
          : { place: cellOf(desk.sheet, savedRow - 1, 0), sentence: words.saved(desk.sheet, savedRow) }
      }
      preview={
        <EarningPreview preview={preview} isTold={isComplete} onUseTitle={(title) => form.change('title', title)} />
      }
      onClose={onClose}
    >
      <AdoptionFormFields desk={desk} form={form} />
    </FormFrame>
  );
}
