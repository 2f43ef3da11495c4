import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { leadingRow } from '../kit/surfaces';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import type { Place } from '../../issues/place';
import { usePaneText } from '../pane/pane-text';
import type { OwedItem, Work } from '../pane/work';
import { taskWords, whenWords } from './todo-words';

const useStyles = makeStyles({
  entry: { padding: '2px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  button: leadingRow,
  task: {
    display: 'block',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
  who: { display: 'block', color: tokens.colorNeutralForeground2 },
  when: { display: 'block', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  today: { color: tokens.colorPaletteMarigoldForeground2, fontWeight: tokens.fontWeightSemibold },
  soon: {},
  waiting: {},
  chevron: { display: 'flex', color: tokens.colorNeutralForeground3 },
});

interface TodoEntryProps {
  readonly owed: OwedItem;
  readonly work: Work;
  readonly onGoTo: (place: Place) => void;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** Something that is owed: what, by whom, by when. Pressing it goes to its row. */
export function TodoEntry({ owed, work, onGoTo, children }: TodoEntryProps) {
  const styles = useStyles();
  const { todo: text } = usePaneText();
  const { todo, item } = owed;
  const task = taskWords(text, item);
  const when = whenWords(text, owed, work);
  return (
    <div className={styles.entry}>
      <button type="button" className={styles.button} onClick={() => onGoTo(todo.place)}>
        <span>
          <span className={styles.task}>{task}</span>
          <span className={styles.who}>
            {todo.who === todo.unit ? todo.unit : `${todo.unit} · ${text.waitsFor(todo.who)}`}
          </span>
          {when !== '' && <span className={mergeClasses(styles.when, styles[todo.urgency])}>{when}</span>}
        </span>
        <span className={styles.chevron}>
          <ChevronRight16Regular />
        </span>
      </button>
      {children}
    </div>
  );
}
