import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { PANE_TABS, type PaneTab } from '../pane/pane-state';
import { usePaneText } from '../pane/pane-text';
import { plainButton } from '../kit/plain-button';

const MOST = 999;

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexShrink: 0,
    padding: '4px 8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...plainButton,
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '9px 8px 11px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '8px',
      right: '8px',
      bottom: '-1px',
      height: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  count: {
    padding: '0 6px',
    borderRadius: '9px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

/** Id of the tab that belongs to a panel. */
export const tabIdOf = (id: string, tab: PaneTab): string => `${id}${tab}-tab`;

/** Id of the panel that belongs to a tab. */
export const panelIdOf = (id: string, tab: PaneTab): string => `${id}${tab}-panel`;

const targetOf = (key: string, at: number, count: number): number | null => {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};

interface PaneTabsProps {
  readonly id: string;
  readonly tab: PaneTab;
  readonly problems: number;
  /** False where the pane only shows results. */
  readonly withFees: boolean;
  readonly onChoose: (tab: PaneTab) => void;
}

/** The views of a result; one stop for the tab key, arrow keys, Home and End move between them. */
export function PaneTabs({ id, tab, problems, withFees, onChoose }: PaneTabsProps) {
  const styles = useStyles();
  const text = usePaneText();
  const tabs: readonly PaneTab[] = withFees ? PANE_TABS : PANE_TABS.filter((some) => some !== 'fees');
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const target = targetOf(event.key, tabs.indexOf(tab), tabs.length);
    const chosen = target === null ? undefined : tabs[target];
    if (target === null || chosen === undefined) return;
    event.preventDefault();
    onChoose(chosen);
    (list.current?.children[target] as HTMLElement | undefined)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={text.tabList} className={styles.tabs} onKeyDown={move}>
      {tabs.map((value) => (
        <button
          key={value}
          type="button"
          role="tab"
          id={tabIdOf(id, value)}
          aria-selected={value === tab}
          aria-controls={value === tab ? panelIdOf(id, value) : undefined}
          tabIndex={value === tab ? 0 : -1}
          className={mergeClasses(styles.tab, value === tab && styles.chosen)}
          onClick={() => onChoose(value)}
        >
          {text.tabs[value]}
          {value === 'problems' && problems > 0 && (
            <span className={styles.count}>{problems > MOST ? `${MOST}+` : problems}</span>
          )}
        </button>
      ))}
    </div>
  );
}
