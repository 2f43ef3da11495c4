import { makeStyles, tokens } from '@fluentui/react-components';
import type { Place } from '../sheets/issue';
import { Notice } from './notice';
import { PagedList } from './paged-list';
import { usePaneText } from './pane-text';
import { ProblemButton } from './problem-button';
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
});

/** What was done, refused or found last, with the cells it is about. */
export function FeeNoteView({ note, onGoTo }: { readonly note: FeeNote; readonly onGoTo: (place: Place) => void }) {
  const styles = useStyles();
  const { fees, problems } = usePaneText();
  return (
    <div>
      {note.intent === 'refused' ? (
        <Notice title={fees.refused}>
          <p>{note.sentence}</p>
        </Notice>
      ) : (
        <p className={note.intent === 'done' ? styles.done : styles.found}>{note.sentence}</p>
      )}
      {note.issues.length > 0 && (
        <PagedList label={problems.short} items={note.issues} keyOf={(_, index) => index}>
          {(issue) => <ProblemButton issue={issue} onGoTo={onGoTo} />}
        </PagedList>
      )}
    </div>
  );
}
