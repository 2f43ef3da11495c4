import { useCallback } from 'react';
import { planManuscript, type ManuscriptPlan } from '../../app/workflow/plans/plan-manuscript';
import type { Inputs } from '../../sheets/inputs';
import { MANUSCRIPTS_SCHEMA } from '../../sheets/manuscripts/manuscripts-schema';
import { OFFERED_CATEGORIES } from '../../text/pane/pane-work';
import { TOPICS } from '../../text/sheets/categories';
import { YES_NO } from '../../text/sheets/workflow';
import { CopyButton } from '../kit/copy-button';
import { usePaneText } from '../pane/pane-text';
import { PreviewLine, type WorkFormProps } from './form-preview';
import { ChoiceField, Pair, TextField, Tick, UnitField } from './record-fields';
import { RecordForm } from './record-form';
import { useRecordForm } from './use-record-form';

const BLANK = {
  ...{ title: '', unit: '', authors: '', category: '', keyword: '', solicitation: '', number: '' },
  ...{ sensitive: '', classified: '' },
};

/** What a classified manuscript has no room for. */
const NO_TEXTS = { title: '', authors: '', keyword: '' };

const SPEC = {
  blank: BLANK,
  kept: ['unit'] as const,
  plan: (inputs: Inputs, draft: typeof BLANK) => planManuscript(inputs, draft),
};

const YES = YES_NO[0]![1]!;

/** Numbers of commissions: those that the unit has not answered yet come first. */
function solicitationsFor({ solicitations, names }: Inputs, unit: string): string[] {
  const owner = names.targets.names.find(unit);
  const rows = (solicitations?.rows ?? []).filter(({ number, isWithdrawn }) => number !== '' && !isWithdrawn);
  const rank = (row: (typeof rows)[number]): number =>
    Number(row.unit !== owner) * 2 + Number(row.deliveredByHand !== null);
  const sorted = [...rows].sort((a, b) => rank(a) - rank(b));
  return [...new Set(sorted.map(({ number }) => number))];
}

/** 新稿件: a manuscript with its number, mail subject and the way it goes (三(二)3 and 4); a classified one has no texts. */
export function ManuscriptForm({ inputs, actions, onSaved, onClose }: WorkFormProps) {
  const { workForms: words } = usePaneText();
  const form = useRecordForm(inputs, SPEC, actions, onSaved);
  const labels = words.manuscript;
  const isClassified = form.draft.classified !== '';
  const tick = useCallback((isTicked: boolean) => (isTicked ? YES : ''), []);
  const { sheet } = MANUSCRIPTS_SCHEMA;
  const none = { value: '', label: words.none };
  const listed = (values: readonly string[]) => [none, ...values.map((value) => ({ value, label: value }))];
  return (
    <RecordForm
      title={words.titles.manuscript}
      form={form}
      rows={1}
      savedWords={(saved) => words.written(sheet, (saved.place.row ?? 0) + 1, saved.number)}
      preview={<ManuscriptPreview plan={form.plan} isTold={form.draft.unit !== ''} />}
      onClose={onClose}
    >
      <TextField
        form={form}
        field="title"
        label={labels.title}
        required={!isClassified}
        isLong
        isClosed={isClassified}
      />
      <UnitField form={form} field="unit" label={labels.unit} inputs={inputs} />
      <Pair>
        <TextField form={form} field="authors" label={labels.authors} isClosed={isClassified} />
        <TextField form={form} field="number" label={labels.number} placeholder={form.plan.number} />
      </Pair>
      <Pair>
        <ChoiceField form={form} field="category" label={labels.category} choices={listed(OFFERED_CATEGORIES)} />
        <TextField form={form} field="keyword" label={labels.keyword} offered={TOPICS} isClosed={isClassified} />
      </Pair>
      <ChoiceField
        form={form}
        field="solicitation"
        label={labels.solicitation}
        choices={listed(solicitationsFor(inputs, form.draft.unit))}
      />
      <Pair>
        <Tick
          label={labels.sensitive}
          isTicked={form.draft.sensitive !== ''}
          onTick={(isTicked) => form.change({ sensitive: tick(isTicked) })}
        />
        <Tick
          label={labels.classified}
          isTicked={isClassified}
          onTick={(isTicked) => form.change({ classified: tick(isTicked), ...(isTicked && NO_TEXTS) })}
        />
      </Pair>
      {isClassified && <p style={{ margin: 0 }}>{words.classifiedHint}</p>}
    </RecordForm>
  );
}

/** The number, the mail subject, who signs, and what the unit has under nearly the same title. */
function ManuscriptPreview({ plan, isTold }: { readonly plan: ManuscriptPlan; readonly isTold: boolean }) {
  const { workForms: words } = usePaneText();
  const { subject, chain, alike, number } = plan;
  if (!isTold) return words.hint;
  const way = chain.map(({ step, roles }) => `${words.chainSteps[step]} ${roles.join('、')}`).join(' → ');
  return (
    <>
      <PreviewLine>{words.rows(MANUSCRIPTS_SCHEMA.sheet, 1, number)}</PreviewLine>
      {way !== '' && <PreviewLine label={words.chain}>{way}</PreviewLine>}
      {subject !== null && (
        <PreviewLine label={words.subject}>
          {subject} <CopyButton label={words.copySubject} textToCopy={() => subject} />
        </PreviewLine>
      )}
      {alike.map(({ sheet, row, number: known, title, isSame }) => (
        <PreviewLine key={sheet} isDoubtful>
          {words.alike({ sheet, row: row + 1, number: known, title: isSame ? null : title })}
        </PreviewLine>
      ))}
    </>
  );
}
