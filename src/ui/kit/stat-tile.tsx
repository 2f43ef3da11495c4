import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { paneTokens } from '../pane/pane-theme';

const useStyles = makeStyles({
  item: { display: 'flex' },
  tile: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    padding: '10px 12px',
    boxSizing: 'border-box',
    textAlign: 'left',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  pressable: {
    cursor: 'pointer',
    ':hover': { backgroundColor: paneTokens.paneHover },
    ':active': { backgroundColor: paneTokens.panePressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: { fontSize: '24px', lineHeight: '32px', fontWeight: tokens.fontWeightSemibold },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  chevron: { position: 'absolute', top: '11px', right: '8px', display: 'flex', color: tokens.colorNeutralForeground3 },
});

interface StatTileProps {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  /** Makes the tile a button that leads to what was counted. */
  readonly onOpen?: () => void;
}

/** A number with its name and what it is part of. */
export function StatTile({ label, value, hint, onOpen }: StatTileProps) {
  const styles = useStyles();
  const content = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value}</span>
      <span className={styles.hint}>{hint}</span>
    </>
  );
  if (onOpen === undefined) {
    return (
      <li className={styles.item}>
        <div className={styles.tile}>{content}</div>
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <button type="button" className={mergeClasses(styles.tile, styles.pressable)} onClick={onOpen}>
        {content}
        <span className={styles.chevron}>
          <ChevronRight16Regular />
        </span>
      </button>
    </li>
  );
}
