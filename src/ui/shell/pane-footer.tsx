import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { useContext } from 'react';
import { PaneLanguageContext, usePaneText } from '../pane/pane-text';

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
  end: { display: 'inline-flex', columnGap: '12px' },
  switch: { fontSize: 'inherit', lineHeight: 'inherit' },
  promise: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
});

interface PaneFooterProps {
  readonly version: string;
  readonly onHelp: () => void;
}

/** The promise that nothing leaves the machine, the other language, the help, and the version. */
export function PaneFooter({ version, onHelp }: PaneFooterProps) {
  const styles = useStyles();
  const text = usePaneText();
  const choose = useContext(PaneLanguageContext);
  const { name, language } = text.otherLanguage;
  return (
    <footer className={styles.footer}>
      <span className={styles.promise}>
        <LockClosed16Regular />
        {text.privacy}
      </span>
      <span className={styles.end}>
        {choose !== null && (
          <Link as="button" className={styles.switch} lang={language} onClick={() => choose(language)}>
            {name}
          </Link>
        )}
        <Link as="button" className={styles.switch} title={text.help.hint} onClick={onHelp}>
          {text.help.title}
        </Link>
        {text.footer(version)}
      </span>
    </footer>
  );
}
