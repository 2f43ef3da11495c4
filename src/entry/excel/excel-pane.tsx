import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExcelWorkbook } from '../../host/excel';
import { HostError } from '../../host/workbook';
import type { Place } from '../../sheets/issue';
import { EXCEL } from '../../text/excel';
import { PaneTheme, type ThemeName } from '../../ui/pane-theme';
import { TaskPane } from '../../ui/task-pane';
import { addressOf, usePaneSession } from '../pane-session';
import { version } from '../version';
import { MessageStrip, type PaneMessage } from './message-strip';
import { useUndoableRun } from './use-undoable-run';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  pane: { flexGrow: 1, minHeight: 0 },
});

export interface ExcelPaneProps {
  /** Null until Excel is ready. */
  readonly workbook: ExcelWorkbook | null;
  readonly theme: ThemeName;
}

/** The task pane in Excel, with the way back from the last recalculation. */
export function ExcelPane({ workbook, theme }: ExcelPaneProps) {
  const styles = useStyles();
  const session = usePaneSession(workbook);
  const [message, setMessage] = useState<PaneMessage | null>(null);
  const { run, undo, busy } = useUndoableRun(workbook, session, setMessage);
  const goTo = async (place: Place): Promise<void> => {
    try {
      await workbook?.select(addressOf(place));
    } catch (cause) {
      if (!(cause instanceof HostError)) throw cause;
      setMessage({ intent: 'warning', text: EXCEL.cannotGo(place.sheet) });
    }
  };

  return (
    <PaneTheme theme={theme}>
      <div className={styles.page}>
        <div className={styles.pane}>
          <TaskPane
            onRecalculate={run}
            explainFailure={session.explainFailure}
            onGoTo={(place) => void goTo(place)}
            selection={session.selection}
            stale={session.stale}
            year={null}
            asOf={null}
            version={version}
            ready={workbook !== null}
            theme={theme}
          />
        </div>
        <MessageStrip
          message={message}
          onUndo={undo && (() => void undo())}
          busy={busy}
          onClose={() => setMessage(null)}
        />
      </div>
    </PaneTheme>
  );
}
