import { Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import type { RecordPlan } from '../../app/workflow/plans/record-plan';
import type { Inputs } from '../../sheets/inputs';
import { usePaneText } from '../pane/pane-text';
import { NameField } from './name-field';
import type { RecordFormState } from './use-record-form';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: '8px' },
  box: { minWidth: 0 },
});

/** Two fields side by side. */
export function Pair({ children }: { readonly children: React.ReactNode }) {
  return <div className={useStyles().pair}>{children}</div>;
}

/** A field of a form and its label. */
export interface RecordFieldProps<F extends string> {
  readonly form: RecordFormState<F, RecordPlan<string>>;
  readonly field: F;
  readonly label: string;
  readonly required?: boolean;
}

function useProblem<F extends string>({ form, field }: RecordFieldProps<F>): { readonly validationMessage?: string } {
  const text = usePaneText();
  const fault = form.faultOf(field);
  return fault ? { validationMessage: text.issue(fault).problem } : {};
}

interface TextFieldProps<F extends string> extends RecordFieldProps<F> {
  readonly isLong?: boolean;
  readonly isClosed?: boolean;
  readonly placeholder?: string;
  /** Offered while typing; anything else may be typed. */
  readonly offered?: readonly string[];
}

/** A text, a date or a number as typed. */
export function TextField<F extends string>(props: TextFieldProps<F>) {
  const { form, field, label, required = false, isLong = false, isClosed = false, placeholder, offered } = props;
  const styles = useStyles();
  const id = useId();
  const shared = {
    className: styles.box,
    value: form.draft[field],
    disabled: isClosed,
    ...(placeholder !== undefined && { placeholder }),
    onChange: (_: unknown, { value }: { readonly value: string }) =>
      form.change({ [field]: value } as Partial<Record<F, string>>),
  };
  return (
    <div data-field={field} className={styles.box}>
      <Field label={label} required={required} {...useProblem(props)}>
        {isLong ? (
          <Textarea textarea={{ rows: 2 }} {...shared} />
        ) : (
          <Input input={{ size: 1, ...(offered && { list: id }) }} {...shared} />
        )}
      </Field>
      {offered && (
        <datalist id={id}>
          {offered.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </div>
  );
}

interface ChoiceFieldProps<F extends string> extends RecordFieldProps<F> {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** One of a few values. */
export function ChoiceField<F extends string>(props: ChoiceFieldProps<F>) {
  const { form, field, label, choices } = props;
  const styles = useStyles();
  return (
    <div data-field={field} className={styles.box}>
      <Field label={label} {...useProblem(props)}>
        <Select
          className={styles.box}
          value={form.draft[field]}
          onChange={(_, { value }) => form.change({ [field]: value } as Partial<Record<F, string>>)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** The unit of a record, typed, or found by pinyin or another name. */
export function UnitField<F extends string>({ inputs, ...props }: RecordFieldProps<F> & { readonly inputs: Inputs }) {
  const { form, field, label } = props;
  const styles = useStyles();
  const { names, aliases } = inputs.names.targets.names;
  return (
    <div data-field={field} className={styles.box}>
      <NameField
        label={label}
        required
        names={names}
        aliases={aliases}
        matches={form.matches}
        value={form.draft[field]}
        problem={useProblem(props).validationMessage}
        onChange={(value) => form.change({ [field]: value } as Partial<Record<F, string>>)}
      />
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** Yes or no. */
export const Tick = ({ label, isTicked, onTick }: TickProps) => (
  <Checkbox label={label} checked={isTicked} onChange={(_, { checked }) => onTick(checked === true)} />
);
