import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { REQUIRED_FIELDS, type LogCandidate, type LogHeading } from '../../sheets/adoptions/guess-log';
import type { LogMapping } from '../../sheets/adoptions/log-mapping';
import type { ClerkField } from '../../text/pane/pane-form';
import { usePaneText } from '../pane/pane-text';

/** What is asked for: the fields that points need, then those that help. */
const FIELDS: readonly ClerkField[] = [...REQUIRED_FIELDS, 'number', 'authors'];

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: '8px',
    rowGap: '8px',
    alignItems: 'start',
  },
  sample: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  box: { minWidth: 0 },
  inner: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  lacking: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface FirstRunMappingProps {
  /** At least one; the likeliest first. */
  readonly candidates: readonly LogCandidate[];
  readonly isBusy: boolean;
  readonly onConfirm: (mapping: LogMapping) => void;
}

/** Which sheet is the log and which of its columns is what: the guess, to be corrected and confirmed. */
export function FirstRunMapping({ candidates, isBusy, onConfirm }: FirstRunMappingProps) {
  const styles = useStyles();
  const text = usePaneText();
  const [sheet, setSheet] = useState(candidates[0]!.sheet);
  const [row, setRow] = useState<number | null>(null);
  const [corrected, setCorrected] = useState<LogMapping['headers']>({});
  const { headings } = candidates.find((candidate) => candidate.sheet === sheet) ?? candidates[0]!;
  const chosen = headings.find((heading) => heading.row === row) ?? headings[0];
  const headerOf = (field: ClerkField): string => corrected[field] ?? chosen.guess[field] ?? '';
  const required = REQUIRED_FIELDS.map(headerOf);
  const lacking = REQUIRED_FIELDS.filter((field) => headerOf(field) === '');
  const twice = required.find((header, at) => header !== '' && required.indexOf(header) < at);
  const isComplete = lacking.length === 0 && twice === undefined;
  const turnTo = (newSheet: string, newRow: number | null): void => {
    setSheet(newSheet);
    setRow(newRow);
    setCorrected({});
  };
  const confirm = (): void => {
    const headers = FIELDS.flatMap((field) => (headerOf(field) === '' ? [] : [[field, headerOf(field)] as const]));
    onConfirm({ sheet, headers: Object.fromEntries(headers) });
  };
  return (
    <>
      <Field label={text.setup.sheet}>
        <Select value={sheet} onChange={(_, { value }) => turnTo(value, null)}>
          {candidates.map((candidate) => (
            <option key={candidate.sheet}>{candidate.sheet}</option>
          ))}
        </Select>
      </Field>
      {headings.length > 1 && (
        <HeaderRow headings={headings} row={chosen.row} onChoose={(value) => turnTo(sheet, value)} />
      )}
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <ColumnField
            key={field}
            field={field}
            heading={chosen}
            header={headerOf(field)}
            onChoose={(header) => setCorrected({ ...corrected, [field]: header })}
          />
        ))}
      </div>
      <Lacking lacking={lacking} twice={twice} />
      <Button appearance="primary" disabledFocusable={isBusy || !isComplete} onClick={confirm}>
        {text.setup.confirm}
      </Button>
    </>
  );
}

interface ColumnFieldProps {
  readonly field: ClerkField;
  readonly heading: LogHeading;
  /** The column that is chosen; empty for none. */
  readonly header: string;
  readonly onChoose: (header: string) => void;
}

/** Which column is a field, with one of its values to check by. */
function ColumnField({ field, heading, header, onChoose }: ColumnFieldProps) {
  const styles = useStyles();
  const { form, setup } = usePaneText();
  const value = heading.samples.get(header) ?? '';
  return (
    <Field
      className={styles.box}
      label={form.fields[field]}
      required={REQUIRED_FIELDS.some((each) => each === field)}
      hint={value === '' ? null : { children: setup.sample(value), className: styles.sample, title: value }}
    >
      <Select
        className={styles.box}
        select={{ className: styles.inner }}
        value={header}
        onChange={(_, { value: chosen }) => onChoose(chosen)}
      >
        <option value="">{setup.noColumn}</option>
        {heading.headers.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </Field>
  );
}

interface HeaderRowProps {
  readonly headings: readonly LogHeading[];
  readonly row: number;
  readonly onChoose: (row: number) => void;
}

/** Which row holds the headers. */
function HeaderRow({ headings, row, onChoose }: HeaderRowProps) {
  const styles = useStyles();
  const { setup } = usePaneText();
  return (
    <Field label={setup.headerRow}>
      <Select
        className={styles.box}
        select={{ className: styles.inner }}
        value={String(row)}
        onChange={(_, { value }) => onChoose(Number(value))}
      >
        {headings.map((heading) => (
          <option key={heading.row} value={heading.row}>
            {setup.heading(heading.row + 1, heading.headers)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface LackingProps {
  readonly lacking: readonly ClerkField[];
  /** A column that is chosen for two fields. */
  readonly twice: string | undefined;
}

/** What is still to be chosen, and what to do where the sheet has no such column. */
function Lacking({ lacking, twice }: LackingProps) {
  const { setup, form } = usePaneText();
  return (
    <span role="status" className={useStyles().lacking}>
      {lacking.length > 0 && setup.lacking(lacking.map((field) => form.fields[field]))}
      {twice !== undefined && setup.twice(twice)}
    </span>
  );
}
