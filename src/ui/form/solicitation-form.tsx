import { Button } from '@fluentui/react-components';
import { fileNameOf } from '../../app/forms/file-name';
import { wordOfNotices } from '../../app/forms/word-of-notices';
import { proposedDate } from '../../app/log/proposed-date';
import { planSolicitation, type SolicitationPlan } from '../../app/workflow/plans/plan-solicitation';
import { success } from '../../engine/result';
import type { Inputs } from '../../sheets/inputs';
import { SOLICITATIONS_SCHEMA } from '../../sheets/solicitations/solicitations-schema';
import { BatchProgress } from '../kit/batch-progress';
import type { DocumentFonts } from '../../text/documents/fonts';
import { CopyButton } from '../kit/copy-button';
import { useFormTexts } from '../kit/form-remarks';
import type { PaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';
import { useFileMaking } from '../pane/use-file-making';
import { FILE_GIVEN_UP } from '../pane/use-printing';
import { CountedDayLine, PreviewLine, type WorkFormProps } from './form-preview';
import { ChoiceField, Pair, TextField } from './record-fields';
import { RecordForm } from './record-form';
import { UnitsField, unitsIn } from './units-field';
import { useRecordForm } from './use-record-form';

const BLANK = { topic: '', unit: '', issued: '', kind: 'ordinary', agreed: '', required: '' };

type Draft = Readonly<typeof BLANK>;

const plan = (inputs: Inputs, { topic, unit, issued, kind, agreed, required }: Draft) =>
  planSolicitation(inputs, {
    ...{ topic, issued, agreed, count: required },
    units: unitsIn(unit),
    kind: kind === 'comprehensive' ? 'comprehensive' : 'ordinary',
  });

const KEPT = ['issued', 'kind'] as const;

/** 新约稿: one topic for many units, a row each, with the day by which they must deliver (三(二)1). */
export function SolicitationForm({ inputs, actions, onSaved, onClose }: WorkFormProps) {
  const text = usePaneText();
  const { workForms: words } = text;
  const blank: Draft = { ...BLANK, issued: proposedDate(inputs.parameters, actions.work.today()) };
  const form = useRecordForm(inputs, { blank, kept: KEPT, plan }, actions, onSaved);
  const labels = words.solicitation;
  const { fonts } = inputs.parameters;
  const { sheet } = SOLICITATIONS_SCHEMA;
  const { units, due, number, remarks } = form.plan;
  const preview =
    due === null || units.length === 0 ? (
      words.hint
    ) : (
      <>
        <PreviewLine>{words.rows(sheet, units.length, number)}</PreviewLine>
        <CountedDayLine label={words.due} counted={due} year={inputs.parameters.year} />
        {remarks.map((issue) => (
          <PreviewLine key={`${issue.code} ${JSON.stringify(issue.parameters)}`} isDoubtful>
            {text.issue(issue).problem}
            {text.issue(issue).advice}
          </PreviewLine>
        ))}
        <NoticeButton plan={form.plan} actions={actions} fonts={fonts} />
      </>
    );
  return (
    <RecordForm
      title={words.titles.solicitation}
      form={form}
      rows={units.length}
      savedWords={(saved) => words.written(sheet, (saved.place.row ?? 0) + 1, saved.number)}
      preview={preview}
      afterSaving={(saved) => <NoticeButton plan={saved} actions={actions} fonts={fonts} />}
      onClose={onClose}
    >
      <TextField form={form} field="topic" label={labels.topic} required isLong />
      <Pair>
        <TextField form={form} field="issued" label={labels.issued} required />
        <ChoiceField
          form={form}
          field="kind"
          label={labels.kind}
          choices={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
        />
      </Pair>
      <UnitsField form={form} field="unit" inputs={inputs} />
      <Pair>
        <TextField form={form} field="agreed" label={labels.agreed} />
        <TextField form={form} field="required" label={labels.required} placeholder="1" />
      </Pair>
    </RecordForm>
  );
}

interface NoticeProps {
  readonly plan: SolicitationPlan;
  readonly actions: PaneActions;
  readonly fonts: DocumentFonts;
}

/** Copies the 《约稿通知》, or saves it as Word, a page a unit; nothing where the commission cannot be written. */
function NoticeButton({ plan: { notice, notices, number }, actions, fonts }: NoticeProps) {
  const text = usePaneText();
  const { workForms: words } = text;
  const formTexts = useFormTexts();
  const making = useFileMaking(actions, FILE_GIVEN_UP);
  if (notice === null) return null;
  const save = (): Promise<void> => {
    const title = words.noticeFile(number);
    return making.make(async (pace) =>
      success({ fileName: `${fileNameOf(title)}.docx`, bytes: await wordOfNotices(notices, title, fonts, pace) }),
    );
  };
  return (
    <>
      <CopyButton label={words.copyNotice} name={words.copyNoticeOf(number)} textToCopy={() => notice} />{' '}
      <Button
        size="small"
        aria-label={words.saveNoticeOf(number)}
        disabledFocusable={making.isBusy}
        onClick={() => void save()}
      >
        {words.saveNotice}
      </Button>
      <BatchProgress batch={making} words={formTexts.making} cancel={formTexts.cancel} />
      <span role="status">{(making.refusal ?? making.said)?.(text)}</span>
    </>
  );
}
