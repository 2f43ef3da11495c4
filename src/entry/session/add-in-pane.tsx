import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { useState } from 'react';
import type { UndoableWindow } from '../../host/port/workbook';
import { MessageRegion, type Message } from '../../ui/kit/message-region';
import { usePaneText } from '../../ui/pane/pane-text';
import { PaneTheme, type ThemeName } from '../../ui/pane/pane-theme';
import { TaskPane } from '../../ui/shell/task-pane';
import type { WantedView } from '../../ui/shell/use-wanted-view';
import type { Deliveries } from './deliver';
import { usePaneSession } from './pane-session';
import { useUndoableRun } from './use-undoable-run';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  pane: { flexGrow: 1, minHeight: 0 },
  foot: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
  undo: { padding: '4px 8px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

export interface AddInPaneProps {
  /** Null until the program around the pane is ready. */
  readonly workbook: UndoableWindow | null;
  readonly theme: ThemeName;
  readonly deliveries: Deliveries;
  /** Grows each time somebody asks for a recalculation outside the pane. */
  readonly asked?: number;
  /** The view that somebody asked for outside the pane last. */
  readonly wanted?: WantedView | undefined;
}

/** The task pane inside an office program, with messages and the way back from the last recalculation at its foot. */
export function AddInPane({ workbook, theme, deliveries, asked = 0, wanted }: AddInPaneProps) {
  const styles = useStyles();
  const { messages } = usePaneText();
  const [message, setMessage] = useState<Message | null>(null);
  const session = usePaneSession(workbook, setMessage, deliveries);
  const { run, actions, written, undo, busy, choicesTakenBack } = useUndoableRun(workbook, session, setMessage);
  return (
    <PaneTheme theme={theme}>
      <div className={styles.page}>
        <div className={styles.pane}>
          <TaskPane
            {...session.pane}
            {...actions}
            {...{ theme, asked, choicesTakenBack }}
            onRecalculate={run}
            {...(wanted && { wanted })}
          />
        </div>
        <div className={styles.foot}>
          <MessageRegion message={message} onClose={() => setMessage(null)} />
          {undo && (
            <div className={styles.undo}>
              <Button
                appearance="subtle"
                size="small"
                icon={<ArrowUndo20Regular />}
                disabledFocusable={busy}
                onClick={() => void undo()}
              >
                {written === 'run' ? messages.undo : messages.undoEdit}
              </Button>
            </div>
          )}
        </div>
      </div>
    </PaneTheme>
  );
}
