import { Button, Divider, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSync20Filled } from '@fluentui/react-icons/svg/arrow-sync';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { History20Regular } from '@fluentui/react-icons/svg/history';
import { PanelRight20Filled, PanelRight20Regular } from '@fluentui/react-icons/svg/panel-right';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { BrandMark } from '../../ui/kit/brand-mark';
import { usePaneText } from '../../ui/pane/pane-text';
import { CellActions, type CellActionsProps } from './cell-actions';
import { RecentMenu } from './recent-menu';
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
      <RecentMenu files={file.recent} disabled={busy} onOpen={(recent) => void file.openRecent(recent)} />
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

export interface PageHeaderProps extends FileActionsProps, CellActionsProps {
  readonly paneShown: boolean;
  /** Recalculates; null where the pane shows a button for it. */
  readonly onRecalculate: (() => void) | null;
  readonly onTogglePane: () => void;
}

/** The bar above the grid: product, file, and what can be done to either. */
export function PageHeader(props: PageHeaderProps) {
  const { file, busy, onNew, onVersions, onPrint, paneShown, onRecalculate, onTogglePane } = props;
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
      <CellActions busy={busy} onCommand={props.onCommand} followUndo={props.followUndo} />
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
