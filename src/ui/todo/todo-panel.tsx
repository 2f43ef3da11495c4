import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle32Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo, useState } from 'react';
import type { AdoptionDraft } from '../../app/log/log-adoption';
import type { Place } from '../../issues/place';
import type { Urgency } from '../../text/sheets/workflow-states';
import { Blank } from '../kit/blank';
import type { PaneActions } from '../pane/pane-actions';
import type { WorkForm } from '../pane/pane-state';
import { usePaneText } from '../pane/pane-text';
import { owedItems, type Work } from '../pane/work';
import { NewRecords } from './new-records';
import { EVERYTHING, filtered, TodoFilters } from './todo-filters';
import { TodoGroup } from './todo-group';
import { usePresses } from './use-presses';

const URGENCIES: readonly Urgency[] = ['overdue', 'today', 'soon', 'waiting'];

const useStyles = makeStyles({
  shown: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    margin: '8px 0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  aged: { color: tokens.colorPaletteMarigoldForeground2 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

interface TodoPanelProps {
  readonly work: Work;
  /** Somebody edited the workbook since it was read. */
  readonly isOld: boolean;
  /** Null where the pane only shows. */
  readonly actions: PaneActions | null;
  readonly onRefresh: () => void;
  readonly onOpenForm: (form: WorkForm) => void;
  /** Opens the form 登记采用, filled with what is known. */
  readonly onAdopt: (filled: AdoptionDraft) => void;
  readonly onGoTo: (place: Place) => void;
}

/** What is owed by whom and by when: 已逾期, 今日, 临近, 等待 (clause 三(二)). */
export function TodoPanel(props: TodoPanelProps) {
  const { work, isOld, actions, onRefresh, onOpenForm, onAdopt, onGoTo } = props;
  const [filter, setFilter] = useState(EVERYTHING);
  const owed = useMemo(() => owedItems(work), [work]);
  const shown = useMemo(() => filtered(owed, filter), [owed, filter]);
  const { buttonsOf, said } = usePresses({ work, actions, onRefresh, onAdopt });
  return (
    <>
      {actions !== null && <NewRecords onOpen={onOpenForm} />}
      <TodoFilters owed={owed} filter={filter} onFilter={setFilter} />
      {said}
      <Shown shown={shown.length} all={owed.length} isOld={isOld} onRefresh={onRefresh} />
      <Nothing shown={shown.length} all={owed.length} onShowAll={() => setFilter(EVERYTHING)} />
      {URGENCIES.map((urgency) => (
        <TodoGroup
          key={`${urgency} ${filter.who} ${filter.unit}`}
          urgency={urgency}
          owed={shown.filter(({ todo }) => todo.urgency === urgency)}
          work={work}
          onGoTo={onGoTo}
          buttonsOf={buttonsOf}
        />
      ))}
    </>
  );
}

interface ShownProps extends Pick<TodoPanelProps, 'isOld' | 'onRefresh'> {
  readonly shown: number;
  readonly all: number;
}

/** How much of everything is shown, and whether it is how the workbook stands now. */
function Shown({ shown, all, isOld, onRefresh }: ShownProps) {
  const styles = useStyles();
  const { todo: words } = usePaneText();
  return (
    <p className={styles.shown}>
      {all > 0 && <span role="status">{words.shown(shown, all)}</span>}
      {isOld && (
        <span className={styles.aged}>
          {words.aged}{' '}
          <Link as="button" inline className={styles.link} onClick={onRefresh}>
            {words.refresh}
          </Link>
        </span>
      )}
    </p>
  );
}

interface NothingProps extends Pick<ShownProps, 'shown' | 'all'> {
  readonly onShowAll: () => void;
}

/** Says where nothing is owed, or nothing by those who are chosen. */
function Nothing({ shown, all, onShowAll }: NothingProps) {
  const { todo: words } = usePaneText();
  if (all === 0) return <Blank icon={<CheckmarkCircle32Regular />} title={words.none} hint={words.noneHint} />;
  if (shown > 0) return null;
  return (
    <Blank title={words.noMatch} hint={words.noMatchHint}>
      <Button onClick={onShowAll}>{words.showAll}</Button>
    </Blank>
  );
}
