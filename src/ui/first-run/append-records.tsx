import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordsPlan } from '../../app/log/append-records';
import { FileButton } from '../kit/file-button';
import { card } from '../kit/surfaces';
import type { AppendActions } from '../pane/append-actions';
import type { PaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';
import { FirstRunMapping } from './first-run-mapping';
import { freshOf, useAppending } from './use-appending';

const FILES = '.xlsx,.xlsm,.csv,.tsv,.txt,.xls';

/** So many rows in doubt are told one by one. */
const MOST_TOLD = 5;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'stretch' },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px', overflowWrap: 'anywhere' },
  card: { ...card, display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
  list: { margin: 0, paddingLeft: '18px' },
});

interface AppendRecordsProps {
  readonly actions: PaneActions;
  readonly append: AppendActions;
}

/** Adds the records of another file, or of a pasted block, to the log: columns first, then what would be added. */
export function AppendRecordsPanel({ actions, append }: AppendRecordsProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { step, isBusy, said, ...ways } = useAppending(actions, append);
  return (
    <div className={styles.part}>
      <p className={styles.text}>{text.append.hint}</p>
      <FileButton label={text.append.file} accept={FILES} onChoose={([file]) => file && ways.chooseFile(file)} />
      {step.kind === 'choosing' && <PastedRows isBusy={isBusy} onPaste={ways.paste} />}
      <div role="status" className={styles.text}>
        {said?.(text)}
      </div>
      {step.kind === 'mapping' && (
        <FirstRunMapping
          key={step.candidates.map(({ sheet }) => sheet).join()}
          candidates={step.candidates}
          isBusy={isBusy}
          onConfirm={ways.map}
        />
      )}
      {step.kind === 'looking' && <PlannedRecords plan={step.plan} isBusy={isBusy} onAppend={ways.append} />}
    </div>
  );
}

interface PastedRowsProps {
  readonly isBusy: boolean;
  readonly onPaste: (text: string) => void;
}

function PastedRows({ isBusy, onPaste }: PastedRowsProps) {
  const { append } = usePaneText();
  const [pasted, setPasted] = useState('');
  return (
    <>
      <Field label={append.paste}>
        <Textarea value={pasted} rows={3} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <Button size="small" disabledFocusable={isBusy || pasted.trim() === ''} onClick={() => onPaste(pasted)}>
        {append.readPasted}
      </Button>
    </>
  );
}

interface PlannedRecordsProps {
  readonly plan: RecordsPlan;
  readonly isBusy: boolean;
  readonly onAppend: () => void;
}

/** What would be added, what is in doubt and what is there already. */
function PlannedRecords({ plan, isBusy, onAppend }: PlannedRecordsProps) {
  const styles = useStyles();
  const { append, issue: sentences } = usePaneText();
  const fresh = freshOf(plan);
  const doubtful = fresh.filter(({ issues }) => issues.length > 0);
  const there = plan.records.length - fresh.length;
  return (
    <div className={styles.card}>
      <p className={styles.text}>{append.found(plan.records.length, fresh.length)}</p>
      {there > 0 && <p className={styles.text}>{append.there(there)}</p>}
      {doubtful.length > 0 && (
        <>
          <p className={styles.text}>{append.doubtful(doubtful.length)}</p>
          <ul className={styles.list}>
            {doubtful.slice(0, MOST_TOLD).map(({ draft, issues: [first] }, at) => (
              <li key={at}>{append.line(first!.place.row! + 1, draft.title ?? '', sentences(first!).problem)}</li>
            ))}
          </ul>
          {doubtful.length > MOST_TOLD && <p className={styles.text}>{append.others(doubtful.length - MOST_TOLD)}</p>}
        </>
      )}
      {fresh.length === 0 ? (
        <p className={styles.text}>{append.nothing}</p>
      ) : (
        <Button appearance="primary" disabledFocusable={isBusy} onClick={onAppend}>
          {append.append(fresh.length)}
        </Button>
      )}
    </div>
  );
}
