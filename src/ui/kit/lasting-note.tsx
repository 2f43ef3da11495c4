import { makeStyles, tokens } from '@fluentui/react-components';
import { usePaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Said before a press that writes a whole sheet, where there is no way back to what stands on it now. */
export function LastingNote() {
  const styles = useStyles();
  const { messages } = usePaneText();
  return usePaneActions()?.isLasting ? <p className={styles.line}>{messages.lasting}</p> : null;
}
