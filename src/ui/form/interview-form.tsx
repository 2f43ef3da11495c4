import { planInterview } from '../../app/workflow/plans/plan-interview';
import type { Inputs } from '../../sheets/inputs';
import { INTERVIEWS_SCHEMA } from '../../sheets/interviews/interviews-schema';
import { usePaneText } from '../pane/pane-text';
import { CountedDayLine, PreviewLine, type WorkFormProps } from './form-preview';
import { Pair, TextField, UnitField } from './record-fields';
import { RecordForm } from './record-form';
import { useRecordForm } from './use-record-form';

const BLANK = { activity: '', unit: '', date: '', time: '', place: '', people: '', agenda: '', channels: '' };

const SPEC = {
  blank: BLANK,
  kept: ['unit'] as const,
  plan: (inputs: Inputs, draft: typeof BLANK) => planInterview(inputs, draft),
};

/** 新预约: an activity that media are asked to, with the last day for reporting it (三(二)2). */
export function InterviewForm({ inputs, actions, onSaved, onClose }: WorkFormProps) {
  const { workForms: words } = usePaneText();
  const form = useRecordForm(inputs, SPEC, actions, onSaved);
  const labels = words.interview;
  const { sheet } = INTERVIEWS_SCHEMA;
  const { plan } = form;
  const preview =
    plan.latest === null ? (
      words.hint
    ) : (
      <>
        <PreviewLine>{words.rows(sheet, 1, plan.number)}</PreviewLine>
        <CountedDayLine label={words.latest} counted={plan.latest} year={inputs.parameters.year} />
      </>
    );
  return (
    <RecordForm
      title={words.titles.interview}
      form={form}
      rows={1}
      savedWords={(saved) => words.written(sheet, (saved.place.row ?? 0) + 1, saved.number)}
      preview={preview}
      onClose={onClose}
    >
      <TextField form={form} field="activity" label={labels.activity} required isLong />
      <UnitField form={form} field="unit" label={labels.unit} inputs={inputs} />
      <Pair>
        <TextField form={form} field="date" label={labels.date} required />
        <TextField form={form} field="time" label={labels.time} />
      </Pair>
      <Pair>
        <TextField form={form} field="place" label={labels.place} />
        <TextField form={form} field="people" label={labels.people} />
      </Pair>
      <TextField form={form} field="agenda" label={labels.agenda} />
      <TextField form={form} field="channels" label={labels.channels} />
    </RecordForm>
  );
}
