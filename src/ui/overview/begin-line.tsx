import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

/** The quiet way to the sheets of the work, for a workbook that has none. */
export function BeginLine({ onOpen }: { readonly onOpen: () => void }) {
  const styles = useStyles();
  const { todo: text } = usePaneText();
  return (
    <p className={styles.line}>
      {text.begin.invite}{' '}
      <Link as="button" inline className={styles.link} onClick={onOpen}>
        {text.begin.open}
      </Link>
    </p>
  );
}
