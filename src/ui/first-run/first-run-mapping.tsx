import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { REQUIRED_FIELDS, type LogCandidate } from '../../sheets/adoptions/guess-log';
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
  },
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
  const [corrected, setCorrected] = useState<LogMapping['headers']>({});
  const chosen = candidates.find((candidate) => candidate.sheet === sheet) ?? candidates[0]!;
  const headerOf = (field: ClerkField): string => corrected[field] ?? chosen.guess[field] ?? '';
  const required = REQUIRED_FIELDS.map(headerOf);
  const lacking = REQUIRED_FIELDS.filter((field) => headerOf(field) === '');
  const twice = required.find((header, at) => header !== '' && required.indexOf(header) < at);
  const isComplete = lacking.length === 0 && twice === undefined;
  const confirm = (): void => {
    const headers = FIELDS.flatMap((field) => (headerOf(field) === '' ? [] : [[field, headerOf(field)] as const]));
    onConfirm({ sheet, headers: Object.fromEntries(headers) });
  };
  return (
    <>
      <Field label={text.setup.sheet}>
        <Select
          value={sheet}
          onChange={(_, { value }) => {
            setSheet(value);
            setCorrected({});
          }}
        >
          {candidates.map((candidate) => (
            <option key={candidate.sheet}>{candidate.sheet}</option>
          ))}
        </Select>
      </Field>
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <Field
            key={field}
            className={styles.box}
            label={text.form.fields[field]}
            required={REQUIRED_FIELDS.some((each) => each === field)}
          >
            <Select
              className={styles.box}
              select={{ className: styles.inner }}
              value={headerOf(field)}
              onChange={(_, { value }) => setCorrected({ ...corrected, [field]: value })}
            >
              <option value="">{text.setup.noColumn}</option>
              {chosen.headers.map((header) => (
                <option key={header}>{header}</option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <Lacking lacking={lacking} twice={twice} />
      <Button appearance="primary" disabledFocusable={isBusy || !isComplete} onClick={confirm}>
        {text.setup.confirm}
      </Button>
    </>
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
