import { createRoot } from 'react-dom/client';
import { PaneLanguageProvider } from '../../../src/ui/pane/pane-language';
import type { ThemeName } from '../../../src/ui/pane/pane-theme';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { RESTING, STATES } from './states';

const query = new URLSearchParams(location.search);
const theme = (query.get('theme') ?? 'light') as ThemeName;
const state = query.get('state') ?? 'first-run';
const language = query.get('language') ?? 'zh-CN';
createRoot(document.getElementById('root')!).render(
  <PaneLanguageProvider host={language}>
    <TaskPane {...RESTING} theme={theme} {...STATES[state]?.props} />
  </PaneLanguageProvider>,
);
