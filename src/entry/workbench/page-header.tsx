import { Button, Divider, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { ArrowSync20Filled } from '@fluentui/react-icons/svg/arrow-sync';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { History20Regular } from '@fluentui/react-icons/svg/history';
import { PanelRight20Filled, PanelRight20Regular } from '@fluentui/react-icons/svg/panel-right';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { TableDeleteRow20Regular } from '@fluentui/react-icons/svg/table-delete-row';
import { TableInsertRow20Regular } from '@fluentui/react-icons/svg/table-insert-row';
import { TextBold20Regular } from '@fluentui/react-icons/svg/text-bold';
import type { ReactElement } from 'react';
import type { GridCommand } from '../../host/univer/person/grid-commands';
import { BrandMark } from '../../ui/kit/brand-mark';
import { usePaneText } from '../../ui/pane/pane-text';
import { ToolbarAction } from './toolbar-action';
import type { WorkbookFile } from './use-workbook-file';
import { useWorkbenchText } from './workbench-text';

const NARROW = '@media (max-width: 719px)';
const TINY = '@media (max-width: 479px)';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    flexShrink: 0,
    height: '48px',
    padding: '0 8px 0 14px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [TINY]: { columnGap: 0, padding: '0 4px 0 8px' },
  },
  product: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  word: { [NARROW]: { display: 'none' } },
  wide: { [TINY]: { display: 'none' } },
  rule: { flexGrow: 0, height: '20px', margin: '0 4px', [TINY]: { display: 'none' } },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: '0 4px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'center',
    [TINY]: { margin: 0, visibility: 'hidden' },
    color: tokens.colorNeutralForeground2,
  },
  state: { color: tokens.colorNeutralForeground3, [NARROW]: { display: 'none' } },
  group: { display: 'flex', flexShrink: 0 },
  roomy: { [NARROW]: { display: 'none' } },
  /** Over the grid's corner where the bar has no room for it. */
  run: {
    flexShrink: 0,
    minWidth: 'auto',
    whiteSpace: 'nowrap',
    [NARROW]: { position: 'absolute', right: '24px', bottom: '64px', zIndex: 10, boxShadow: tokens.shadow16 },
  },
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

interface FileActionsProps {
  readonly file: WorkbookFile;
  readonly busy: boolean;
  readonly onNew: () => void;
  readonly onVersions: () => void;
  readonly onPrint: () => void;
}

function FileActions({ file, busy, onNew, onVersions, onPrint }: FileActionsProps) {
  const styles = useStyles();
  const { files, open, openHint, create, createHint, save, saveHint, kept, print } = useWorkbenchText();
  const shared = { worded: true, disabled: busy };
  return (
    <div className={styles.group} role="toolbar" aria-label={files}>
      <ToolbarAction
        {...shared}
        label={open}
        hint={openHint}
        icon={<FolderOpen20Regular />}
        onClick={() => void file.open()}
      />
      <ToolbarAction {...shared} label={create} hint={createHint} icon={<DocumentAdd20Regular />} onClick={onNew} />
      <ToolbarAction
        {...shared}
        label={save}
        hint={saveHint}
        icon={<Save20Regular />}
        urgent={file.unsaved && file.step !== null}
        onClick={() => void file.save()}
      />
      <div className={styles.roomy}>
        <ToolbarAction
          label={print.label}
          hint={print.hint}
          icon={<Print20Regular />}
          disabled={busy}
          onClick={onPrint}
        />
      </div>
      <ToolbarAction
        label={kept.versions}
        hint={kept.versionsHint}
        icon={<History20Regular />}
        disabled={busy}
        onClick={onVersions}
      />
    </div>
  );
}

interface CellActionsProps {
  readonly busy: boolean;
  readonly onCommand: (command: GridCommand) => void;
}

function CellActions({ busy, onCommand }: CellActionsProps) {
  const styles = useStyles();
  const { cells, commands } = useWorkbenchText();
  const action = (command: GridCommand): ReactElement => (
    <ToolbarAction
      key={command}
      {...commands[command]}
      icon={ICONS[command]}
      disabled={busy}
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

export interface PageHeaderProps extends FileActionsProps, CellActionsProps {
  readonly paneShown: boolean;
  /** Recalculates; null where the pane shows a button for it. */
  readonly onRecalculate: (() => void) | null;
  readonly onTogglePane: () => void;
}

/** The bar above the grid: product, file, and what can be done to either. */
export function PageHeader(props: PageHeaderProps) {
  const { file, busy, onNew, onVersions, onPrint, paneShown, onCommand, onRecalculate, onTogglePane } = props;
  const styles = useStyles();
  const text = useWorkbenchText();
  const { recalculate } = usePaneText();
  const rule = <Divider vertical className={styles.rule} />;
  return (
    <header className={styles.header}>
      <div className={styles.product}>
        <BrandMark size={24} />
        <span className={styles.word}>{text.product}</span>
      </div>
      {rule}
      <FileActions {...{ file, busy, onNew, onVersions, onPrint }} />
      {rule}
      <CellActions busy={busy} onCommand={onCommand} />
      <div className={styles.title} title={file.name}>
        {file.name}
        <span className={styles.state}>{file.unsaved ? ` · ${text.unsaved}` : ''}</span>
      </div>
      {onRecalculate !== null && (
        <Button
          className={styles.run}
          appearance="primary"
          icon={<ArrowSync20Filled />}
          disabledFocusable={busy}
          onClick={onRecalculate}
        >
          {recalculate}
        </Button>
      )}
      <ToolbarAction
        label={paneShown ? text.hidePane : text.showPane}
        hint={paneShown ? text.hidePaneHint : text.showPaneHint}
        icon={paneShown ? <PanelRight20Filled /> : <PanelRight20Regular />}
        onClick={onTogglePane}
      />
    </header>
  );
}
