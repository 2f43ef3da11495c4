import { loadedLater } from '../kit/loaded-later';
import { usePaneActions } from '../pane/pane-actions';

const LogSetupPanel = loadedLater(async () => (await import('./log-setup')).LogSetupPanel);

interface FirstRunSetupProps {
  /** Called once there is a log that can be read. */
  readonly onReady: () => void;
}

/** For a workbook without a usable log: the ways to one, loaded where they are needed. */
export function FirstRunSetup({ onReady }: FirstRunSetupProps) {
  const actions = usePaneActions();
  return actions && <LogSetupPanel actions={actions} onReady={onReady} />;
}
