import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { PaneTab } from '../pane/pane-state';
import { usePaneText } from '../pane/pane-text';
import { plainButton } from '../kit/plain-button';
import { fittingTabs } from './fitting-tabs';
import { MoreTabs } from './more-tabs';
import { useTabWidths } from './use-tab-widths';

const MOST = 999;
/** From this many tabs on they stand closer together. */
const MANY = 6;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    position: 'relative',
    flexShrink: 0,
    padding: '4px 8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { display: 'flex', flexGrow: 1, minWidth: 0 },
  away: { position: 'absolute', left: 0, visibility: 'hidden' },
  close: { paddingLeft: '6px', paddingRight: '6px', '::after': { left: '6px', right: '6px' } },
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
  /** The tabs that there are, in their order. */
  readonly tabs: readonly PaneTab[];
  /** A number beside a tab, such as how many problems there are; 0 is not shown. */
  readonly counts: Readonly<Partial<Record<PaneTab, number>>>;
  readonly onChoose: (tab: PaneTab) => void;
}

const shortened = (count: number): string => (count > MOST ? `${MOST}+` : String(count));

/**
 * The views of a result; one stop for the tab key, arrow keys, Home and End move between all of them. In a narrow pane the
 * last ones stand in a menu, and the chosen one always in the row.
 */
export function PaneTabs({ id, tab, tabs, counts, onChoose }: PaneTabsProps) {
  const styles = useStyles();
  const text = usePaneText();
  const [row, list] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const labels = tabs.map((value) =>
    counts[value] ? `${text.tabs[value]} ${shortened(counts[value])}` : text.tabs[value],
  );
  const widths = useTabWidths(row, list, labels.join());
  const shown = fittingTabs(widths, tabs.indexOf(tab));
  const isAway = (at: number): boolean => widths.tabs.length === tabs.length && !shown.has(at);
  const { move } = useArrowKeys({ tabs, tab, list, onChoose });
  const away = tabs.flatMap((value, at) => (isAway(at) ? [{ value, label: labels[at]! }] : []));
  return (
    <div ref={row} className={styles.row}>
      <div ref={list} role="tablist" aria-label={text.tabList} className={styles.tabs} onKeyDown={move}>
        {tabs.map((value, at) => (
          <button
            key={value}
            type="button"
            role="tab"
            id={tabIdOf(id, value)}
            aria-selected={value === tab}
            aria-controls={value === tab ? panelIdOf(id, value) : undefined}
            tabIndex={value === tab ? 0 : -1}
            className={mergeClasses(
              styles.tab,
              value === tab && styles.chosen,
              tabs.length >= MANY && styles.close,
              isAway(at) && styles.away,
            )}
            onClick={() => onChoose(value)}
          >
            {text.tabs[value]}
            {counts[value] ? <span className={styles.count}>{shortened(counts[value])}</span> : null}
          </button>
        ))}
      </div>
      {away.length > 0 && <MoreTabs tabs={away} onChoose={onChoose} />}
    </div>
  );
}

interface ArrowKeys extends Pick<PaneTabsProps, 'tabs' | 'tab' | 'onChoose'> {
  readonly list: React.RefObject<HTMLDivElement | null>;
}

/** Keys move the choice and the focus with it, also to a tab that only stands in the row once it is chosen. */
function useArrowKeys({ tabs, tab, list, onChoose }: ArrowKeys) {
  const isMoved = useRef(false);
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [tab, list]);
  const move = (event: KeyboardEvent): void => {
    const target = targetOf(event.key, tabs.indexOf(tab), tabs.length);
    const chosen = target === null ? undefined : tabs[target];
    if (chosen === undefined) return;
    event.preventDefault();
    isMoved.current = chosen !== tab;
    onChoose(chosen);
  };
  return { move };
}
