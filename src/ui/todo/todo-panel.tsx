import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle32Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useMemo, useState } from 'react';
import type { Place } from '../../issues/place';
import type { Urgency } from '../../text/sheets/workflow-states';
import { Blank } from '../kit/blank';
import { PagedList } from '../kit/paged-list';
import { usePaneText } from '../pane/pane-text';
import { owedItems, type OwedItem, type Work } from '../pane/work';
import { TodoEntry } from './todo-entry';
import { EVERYTHING, filtered, TodoFilters } from './todo-filters';

const URGENCIES: readonly Urgency[] = ['overdue', 'today', 'soon', 'waiting'];

const ICONS = {
  overdue: ErrorCircle16Filled,
  today: Warning16Filled,
  soon: Clock16Regular,
  waiting: Clock16Regular,
} as const;

const useStyles = makeStyles({
  shown: {
    margin: '8px 0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  group: { marginBottom: '16px' },
  heading: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  count: { fontWeight: tokens.fontWeightRegular },
  overdue: { color: tokens.colorStatusDangerForeground1 },
  today: { color: tokens.colorPaletteMarigoldForeground2 },
  soon: {},
  waiting: {},
});

interface TodoPanelProps {
  readonly work: Work;
  readonly onGoTo: (place: Place) => void;
}

/** What is owed by whom and by when: 已逾期, 今日, 临近, 等待 (clause 三(二)). */
export function TodoPanel({ work, onGoTo }: TodoPanelProps) {
  const styles = useStyles();
  const { todo: text } = usePaneText();
  const [filter, setFilter] = useState(EVERYTHING);
  const owed = useMemo(() => owedItems(work), [work]);
  const shown = useMemo(() => filtered(owed, filter), [owed, filter]);
  if (owed.length === 0) return <Blank icon={<CheckmarkCircle32Regular />} title={text.none} hint={text.noneHint} />;
  return (
    <>
      <TodoFilters owed={owed} filter={filter} onFilter={setFilter} />
      <p className={styles.shown} role="status">
        {text.shown(shown.length, owed.length)}
      </p>
      {shown.length === 0 && (
        <Blank title={text.noMatch} hint={text.noMatchHint}>
          <Button onClick={() => setFilter(EVERYTHING)}>{text.showAll}</Button>
        </Blank>
      )}
      {URGENCIES.map((urgency) => (
        <TodoGroup
          key={`${urgency} ${filter.who} ${filter.unit}`}
          urgency={urgency}
          owed={shown.filter(({ todo }) => todo.urgency === urgency)}
          work={work}
          onGoTo={onGoTo}
        />
      ))}
    </>
  );
}

interface TodoGroupProps extends TodoPanelProps {
  readonly urgency: Urgency;
  readonly owed: readonly OwedItem[];
}

function TodoGroup({ urgency, owed, work, onGoTo }: TodoGroupProps) {
  const styles = useStyles();
  const { todo: text } = usePaneText();
  if (owed.length === 0) return null;
  const Icon = ICONS[urgency];
  return (
    <section className={styles.group}>
      <h2 className={mergeClasses(styles.heading, styles[urgency])}>
        <Icon />
        {text.groups[urgency]}
        <span className={styles.count}>{owed.length}</span>
      </h2>
      <PagedList
        label={text.groupCount(urgency, owed.length)}
        items={owed}
        keyOf={({ todo }) => `${todo.place.sheet} ${todo.place.row}`}
      >
        {(one) => <TodoEntry owed={one} work={work} onGoTo={onGoTo} />}
      </PagedList>
    </section>
  );
}
