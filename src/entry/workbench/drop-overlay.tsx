import { makeStyles, tokens } from '@fluentui/react-components';
import { useWorkbenchText } from './workbench-text';

const useStyles = makeStyles({
  overlay: {
    position: 'fixed',
    inset: '12px',
    zIndex: 40,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: '8px',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: '12px',
    backgroundColor: 'rgba(237, 242, 253, 0.94)',
    pointerEvents: 'none',
  },
  title: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Shown while a file is held over the page. */
export function DropOverlay() {
  const styles = useStyles();
  const text = useWorkbenchText();
  return (
    <div className={styles.overlay}>
      <span className={styles.title}>{text.drop}</span>
      <span className={styles.hint}>{text.dropHint}</span>
    </div>
  );
}
