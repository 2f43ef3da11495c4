import { makeStyles } from '@fluentui/react-components';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { TableDeleteRow20Regular } from '@fluentui/react-icons/svg/table-delete-row';
import { TableInsertRow20Regular } from '@fluentui/react-icons/svg/table-insert-row';
import { TextBold20Regular } from '@fluentui/react-icons/svg/text-bold';
import { useEffect, useState, type ReactElement } from 'react';
import type { GridCommand } from '../../host/univer/person/grid-commands';
import type { UndoState } from '../../host/univer/person/undo-state';
import { ToolbarAction } from './toolbar-action';
import { useWorkbenchText } from './workbench-text';

const NARROW = '@media (max-width: 719px)';
const TINY = '@media (max-width: 479px)';

const useStyles = makeStyles({
  group: { display: 'flex', flexShrink: 0 },
  roomy: { [NARROW]: { display: 'none' } },
  wide: { [TINY]: { display: 'none' } },
});

const ICONS: Readonly<Record<GridCommand, ReactElement>> = {
  undo: <ArrowUndo20Regular />,
  redo: <ArrowRedo20Regular />,
  'insert-row': <TableInsertRow20Regular />,
  'delete-row': <TableDeleteRow20Regular />,
  bold: <TextBold20Regular />,
  filter: <Filter20Regular />,
  find: <Search20Regular />,
};

/** Commands that stay on the bar however narrow it is, and those that do not. */
const ALWAYS: readonly GridCommand[] = ['undo', 'redo', 'insert-row', 'delete-row'];
const WITH_ROOM: readonly GridCommand[] = ['filter', 'find'];

export interface CellActionsProps {
  readonly busy: boolean;
  readonly onCommand: (command: GridCommand) => void;
  /** Tells what can be undone and redone each time that it changes; gives what ends it. */
  readonly followUndo: (tell: (state: UndoState) => void) => () => void;
}

/** Buttons for what can be done to cells. */
export function CellActions({ busy, onCommand, followUndo }: CellActionsProps) {
  const styles = useStyles();
  const { cells, commands } = useWorkbenchText();
  const [can, setCan] = useState<Partial<Record<GridCommand, boolean>>>({ undo: false, redo: false });
  useEffect(
    () =>
      followUndo(({ undo, redo }) =>
        setCan((before) => (before.undo === undo && before.redo === redo ? before : { undo, redo })),
      ),
    [followUndo],
  );
  const action = (command: GridCommand): ReactElement => (
    <ToolbarAction
      key={command}
      {...commands[command]}
      icon={ICONS[command]}
      disabled={busy || can[command] === false}
      onClick={() => onCommand(command)}
    />
  );
  return (
    <div className={styles.group} role="toolbar" aria-label={cells}>
      {ALWAYS.map(action)}
      <div className={styles.roomy}>{action('bold')}</div>
      <div className={styles.wide}>{WITH_ROOM.map(action)}</div>
    </div>
  );
}
