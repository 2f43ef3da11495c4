import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { usePaneText } from '../../../ui/pane/pane-text';
import type { LedgerStep } from '../use-workbook-file';
import { useWorkbenchText } from '../workbench-text';
import { timeWords } from './time-words';
import type { KeptBooks } from './use-kept-books';

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0, borderLeft: 0, borderRight: 0, columnGap: tokens.spacingHorizontalM },
});

/** Asks whether what was not saved last time is to be restored, one book after the other. */
export function RestoreBar({ kept }: { readonly kept: KeptBooks }) {
  const styles = useStyles();
  const { language } = usePaneText();
  const { kept: text } = useWorkbenchText();
  const [draft, ...others] = kept.offered;
  if (draft === undefined) return null;
  return (
    <section aria-label={text.restoreLabel}>
      <MessageBar intent="warning" layout="auto" className={styles.bar}>
        <MessageBarBody>
          {text.offer(timeWords(draft.at, language), draft.name)}
          {others.length > 0 && text.more(others.length)}
        </MessageBarBody>
        <MessageBarActions>
          <Button appearance="primary" size="small" onClick={() => kept.restore(draft)}>
            {text.restore}
          </Button>
          <Button size="small" title={text.declineHint} onClick={() => kept.decline(draft)}>
            {text.decline}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}

interface SaveNextBarProps {
  readonly step: LedgerStep;
  readonly onSave: () => void;
}

/** Says that the ledger is in this window only, until the book is saved. */
export function SaveNextBar({ step, onSave }: SaveNextBarProps) {
  const styles = useStyles();
  const { kept: text } = useWorkbenchText();
  return (
    <section aria-label={text.saveNextLabel}>
      <MessageBar intent="warning" layout="auto" className={styles.bar}>
        <MessageBarBody>{text.saveNext[step]}</MessageBarBody>
        <MessageBarActions>
          <Button appearance="primary" size="small" onClick={onSave}>
            {text.save}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
