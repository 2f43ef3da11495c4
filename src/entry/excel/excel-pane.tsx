import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExcelWorkbook } from '../../host/excel';
import { HostError } from '../../host/workbook';
import type { Place } from '../../sheets/issue';
import { EXCEL, recalculationRefusal } from '../../text/excel';
import { PaneTheme, type ThemeName } from '../../ui/pane-theme';
import { TaskPane } from '../../ui/task-pane';
import { addressOf, usePaneSession, type PaneSession } from '../pane-session';
import { version } from '../version';
import { MessageStrip, type PaneMessage } from './message-strip';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  pane: { flexGrow: 1, minHeight: 0 },
});

export interface ExcelPaneProps {
  /** Null until Excel is ready. */
  readonly workbook: ExcelWorkbook | null;
  readonly theme: ThemeName;
}

async function undoMessage(workbook: ExcelWorkbook): Promise<PaneMessage> {
  try {
    const outcome = await workbook.undo();
    if (outcome === null) return { intent: 'warning', text: EXCEL.nothingToUndo };
    if (!outcome.undone) return { intent: 'warning', text: EXCEL.changedSince(outcome.changed) };
    return { intent: 'success', text: EXCEL.undone };
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    return { intent: 'error', text: recalculationRefusal(cause.code, cause.subject, false) };
  }
}

/** The task pane in Excel, with the way back from the last recalculation. */
export function ExcelPane({ workbook, theme }: ExcelPaneProps) {
  const styles = useStyles();
  const session = usePaneSession(workbook);
  const [message, setMessage] = useState<PaneMessage | null>(null);
  const [undoable, setUndoable] = useState(false);
  const [busy, setBusy] = useState(false);

  const recalculateHere: PaneSession['run'] = async (report) => {
    setBusy(true);
    setMessage(null);
    setUndoable(false);
    try {
      const outcome = await session.run(report);
      setUndoable(true);
      return outcome;
    } finally {
      setBusy(false);
    }
  };
  const undo = async (excel: ExcelWorkbook): Promise<void> => {
    setBusy(true);
    try {
      const result = await undoMessage(excel);
      setMessage(result);
      if (result.intent === 'success') session.markStale();
      if (result.intent !== 'error') setUndoable(false);
    } finally {
      setBusy(false);
    }
  };
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
            onRecalculate={recalculateHere}
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
          onUndo={workbook && undoable ? () => void undo(workbook) : null}
          busy={busy}
          onClose={() => setMessage(null)}
        />
      </div>
    </PaneTheme>
  );
}
