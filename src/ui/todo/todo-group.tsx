import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { Place } from '../../issues/place';
import type { Urgency } from '../../text/sheets/workflow-states';
import { PagedList } from '../kit/paged-list';
import { usePaneText } from '../pane/pane-text';
import type { OwedItem, Work } from '../pane/work';
import { TodoEntry } from './todo-entry';
import { keyOf } from './use-steps';

const ICONS = {
  overdue: ErrorCircle16Filled,
  today: Warning16Filled,
  soon: Clock16Regular,
  waiting: Clock16Regular,
} as const;

const useStyles = makeStyles({
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

interface TodoGroupProps {
  readonly urgency: Urgency;
  readonly owed: readonly OwedItem[];
  readonly work: Work;
  readonly onGoTo: (place: Place) => void;
  /** What can be done about something that is owed. */
  readonly buttonsOf: (owed: OwedItem) => ReactNode;
}

/** What is owed with one urgency, under its name; nothing where nothing is. */
export function TodoGroup({ urgency, owed, work, onGoTo, buttonsOf }: TodoGroupProps) {
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
      <PagedList label={text.groupCount(urgency, owed.length)} items={owed} keyOf={keyOf}>
        {(one) => (
          <TodoEntry owed={one} work={work} onGoTo={onGoTo}>
            {buttonsOf(one)}
          </TodoEntry>
        )}
      </PagedList>
    </section>
  );
}
