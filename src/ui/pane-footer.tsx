import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { usePaneText } from './pane-text';

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: 'flex',
    justifyContent: 'space-between',
    padding: '8px 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  promise: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
});

/** The version, and the promise that nothing leaves the machine. */
export function PaneFooter({ version }: { readonly version: string }) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <footer className={styles.footer}>
      <span className={styles.promise}>
        <LockClosed16Regular />
        {text.privacy}
      </span>
      <span>{text.footer(version)}</span>
    </footer>
  );
}
