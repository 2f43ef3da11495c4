import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { PaneTab } from '../pane/pane-state';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: '32px', width: '32px', padding: 0, alignSelf: 'center' },
});

interface MoreTabsProps {
  /** The tabs that do not fit, with what they say. */
  readonly tabs: readonly { readonly value: PaneTab; readonly label: string }[];
  readonly onChoose: (tab: PaneTab) => void;
}

/** The tabs for which a narrow pane has no room, in a menu; keys reach them by the arrows as well. */
export function MoreTabs({ tabs, onChoose }: MoreTabsProps) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={text.moreTabs(tabs.map(({ label }) => label))}
          title={text.moreTabs(tabs.map(({ label }) => label))}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {tabs.map(({ value, label }) => (
            <MenuItem key={value} onClick={() => onChoose(value)}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
