import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { columnLetters } from '../../host/port/a1';
import { startEngine } from '../../host/univer/engine';
import { runGridCommand } from '../../host/univer/person/grid-commands';
import { followUndo, type UndoState } from '../../host/univer/person/undo-state';
import type { Refusal, Refuse } from '../../host/univer/person/guard';
import { UniverWindow } from '../../host/univer/univer-window';
import { GRID_WORDS } from '../../text/workbench/grid-words';
import { SAMPLE_FILE } from '../../text/workbench/workbench';
import type { Message } from '../../ui/kit/message-region';
import { PaneLanguageProvider } from '../../ui/pane/pane-language';
import { PaneTheme, type ThemeName } from '../../ui/pane/pane-theme';
import { BookKeeper } from './drafts/book-keeper';
import { KeptStore } from './drafts/kept-store';
import { OpenTabs } from './drafts/open-tabs';
import { troubleSentence } from './drafts/trouble-sentence';
import { Troubles, type Trouble } from './drafts/troubles';
import { RecentFiles } from './recent-files';
import { Session } from './session';
import { exposeForTests } from './test-seam';
import { useDark } from './use-dark';
import { WorkbenchPage } from './workbench-page';
import { pageSentence } from './workbench-text';
import './workbench.css';

const grid = document.createElement('div');
grid.style.cssText = 'position:absolute;inset:0';

/** Set once the page is there; before that nobody can be refused anything. */
let onRefusal: Refuse = () => undefined;
const engine = startEngine(grid, GRID_WORDS);
const session = new Session(new UniverWindow(engine, (...refusal) => onRefusal(...refusal)));
/** Also set once the page is there. */
let onTrouble: (trouble: Trouble) => void = () => undefined;
const troubles = new Troubles((trouble) => onTrouble(trouble));
const recents = new RecentFiles();
const keeper = new BookKeeper(session, new KeptStore(), new OpenTabs(), troubles, recents);
keeper.shown(SAMPLE_FILE);

/** A message about what may cost work stays until it is closed. */
const TROUBLE_INTENTS: Readonly<Record<Trouble['kind'], Message['intent']>> = {
  unavailable: 'error',
  failed: 'error',
  full: 'error',
  classified: 'error',
  version: 'warning',
  unread: 'error',
  again: 'success',
};

const whatCanBeUndone = (tell: (state: UndoState) => void): (() => void) => followUndo(engine, tell);

function Workbench({ theme }: { readonly theme: ThemeName }) {
  const [ready, setReady] = useState(false);
  const [notice, setNotice] = useState<Message | null>(null);
  useEffect(() => {
    const told = new Set<Refusal>();
    onRefusal = (refusal, columns = []) => {
      if (refusal === 'view-only' && told.has(refusal)) return;
      told.add(refusal);
      const named = columns.map(({ column, heading }) => [columnLetters(column), heading] as const);
      const text = pageSentence(({ gridRefusals, lockedColumns }) =>
        named.length > 0 ? lockedColumns(named) : gridRefusals[refusal],
      );
      setNotice({ intent: refusal === 'view-only' ? 'info' : 'warning', text });
    };
    onTrouble = (trouble) => setNotice({ intent: TROUBLE_INTENTS[trouble.kind], text: troubleSentence(trouble) });
    void Promise.all([session.openSample(), engine.drawn]).then(() => setReady(true));
  }, []);
  useEffect(() => {
    if (ready) exposeForTests(session);
  }, [ready]);
  const onCommand = useCallback(
    (command: Parameters<typeof runGridCommand>[1]) => void runGridCommand(engine, command),
    [],
  );
  return (
    <WorkbenchPage
      session={session}
      keeper={keeper}
      recents={recents}
      ready={ready}
      theme={theme}
      element={grid}
      notice={notice}
      tell={setNotice}
      onCommand={onCommand}
      followUndo={whatCanBeUndone}
    />
  );
}

/** Page, grid and pane in the colours of the system. */
function Themed() {
  const dark = useDark();
  useEffect(() => engine.api.toggleDarkMode(dark), [dark]);
  return (
    <PaneTheme theme={dark ? 'dark' : 'light'}>
      <PaneLanguageProvider host={navigator.language}>
        <Workbench theme={dark ? 'dark' : 'light'} />
      </PaneLanguageProvider>
    </PaneTheme>
  );
}

createRoot(document.getElementById('page')!).render(<Themed />);
