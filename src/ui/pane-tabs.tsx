import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { PaneTab } from './pane-state';
import { usePaneText } from './pane-text';

const TABS: readonly PaneTab[] = ['overview', 'units', 'problems', 'row'];
const MOST = 999;

const useStyles = makeStyles({
  tabs: { flexShrink: 0, padding: '4px 6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  label: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
  count: {
    padding: '0 6px',
    borderRadius: '9px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground4,
  },
});

/** Id of the tab that belongs to a panel. */
export const tabIdOf = (id: string, tab: PaneTab): string => `${id}${tab}-tab`;

/** Id of the panel that belongs to a tab. */
export const panelIdOf = (id: string, tab: PaneTab): string => `${id}${tab}-panel`;

export interface PaneTabsProps {
  readonly id: string;
  readonly tab: PaneTab;
  readonly problems: number;
  onChoose(tab: PaneTab): void;
}

/** The four views of a result; arrow keys move between them. */
export function PaneTabs({ id, tab, problems, onChoose }: PaneTabsProps) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <TabList
      className={styles.tabs}
      aria-label={text.tabList}
      selectedValue={tab}
      onTabSelect={(_, { value }) => onChoose(value as PaneTab)}
    >
      {TABS.map((value) => (
        <Tab
          key={value}
          value={value}
          id={tabIdOf(id, value)}
          {...(value === tab && { 'aria-controls': panelIdOf(id, value) })}
        >
          <span className={styles.label}>
            {text.tabs[value]}
            {value === 'problems' && problems > 0 && (
              <span className={styles.count}>{problems > MOST ? `${MOST}+` : problems}</span>
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
