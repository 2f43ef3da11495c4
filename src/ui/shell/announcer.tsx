import { makeStyles } from '@fluentui/react-components';
import type { Points } from '../../engine/units';
import { formatPoints } from '../../text/format';
import type { PaneText } from '../../text/pane/pane';
import { openIssues, type PaneState, type Run } from '../pane/pane-state';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

function outcomeWords({ announce }: PaneText, state: PaneState): string {
  const result = state.outcome?.result ?? null;
  const { length } = openIssues(state);
  if (result === null) return announce.blocked(length);
  const cards = result.scorecards;
  const total = cards.reduce((sum, card) => sum + card.total, 0) as Points;
  const met = cards.filter((card) => card.state === 'met').length;
  return announce.done(formatPoints(total), met, cards.length, length);
}

function runWords(text: PaneText, { slow, again, cancelling }: Run): string {
  if (cancelling) return text.cancelling;
  if (again) return text.again;
  return slow ? text.running : '';
}

/**
 * What a screen reader should say now. It is empty at the start of a run, so that an equal result is announced again.
 */
function wordsOf(text: PaneText, state: PaneState): string {
  const { run, cancelled, failure, outcome } = state;
  if (run !== null) return runWords(text, run);
  if (cancelled) return text.cancelled;
  if (failure !== null) return text.announce.failed(failure(text));
  return outcome === null ? '' : outcomeWords(text, state);
}

/** Tells screen readers how a recalculation goes and ends, without moving the focus. */
export function Announcer({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <div role="status" className={styles.hidden}>
      {wordsOf(text, state)}
    </div>
  );
}
