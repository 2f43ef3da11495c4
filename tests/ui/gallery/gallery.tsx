import { createRoot } from 'react-dom/client';
import { PaneLanguageProvider } from '../../../src/ui/pane-language';
import { PaneTheme, type ThemeName } from '../../../src/ui/pane-theme';
import { RankingChart } from '../../../src/ui/ranking-chart';
import { TaskPane } from '../../../src/ui/task-pane';
import { longNames, resultOf, year } from '../fixtures';
import { RESTING, STATES } from './states';

const query = new URLSearchParams(location.search);
const theme = (query.get('theme') ?? 'light') as ThemeName;
const state = query.get('state') ?? 'first-run';
const language = query.get('language') ?? 'zh-CN';
const charts: Readonly<Record<string, typeof year>> = { chart: year, 'chart-long-names': longNames };
const chart = charts[state];

const content =
  chart === undefined ? (
    <TaskPane {...RESTING} theme={theme} {...STATES[state]?.props} />
  ) : (
    <PaneTheme theme={theme}>
      <h1 style={{ margin: 0, padding: '16px 16px 0', fontSize: 20 }}>单位排名</h1>
      <RankingChart result={resultOf(chart())} />
    </PaneTheme>
  );
createRoot(document.getElementById('root')!).render(
  <PaneLanguageProvider host={language}>{content}</PaneLanguageProvider>,
);
