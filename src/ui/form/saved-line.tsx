import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useContext } from 'react';
import type { Place } from '../../issues/place';
import { PaneGoToContext } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', columnGap: '8px' },
  sentence: { margin: 0, color: tokens.colorStatusSuccessForeground1, fontSize: tokens.fontSizeBase200 },
  see: { flexShrink: 0 },
});

/** What was written, as a sentence, and where it stands. */
export interface Saved {
  readonly place: Place;
  readonly sentence: string;
}

/** Says what was written, and leads there; null before anything was. */
export function SavedLine({ saved }: { readonly saved: Saved | null }) {
  const styles = useStyles();
  const { form } = usePaneText();
  const goTo = useContext(PaneGoToContext);
  return (
    <div className={styles.line}>
      <p className={styles.sentence} role="status">
        {saved?.sentence}
      </p>
      {saved !== null && goTo !== null && (
        <Button size="small" className={styles.see} onClick={() => goTo(saved.place)}>
          {form.see}
        </Button>
      )}
    </div>
  );
}
