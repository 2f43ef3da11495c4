import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Place } from '../../issues/place';
import { loadedLater } from '../kit/loaded-later';
import { usePaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';

const WhatIfPanel = loadedLater(async () => (await import('./what-if-panel')).WhatIfPanel);

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
      {isOpen && <WhatIfPanel actions={actions} onGoTo={onGoTo} />}
    </>
  );
}
