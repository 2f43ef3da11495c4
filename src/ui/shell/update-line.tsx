import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { usePaneText } from '../pane/pane-text';
import { isUpdated, rememberVersion } from '../pane/seen-version';

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '2px 8px 2px 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  ask: { fontSize: 'inherit', lineHeight: 'inherit' },
  close: { marginLeft: 'auto', minWidth: 'auto' },
});

interface UpdateLineProps {
  readonly version: string;
  readonly onAsk: () => void;
}

/** After an update, until it is pressed or closed: which version this is, and the way to what is new in it. */
export function UpdateLine({ version, onAsk }: UpdateLineProps) {
  const styles = useStyles();
  const { news } = usePaneText().help;
  const [isNew, setNew] = useState(() => isUpdated(version));
  if (!isNew) return null;
  const done = (): void => {
    rememberVersion(version);
    setNew(false);
  };
  const ask = (): void => {
    onAsk();
    done();
  };
  return (
    <div className={styles.line} role="status">
      <span>
        {news.updated(version)}
        <Link as="button" className={styles.ask} onClick={ask}>
          {news.title}
        </Link>
      </span>
      <Button
        className={styles.close}
        appearance="subtle"
        size="small"
        aria-label={news.dismiss}
        icon={<Dismiss16Regular />}
        onClick={done}
      />
    </div>
  );
}
