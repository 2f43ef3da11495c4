import { Button, Divider, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { PanelRight20Filled, PanelRight20Regular } from '@fluentui/react-icons/svg/panel-right';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { TableDeleteRow20Regular } from '@fluentui/react-icons/svg/table-delete-row';
import { TableInsertRow20Regular } from '@fluentui/react-icons/svg/table-insert-row';
import type { ReactElement } from 'react';
import type { GridCommand } from '../../host/univer/grid-commands';
import { WORKBENCH } from '../../text/workbench';
import { BrandMark } from '../../ui/brand-mark';

const NARROW = '@media (max-width: 719px)';
const TINY = '@media (max-width: 479px)';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
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
  label: { [NARROW]: { display: 'none' } },
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
    [TINY]: { margin: 0 },
    color: tokens.colorNeutralForeground2,
  },
  state: { color: tokens.colorNeutralForeground3, [NARROW]: { display: 'none' } },
  group: { display: 'flex', flexShrink: 0 },
  action: {
    minWidth: 'auto',
    whiteSpace: 'nowrap',
    paddingLeft: '8px',
    paddingRight: '8px',
    [TINY]: { paddingLeft: '5px', paddingRight: '5px' },
  },
});

export interface PageHeaderProps {
  readonly fileName: string;
  readonly unsaved: boolean;
  readonly busy: boolean;
  readonly paneShown: boolean;
  readonly onOpen: () => void;
  readonly onCreate: () => void;
  readonly onSave: () => void;
  readonly onCommand: (command: GridCommand) => void;
  readonly onTogglePane: () => void;
}

interface ActionProps {
  readonly label: string;
  readonly hint?: string;
  readonly icon: ReactElement;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly worded?: boolean;
}

function Action({ label, hint = label, icon, disabled = false, onClick, worded = false }: ActionProps) {
  const styles = useStyles();
  return (
    <Tooltip content={hint} relationship={worded ? 'description' : 'label'}>
      <Button
        className={styles.action}
        appearance="subtle"
        icon={icon}
        disabledFocusable={disabled}
        onClick={onClick}
        aria-label={label}
      >
        {worded ? <span className={styles.label}>{label}</span> : null}
      </Button>
    </Tooltip>
  );
}

/** The bar above the grid: product, file, and what can be done to either. */
export function PageHeader({
  fileName,
  unsaved,
  busy,
  paneShown,
  onOpen,
  onCreate,
  onSave,
  onCommand,
  onTogglePane,
}: PageHeaderProps) {
  const styles = useStyles();
  const rule = <Divider vertical className={styles.rule} />;
  return (
    <header className={styles.header}>
      <div className={styles.product}>
        <BrandMark size={24} />
        <span className={styles.word}>{WORKBENCH.product}</span>
      </div>
      {rule}
      <div className={styles.group} role="toolbar" aria-label={WORKBENCH.files}>
        <Action
          worded
          label={WORKBENCH.open}
          hint={WORKBENCH.openHint}
          icon={<FolderOpen20Regular />}
          disabled={busy}
          onClick={onOpen}
        />
        <Action
          worded
          label={WORKBENCH.create}
          hint={WORKBENCH.createHint}
          icon={<DocumentAdd20Regular />}
          disabled={busy}
          onClick={onCreate}
        />
        <Action
          worded
          label={WORKBENCH.save}
          hint={WORKBENCH.saveHint}
          icon={<Save20Regular />}
          disabled={busy}
          onClick={onSave}
        />
      </div>
      {rule}
      <div className={styles.group} role="toolbar" aria-label={WORKBENCH.cells}>
        <Action
          label={WORKBENCH.undo}
          icon={<ArrowUndo20Regular />}
          disabled={busy}
          onClick={() => onCommand('undo')}
        />
        <Action
          label={WORKBENCH.redo}
          icon={<ArrowRedo20Regular />}
          disabled={busy}
          onClick={() => onCommand('redo')}
        />
        <Action
          label={WORKBENCH.insertRow}
          hint={WORKBENCH.insertRowHint}
          icon={<TableInsertRow20Regular />}
          disabled={busy}
          onClick={() => onCommand('insert-row')}
        />
        <Action
          label={WORKBENCH.deleteRow}
          hint={WORKBENCH.deleteRowHint}
          icon={<TableDeleteRow20Regular />}
          disabled={busy}
          onClick={() => onCommand('delete-row')}
        />
        <div className={styles.wide}>
          <Action
            label={WORKBENCH.filter}
            icon={<Filter20Regular />}
            disabled={busy}
            onClick={() => onCommand('filter')}
          />
          <Action label={WORKBENCH.find} icon={<Search20Regular />} disabled={busy} onClick={() => onCommand('find')} />
        </div>
      </div>
      <div className={styles.title} title={fileName}>
        {fileName}
        <span className={styles.state}>{unsaved ? ` · ${WORKBENCH.unsaved}` : ''}</span>
      </div>
      <Action
        label={paneShown ? WORKBENCH.hidePane : WORKBENCH.showPane}
        icon={paneShown ? <PanelRight20Filled /> : <PanelRight20Regular />}
        onClick={onTogglePane}
      />
    </header>
  );
}
