import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type Place, wholeSheet } from '../../issues/place';
import { Notice } from '../kit/notice';
import { PagedList } from '../kit/paged-list';
import { usePaneText } from '../pane/pane-text';
import { ProblemButton } from '../kit/problem-button';
import type { FeeNote } from './use-fee-runs';

const useStyles = makeStyles({
  done: {
    margin: 0,
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  found: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  sheets: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginTop: '8px' },
  open: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  sheet: { fontWeight: tokens.fontWeightRegular, minWidth: 0, overflowWrap: 'anywhere' },
});

interface FeeNoteViewProps {
  readonly note: FeeNote;
  readonly onGoTo: (place: Place) => void;
}

/** What was done, refused or found last: in words, for the live region around it. */
export function FeeNoteWords({ note: { intent, sentence } }: Pick<FeeNoteViewProps, 'note'>) {
  const styles = useStyles();
  const text = usePaneText();
  if (intent !== 'refused' && intent !== 'unsure') {
    return <p className={intent === 'done' ? styles.done : styles.found}>{sentence(text)}</p>;
  }
  return (
    <Notice title={text.fees[intent]}>
      <p>{sentence(text)}</p>
    </Notice>
  );
}

/** Where the last note leads: the sheets that were made, the cells that something is wrong with. */
export function FeeNotePlaces({ note: { sheets, issues }, onGoTo }: FeeNoteViewProps) {
  const styles = useStyles();
  const { fees, problems } = usePaneText();
  const id = useId();
  return (
    <>
      {sheets.length > 0 && (
        <div role="group" aria-labelledby={id} className={styles.sheets}>
          <span id={id} className={styles.open}>
            {fees.openSheet}
          </span>
          {sheets.map((sheet) => (
            <Button key={sheet} size="small" className={styles.sheet} onClick={() => onGoTo(wholeSheet(sheet))}>
              {sheet}
            </Button>
          ))}
        </div>
      )}
      {issues.length > 0 && (
        <PagedList label={problems.short} items={issues} keyOf={(_, index) => index}>
          {(issue) => <ProblemButton issue={issue} onGoTo={onGoTo} />}
        </PagedList>
      )}
    </>
  );
}
