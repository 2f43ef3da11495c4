import { createRoot } from 'react-dom/client';
import { WPS } from '../../text/wps';
import { Blank } from '../../ui/blank';
import { BrandMark } from '../../ui/brand-mark';
import { PaneBoundary } from '../../ui/pane-boundary';
import { PaneTheme } from '../../ui/pane-theme';
import { windowOfPane } from './window-pane';
import { WpsPane } from './wps-pane';
import { findWps } from './wps-objects';

const wps = findWps();

createRoot(document.getElementById('page')!).render(
  <PaneTheme theme="light">
    <PaneBoundary>
      {wps ? (
        <WpsPane wps={wps} window={windowOfPane(location.href)} />
      ) : (
        <Blank icon={<BrandMark size={64} />} title={WPS.notWpsTitle} hint={WPS.notWpsHint} />
      )}
    </PaneBoundary>
  </PaneTheme>,
);
