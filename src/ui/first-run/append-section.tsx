import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { loadedLater } from '../kit/loaded-later';
import { usePaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';

const AppendRecordsPanel = loadedLater(async () => (await import('./append-records')).AppendRecordsPanel);

/** Opens and closes the adding of another file's records; loaded where it is opened. */
export function AppendSection() {
  const actions = usePaneActions();
  const { append } = usePaneText();
  const [isOpen, setOpen] = useState(false);
  if (!actions?.append) return null;
  return (
    <section>
      <Button appearance="transparent" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? append.close : append.title}
      </Button>
      {isOpen && <AppendRecordsPanel actions={actions} append={actions.append} />}
    </section>
  );
}
