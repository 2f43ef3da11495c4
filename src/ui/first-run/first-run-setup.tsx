import { loadedLater } from '../kit/loaded-later';
import { usePaneActions } from '../pane/pane-actions';
import type { OnChosen } from './use-log-setup';

const LogSetupPanel = loadedLater(async () => (await import('./log-setup')).LogSetupPanel);

interface FirstRunSetupProps {
  readonly onReady: OnChosen;
}

/** For a workbook without a usable log: the ways to one, loaded where they are needed. */
export function FirstRunSetup({ onReady }: FirstRunSetupProps) {
  const actions = usePaneActions();
  return actions && <LogSetupPanel actions={actions} onReady={onReady} />;
}
