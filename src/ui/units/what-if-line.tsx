import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Place } from '../../issues/place';
import { Waiting } from '../kit/waiting';
import { usePaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';

const WhatIfPanel = lazy(() => import('./what-if-panel'));

/** The way to 试算; what it needs is loaded when it is opened. */
export function WhatIfLine({ onGoTo }: { readonly onGoTo: (place: Place) => void }) {
  const actions = usePaneActions();
  const { units } = usePaneText();
  const [isOpen, setOpen] = useState(false);
  if (!actions?.whatIf) return null;
  return (
    <>
      <Button appearance="subtle" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {units.whatIf}
      </Button>
      {isOpen && (
        <Suspense fallback={<Waiting />}>
          <WhatIfPanel actions={actions} onGoTo={onGoTo} />
        </Suspense>
      )}
    </>
  );
}
