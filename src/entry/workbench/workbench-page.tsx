import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect } from 'react';
import type { GridCommand } from '../../host/univer/person/grid-commands';
import type { Message } from '../../ui/kit/message-region';
import type { ThemeName } from '../../ui/pane/pane-theme';
import { CellAids } from './cell-aids';
import { DiscardDialog } from './discard-dialog';
import type { BookKeeper } from './drafts/book-keeper';
import { HandOverDialog } from './drafts/hand-over-dialog';
import { RestoreBar, SaveNextBar } from './drafts/page-bars';
import { useHandOver } from './drafts/use-hand-over';
import { useKeptBooks } from './drafts/use-kept-books';
import { VersionsDialog } from './drafts/versions-dialog';
import { DropOverlay } from './drop-overlay';
import { NoticeStrip } from './notice-strip';
import { PageHeader, type PageHeaderProps } from './page-header';
import type { Session } from './session';
import type { RecentFiles } from './recent-files';
import { SidePane } from './side-pane';
import { useChoosing } from './use-choosing';
import { useDeliveries } from './use-deliveries';
import { useFileDrop } from './use-file-drop';
import { useNewBook } from './use-new-book';
import { useFocusSwitch } from './use-focus-switch';
import { usePaneRuns } from './use-pane-runs';
import { usePrint } from './use-print';
import { useSaveShortcut } from './use-save-shortcut';
import { useWorkbookFile, type LedgerStep, type WorkbookFile } from './use-workbook-file';
import { WorkbenchPane } from './workbench-pane';
import { useWorkbenchText } from './workbench-text';

const useStyles = makeStyles({
  page: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: { position: 'relative', display: 'flex', flexGrow: 1, minHeight: 0 },
  grid: { position: 'relative', flexGrow: 1, minWidth: 0 },
});

export interface WorkbenchPageProps {
  readonly session: Session;
  readonly keeper: BookKeeper;
  readonly recents: RecentFiles;
  readonly ready: boolean;
  readonly theme: ThemeName;
  /** The element the spreadsheet lives in; it stays while the page renders anew. */
  readonly element: HTMLElement;
  readonly notice: Message | null;
  readonly tell: (notice: Message | null) => void;
  readonly onCommand: (command: GridCommand) => void;
  readonly followUndo: PageHeaderProps['followUndo'];
}

/** Asks for saving after each step in the ledger, and keeps the book as it is then. */
function useLedgerSteps({ stepDone }: WorkbookFile, keeper: BookKeeper): (step: LedgerStep) => Promise<void> {
  return useCallback(
    async (step) => {
      stepDone(step);
      await keeper.remember(step);
    },
    [keeper, stepDone],
  );
}

/** Names the page in the language of the pane. */
function useTitle(): void {
  const { title } = useWorkbenchText();
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** The whole page: bar, grid and pane. */
export function WorkbenchPage(props: WorkbenchPageProps) {
  const { session, keeper, recents, ready, theme, element, notice, tell, onCommand } = props;
  const styles = useStyles();
  const { grid } = useWorkbenchText();
  useTitle();
  const { paneShown, setPaneShown, showPane, leave, asked, recalculate, opened, onShown } = usePaneRuns(
    session.window.focus,
  );
  const file = useWorkbookFile(session, { keeper, recents }, tell, onShown);
  const choosing = useChoosing(session, tell, onShown);
  const newBook = useNewBook(file, tell);
  const print = usePrint(session, file.name, theme, tell);
  const kept = useKeptBooks(keeper, file, ready, tell);
  const { deliver, ...handOver } = useHandOver(file, keeper);
  const deliveries = useDeliveries(file, deliver);
  const onLedger = useLedgerSteps(file, keeper);
  const over = useFileDrop(([first]) => first && file.openFile(first));
  useSaveShortcut(() => void file.save());
  const hold = useCallback((place: HTMLElement | null) => place?.append(element), [element]);
  const onClose = useCallback(() => tell(null), [tell]);
  const pane = useFocusSwitch({ toGrid: session.window.focus, showPane });
  return (
    <div className={styles.page}>
      <PageHeader
        file={file}
        busy={!ready}
        onNew={newBook.ask}
        onVersions={() => void kept.showVersions()}
        onPrint={print.ask}
        paneShown={paneShown}
        onCommand={onCommand}
        followUndo={props.followUndo}
        onRecalculate={paneShown ? null : recalculate}
        onTogglePane={() => setPaneShown(!paneShown)}
      />
      <RestoreBar kept={kept} />
      {file.step !== null && file.unsaved && <SaveNextBar step={file.step} onSave={() => void file.save()} />}
      <NoticeStrip notice={notice} onClose={onClose} />
      <div className={styles.body}>
        <main className={styles.grid} ref={hold} aria-label={grid}>
          <CellAids {...{ session, opened, ready, tell }} />
        </main>
        <SidePane shown={paneShown} place={pane}>
          <WorkbenchPane
            {...{ session, ready, theme, asked, tell, deliveries, choosing, onLedger }}
            key={opened}
            onLeave={leave}
          />
        </SidePane>
      </div>
      {over && <DropOverlay />}
      {newBook.dialog}
      {print.view}
      <DiscardDialog fileName={file.name} open={file.asking} onAnswer={(answer) => void file.answer(answer)} />
      <HandOverDialog fileName={file.name} handOver={handOver} />
      <VersionsDialog kept={kept} />
    </div>
  );
}
