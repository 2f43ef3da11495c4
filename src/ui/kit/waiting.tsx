import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { paneTokens } from '../pane/pane-theme';

const pulse = { '0%': { opacity: 1 }, '50%': { opacity: 0.5 }, '100%': { opacity: 1 } };

const useStyles = makeStyles({
  waiting: {
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    animationName: pulse,
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  block: {
    height: '86px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: paneTokens.paneTrack,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  wide: { gridColumnStart: 1, gridColumnEnd: 3, height: '104px' },
});

/** Grey shapes of the summary to come; the status line above says what is waited for. */
export function Waiting() {
  const styles = useStyles();
  return (
    <div className={styles.waiting} aria-hidden="true">
      <div className={mergeClasses(styles.block, styles.wide)} />
      <div className={styles.block} />
      <div className={styles.block} />
      <div className={styles.block} />
      <div className={styles.block} />
    </div>
  );
}
