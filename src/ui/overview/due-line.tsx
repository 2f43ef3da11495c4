import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { ClipboardTask20Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { plainButton } from '../kit/plain-button';
import { usePaneText } from '../pane/pane-text';
import { countByUrgency, type Work } from '../pane/work';

const URGENCIES = ['overdue', 'today', 'soon', 'waiting'] as const;

const useStyles = makeStyles({
  line: {
    ...plainButton,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '10px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px 10px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', fontWeight: tokens.fontWeightSemibold },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  today: { color: tokens.colorPaletteMarigoldForeground2, fontWeight: tokens.fontWeightSemibold },
  soon: {},
  waiting: { color: tokens.colorNeutralForeground3 },
  chevron: { display: 'flex', marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
});

interface DueLineProps {
  readonly work: Work;
  readonly onOpen: () => void;
}

/** In one line what is overdue, due today, soon, and waited for; leads to the list of it. */
export function DueLine({ work, onOpen }: DueLineProps) {
  const styles = useStyles();
  const { todo: text } = usePaneText();
  const counts = countByUrgency(work);
  const met = URGENCIES.filter((urgency) => counts[urgency] > 0);
  const parts = met.length === 0 ? [text.lineNone] : met.map((urgency) => text.line[urgency](counts[urgency]));
  return (
    <button type="button" className={styles.line} aria-label={text.lineName(parts)} onClick={onOpen}>
      <span className={styles.title}>
        <ClipboardTask20Regular />
        {text.lineTitle}
      </span>
      {met.length === 0 && <span className={styles.waiting}>{text.lineNone}</span>}
      {met.map((urgency) => (
        <span key={urgency} className={mergeClasses(styles[urgency])}>
          {text.line[urgency](counts[urgency])}
        </span>
      ))}
      <span className={styles.chevron}>
        <ChevronRight16Regular />
      </span>
    </button>
  );
}
