import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AdoptionDesk } from '../../app/log/adoption-desk';
import { safeFixes } from '../../sheets/issues/safe-fixes';
import { NameField } from './name-field';
import { usePaneText } from '../pane/pane-text';
import { REQUIRED_FIELDS, type AdoptionFormState, type FormField } from './use-adoption-form';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: '8px' },
  box: { minWidth: 0 },
  fixes: { display: 'flex', flexWrap: 'wrap', gap: '6px', paddingTop: '6px' },
});

interface FormProps {
  readonly desk: AdoptionDesk;
  readonly form: AdoptionFormState;
}

interface OneFieldProps extends FormProps {
  readonly field: FormField;
}

/** The fields of the form 登记采用, each with what is wrong with it and what would settle that. */
export function AdoptionFormFields(form: FormProps) {
  const styles = useStyles();
  return (
    <>
      <TextField field="title" {...form} />
      <ChoiceField field="unit" names={form.desk.units} {...form} />
      <ChoiceField field="channel" names={form.desk.channels} {...form} />
      <div className={styles.pair}>
        <ChoiceField field="mode" names={form.desk.modes} {...form} />
        <TextField field="date" {...form} />
      </div>
      <div className={styles.pair}>
        <TextField field="authors" {...form} />
        <TextField field="number" {...form} />
      </div>
      <TextField field="evidence" {...form} />
    </>
  );
}

function useProblem({ form, field }: OneFieldProps): string | undefined {
  const text = usePaneText();
  const fault = form.faultOf(field);
  return fault && text.issue(fault).problem;
}

function TextField(props: OneFieldProps) {
  const { field, form } = props;
  const styles = useStyles();
  const text = usePaneText();
  const problem = useProblem(props);
  const shared = {
    className: styles.box,
    value: form.draft[field],
    onChange: (_: unknown, { value }: { readonly value: string }) => form.change(field, value),
  };
  return (
    <WithFixes {...props}>
      <Field
        label={text.form.fields[field]}
        required={REQUIRED_FIELDS.includes(field)}
        {...(problem !== undefined && { validationMessage: problem })}
      >
        {field === 'title' ? (
          <Textarea textarea={{ rows: 2 }} {...shared} />
        ) : (
          <Input input={{ size: 1 }} {...shared} />
        )}
      </Field>
    </WithFixes>
  );
}

interface ChoiceFieldProps extends OneFieldProps {
  readonly field: 'unit' | 'channel' | 'mode';
  readonly names: readonly string[];
}

function ChoiceField({ names, ...props }: ChoiceFieldProps) {
  const { field, form, desk } = props;
  const text = usePaneText();
  return (
    <WithFixes {...props}>
      <NameField
        label={text.form.fields[field]}
        required
        names={names}
        aliases={desk.aliases[field]}
        matches={form.matches}
        value={form.draft[field]}
        problem={useProblem(props)}
        onChange={(value) => form.change(field, value)}
      />
    </WithFixes>
  );
}

/** A field, and under it values that would settle what is wrong with it, one press each. */
function WithFixes({ field, desk, form, children }: OneFieldProps & { readonly children: ReactElement }) {
  const styles = useStyles();
  const text = usePaneText();
  const fault = form.faultOf(field);
  const fixes = fault ? safeFixes(fault, desk.year) : [];
  return (
    <div data-field={field} className={styles.box}>
      {children}
      {fixes.length > 0 && (
        <div className={styles.fixes}>
          {fixes.map(({ to }) => (
            <Button key={to} size="small" onClick={() => form.change(field, to)}>
              {text.problems.fix(to)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
