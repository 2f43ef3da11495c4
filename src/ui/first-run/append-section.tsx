import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { loadedLater } from '../kit/loaded-later';
import { usePaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';

const AppendRecordsPanel = loadedLater(async () => (await import('./append-records')).AppendRecordsPanel);

const useStyles = makeStyles({ toggle: { minWidth: 0, padding: 0, margin: '12px 0 4px' } });

/** Opens and closes the adding of another file's records; loaded where it is opened. */
export function AppendSection() {
  const actions = usePaneActions();
  const styles = useStyles();
  const { append } = usePaneText();
  const [isOpen, setOpen] = useState(false);
  if (!actions?.append) return null;
  return (
    <section>
      <Button
        className={styles.toggle}
        appearance="transparent"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? append.close : append.title}
      </Button>
      {isOpen && <AppendRecordsPanel actions={actions} append={actions.append} />}
    </section>
  );
}
