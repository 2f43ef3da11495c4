import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import manifest from '../../../package.json';
import { recalculate } from '../../app/recalculate';
import type { Outcome } from '../../app/outcome';
import type { GridCommand } from '../../host/univer/grid-commands';
import { HostError } from '../../host/workbook';
import { parseRange } from '../../host/xlsx/a1';
import type { Place } from '../../sheets/issue';
import { SHEETS } from '../../text/workbook-names';
import { HOST_REFUSALS } from '../../text/host-refusals';
import { WORKBENCH } from '../../text/workbench';
import { TaskPane } from '../../ui/task-pane';
import { DiscardDialog } from './discard-dialog';
import { DropOverlay } from './drop-overlay';
import { NoticeStrip, type PageNotice } from './notice-strip';
import { PageHeader } from './page-header';
import type { Session } from './session';
import { SidePane } from './side-pane';
import { today } from './today';
import { useFileDrop } from './use-file-drop';
import { useWorkbookFile } from './use-workbook-file';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  body: { position: 'relative', display: 'flex', flexGrow: 1, minHeight: 0 },
  grid: { position: 'relative', flexGrow: 1, minWidth: 0 },
});

export interface WorkbenchPageProps {
  readonly session: Session;
  readonly ready: boolean;
  /** The element the spreadsheet lives in; it stays while the page renders anew. */
  readonly grid: HTMLElement;
  readonly notice: PageNotice | null;
  readonly tell: (notice: PageNotice | null) => void;
  readonly onCommand: (command: GridCommand) => void;
}

const { version } = manifest;
const STEP_PAUSE = 0;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, STEP_PAUSE));

function explainFailure(cause: unknown) {
  return cause instanceof HostError ? HOST_REFUSALS[cause.code](cause.subject) : null;
}

/** The whole page: bar, grid and pane. */
export function WorkbenchPage({ session, ready, grid, notice, tell, onCommand }: WorkbenchPageProps) {
  const styles = useStyles();
  const [opened, setOpened] = useState(0);
  const [stale, setStale] = useState(false);
  const [selection, setSelection] = useState<number | null>(null);
  const [paneShown, setPaneShown] = useState(() => window.innerWidth >= 900);
  const file = useWorkbookFile(session, tell, () => {
    setOpened((count) => count + 1);
    setStale(false);
    setSelection(null);
  });
  const { markUnsaved } = file;
  const over = useFileDrop((files) => void (files[0] && file.openFile(files[0])));
  const hold = useCallback((element: HTMLDivElement | null) => element?.append(grid), [grid]);

  useEffect(() => {
    const changes = session.window.onChange(() => {
      setStale(true);
      markUnsaved();
    });
    const selections = session.window.onSelect(({ sheet, row }) =>
      setSelection(sheet === SHEETS.adoptions ? row + 1 : null),
    );
    return () => {
      changes();
      selections();
    };
  }, [session, markUnsaved]);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void file.save();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  });

  const run = async (report: (step: 'read' | 'score' | 'write') => void): Promise<Outcome> => {
    const onStep = async (step: 'read' | 'score' | 'write'): Promise<void> => {
      report(step);
      await pause();
    };
    const outcome = await recalculate(session, { today: today(), version, onStep });
    setStale(false);
    markUnsaved();
    return outcome;
  };
  const goTo = ({ sheet, cell }: Place): void => {
    const { row, column } = parseRange(cell ?? 'A1') ?? { row: 0, column: 0 };
    void session.window.select({ sheet, row, column });
    if (window.innerWidth < 900) setPaneShown(false);
  };

  return (
    <div className={styles.page}>
      <PageHeader
        fileName={file.name}
        unsaved={file.unsaved}
        busy={!ready}
        paneShown={paneShown}
        onOpen={() => void file.open()}
        onCreate={file.create}
        onSave={() => void file.save()}
        onCommand={onCommand}
        onTogglePane={() => setPaneShown(!paneShown)}
      />
      <div className={styles.body}>
        <main className={styles.grid} ref={hold} aria-label={WORKBENCH.grid} />
        <SidePane shown={paneShown}>
          <TaskPane
            key={opened}
            onRecalculate={run}
            explainFailure={explainFailure}
            onGoTo={goTo}
            selection={selection}
            stale={stale}
            year={null}
            asOf={null}
            version={version}
            ready={ready}
          />
        </SidePane>
        <NoticeStrip notice={notice} onClose={useCallback(() => tell(null), [tell])} />
      </div>
      {over && <DropOverlay />}
      <DiscardDialog fileName={file.name} open={file.waiting !== null} onAnswer={file.answer} />
    </div>
  );
}
