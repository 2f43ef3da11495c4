import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { usePaneText } from '../../ui/pane/pane-text';
import { timeWords } from './drafts/time-words';
import type { RecentFile } from './recent-files';
import { useWorkbenchText } from './workbench-text';

const NARROW = '@media (max-width: 719px)';

const useStyles = makeStyles({
  trigger: { minWidth: 'auto', maxWidth: 'none', width: '20px', padding: 0, [NARROW]: { display: 'none' } },
});

export interface RecentMenuProps {
  readonly files: readonly RecentFile[];
  readonly disabled: boolean;
  readonly onOpen: (file: RecentFile) => void;
}

/** The files that were opened last, beside the button that opens one; nothing where there are none. */
export function RecentMenu({ files, disabled, onOpen }: RecentMenuProps) {
  const styles = useStyles();
  const { recent } = useWorkbenchText();
  const { language } = usePaneText();
  if (files.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.trigger}
          appearance="subtle"
          icon={<ChevronDown16Regular />}
          disabledFocusable={disabled}
          aria-label={recent.label}
          title={recent.label}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {files.map((file) => (
            <MenuItem key={file.at} secondaryContent={timeWords(file.at, language)} onClick={() => onOpen(file)}>
              {file.name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
