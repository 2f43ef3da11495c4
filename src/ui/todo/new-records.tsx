import { Button, makeStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Print16Regular } from '@fluentui/react-icons/svg/print';
import type { WorkForm } from '../pane/pane-state';
import { usePaneText } from '../pane/pane-text';

const FORMS: readonly WorkForm[] = ['solicitation', 'manuscript', 'interview', 'intake', 'print', 'notice'];

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '10px' },
  button: { flexGrow: 1, minWidth: 0 },
});

/** Opens the forms of the sheets of the work. */
export function NewRecords({ onOpen }: { readonly onOpen: (form: WorkForm) => void }) {
  const styles = useStyles();
  const { todo: text } = usePaneText();
  return (
    <div role="group" aria-label={text.openForms} className={styles.row}>
      {FORMS.map((form) => (
        <Button
          key={form}
          className={styles.button}
          size="small"
          icon={form === 'print' || form === 'notice' ? <Print16Regular /> : <Add16Regular />}
          onClick={() => onOpen(form)}
        >
          {text.forms[form]}
        </Button>
      ))}
    </div>
  );
}
