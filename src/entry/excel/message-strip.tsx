import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { EXCEL } from '../../text/excel';

const useStyles = makeStyles({
  strip: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
  undo: { padding: '4px 8px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** What the pane says beside its results. */
export interface PaneMessage {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
}

export interface MessageStripProps {
  readonly message: PaneMessage | null;
  /** Null: there is nothing to take back. */
  readonly onUndo: (() => void) | null;
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** At the foot of the pane: the last message, and the way back from the last recalculation. */
export function MessageStrip({ message, onUndo, busy, onClose }: MessageStripProps) {
  const styles = useStyles();
  return (
    <div className={styles.strip}>
      <div role={message?.intent === 'success' ? 'status' : 'alert'} aria-label={EXCEL.message}>
        {message && (
          <MessageBar intent={message.intent} layout="multiline" shape="square">
            <MessageBarBody>{message.text}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  aria-label={EXCEL.close}
                  icon={<Dismiss20Regular />}
                  onClick={onClose}
                />
              }
            />
          </MessageBar>
        )}
      </div>
      {onUndo && (
        <div className={styles.undo}>
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowUndo20Regular />}
            disabledFocusable={busy}
            onClick={onUndo}
          >
            {EXCEL.undo}
          </Button>
        </div>
      )}
    </div>
  );
}
