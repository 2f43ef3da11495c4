import { createRoot } from 'react-dom/client';
import { dayOf } from '../../../src/engine/calendar';
import { paneTextZh } from '../../../src/text/pane';
import { PaneTheme, type ThemeName } from '../../../src/ui/pane-theme';
import { RankingChart } from '../../../src/ui/ranking-chart';
import { TaskPane } from '../../../src/ui/task-pane';
import { longNames, resultOf, year } from '../fixtures';
import { STATES } from './states';

const query = new URLSearchParams(location.search);
const theme = (query.get('theme') ?? 'light') as ThemeName;
const name = query.get('state') ?? 'first-run';
const root = createRoot(document.getElementById('root')!);

if (name.startsWith('chart')) {
  const result = resultOf(name === 'chart' ? year() : longNames());
  root.render(
    <PaneTheme theme={theme}>
      <RankingChart result={result} />
    </PaneTheme>,
  );
} else {
  root.render(
    <TaskPane
      theme={theme}
      text={paneTextZh}
      onRecalculate={() => Promise.reject(new Error('unused'))}
      explainFailure={() => '“采用登记”受保护，无法写入。请撤销工作表保护后再试。'}
      onGoTo={(place) => (document.title = `${place.sheet}!${place.cell ?? ''}`)}
      selection={null}
      stale={false}
      year={2020}
      asOf={dayOf(2020, 11, 15)}
      version="0.1.0"
      {...STATES[name]?.props}
    />,
  );
}
