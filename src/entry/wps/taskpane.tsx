import { createRoot } from 'react-dom/client';
import { PaneBoundary } from '../../ui/shell/pane-boundary';
import { PaneLanguageProvider } from '../../ui/pane/pane-language';
import { PaneTheme } from '../../ui/pane/pane-theme';
import { Obstacle } from '../session/obstacle';
import { windowOfPane } from './window-pane';
import { WpsPane } from './wps-pane';
import { findWps } from './wps-objects';

const wps = findWps();

createRoot(document.getElementById('page')!).render(
  <PaneTheme theme="light">
    <PaneLanguageProvider host={navigator.language}>
      <PaneBoundary>
        {wps ? <WpsPane wps={wps} window={windowOfPane(location.href)} /> : <Obstacle name="not-wps" />}
      </PaneBoundary>
    </PaneLanguageProvider>
  </PaneTheme>,
);
