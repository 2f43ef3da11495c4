import { Button, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { FORM_NUMBERS, type FormNumber } from '../../text/documents/forms';
import { BatchProgress } from '../kit/batch-progress';
import { FileButton } from '../kit/file-button';
import { FormFaultNotice, FormRemarkList, useFormTexts } from '../kit/form-remarks';
import { Notice } from '../kit/notice';
import type { PaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';
import { usePrinting, type Printing } from '../pane/use-printing';
import type { Work } from '../pane/work';
import { FormShell } from './form-shell';
import { FormsOnSheet } from './forms-on-sheet';

const useStyles = makeStyles({
  line: { margin: 0 },
});

interface PrintFormProps {
  readonly work: Work;
  readonly actions: PaneActions;
  readonly onClose: () => void;
}

/** 打印表单: one of 附件1 to 3 for everything that is in hand, one a page, as one Word document or on a sheet. */
export function PrintForm({ work, actions, onClose }: PrintFormProps) {
  const styles = useStyles();
  const words = useFormTexts();
  const printing = usePrinting(work, actions);
  const [form, setForm] = useState<FormNumber>(2);
  return (
    <FormShell title={words.title} close={words.close} onClose={onClose}>
      <p className={styles.line}>{words.hint}</p>
      <Field label={words.choice}>
        <RadioGroup value={String(form)} onChange={(_, { value }) => setForm(Number(value) as FormNumber)}>
          {FORM_NUMBERS.map((each) => (
            <Radio key={each} value={String(each)} label={words.choices[each]} />
          ))}
        </RadioGroup>
      </Field>
      <OpenForms key={form} form={form} printing={printing}>
        <FormsOnSheet form={form} work={work} actions={actions} isBusy={printing.isBusy} />
      </OpenForms>
    </FormShell>
  );
}

interface OpenFormsProps {
  readonly form: FormNumber;
  readonly printing: Printing;
  /** The other ways to print them. */
  readonly children: ReactNode;
}

/** How many are printed, what is to be looked at before, the button, and where the file is. */
function OpenForms({ form, printing, children }: OpenFormsProps) {
  const styles = useStyles();
  const text = usePaneText();
  const words = useFormTexts();
  const { plan, save, isBusy, said, refusal } = printing;
  const [template, setTemplate] = useState<File | null>(null);
  const planned = plan({ form, which: 'open' });
  if (!planned.ok) return <FormFaultNotice faults={planned.why} />;
  const { models, remarks } = planned.value;
  return (
    <>
      <p className={styles.line}>{words.open(models.length)}</p>
      <FormRemarkList remarks={template ? remarks.filter(({ code }) => code !== 'too-long') : remarks} />
      {refusal !== null && (
        <Notice title={words.notSaved}>
          <p>{refusal(text)}</p>
        </Notice>
      )}
      <TemplateChoice template={template} onChoose={setTemplate} />
      {template === null && (
        <Button size="small" disabledFocusable={isBusy} onClick={() => void printing.saveSample(form)}>
          {words.saveSample}
        </Button>
      )}
      <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void save(planned.value, template)}>
        {words.save}
      </Button>
      <p className={styles.line} role="status">
        {isBusy ? words.saving(models.length) : said?.(text)}
      </p>
      <BatchProgress batch={printing} words={words.making} cancel={words.cancel} />
      {children}
    </>
  );
}

interface TemplateChoiceProps {
  readonly template: File | null;
  readonly onChoose: (template: File | null) => void;
}

/** The office's own Word form in place of the layout of the plan. */
function TemplateChoice({ template, onChoose }: TemplateChoiceProps) {
  const styles = useStyles();
  const words = useFormTexts();
  return (
    <>
      <p className={styles.line}>{template ? words.template(template.name) : words.templateHint}</p>
      <FileButton
        label={words.chooseTemplate}
        accept=".docx"
        onChoose={([file]) => file && onChoose(file)}
        giveUp={template && { label: words.dropTemplate, onPress: () => onChoose(null) }}
      />
    </>
  );
}
