import { lazy, Suspense } from 'react';
import { Waiting } from '../kit/waiting';
import { usePaneActions } from '../pane/pane-actions';

const LogSetup = lazy(() => import('./log-setup'));

interface FirstRunSetupProps {
  /** Called once there is a log that can be read. */
  readonly onReady: () => void;
}

/** For a workbook without a usable log: the ways to one, loaded where they are needed. */
export function FirstRunSetup({ onReady }: FirstRunSetupProps) {
  const actions = usePaneActions();
  return (
    actions && (
      <Suspense fallback={<Waiting />}>
        <LogSetup actions={actions} onReady={onReady} />
      </Suspense>
    )
  );
}
