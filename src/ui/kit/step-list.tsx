import type { SheetRow } from '../../engine/units';
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatDay, formatPoints } from '../../text/format';
import type { StoryStep } from '../pane/content-story';
import { usePaneText } from '../pane/pane-text';
import { timeLine, timeLineEntry } from './time-line';

const useStyles = makeStyles({
  list: timeLine,
  step: timeLineEntry,
  earning: {
    '::before': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
  here: { fontWeight: tokens.fontWeightSemibold },
  head: { display: 'flex', columnGap: '8px' },
  earned: { marginLeft: 'auto', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  title: { display: 'block', color: tokens.colorNeutralForeground1 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  link: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
});

interface StepListProps {
  readonly label: string;
  readonly steps: readonly StoryStep[];
  /** True where the steps are of several contents. */
  readonly titled?: boolean;
  /** 1-based row that is already selected. */
  readonly current?: number;
  /** 1-based row of the log. */
  readonly onGoToRow: (sheetRow: SheetRow) => void;
}

/** Adoptions along a line of time: when, where, what each earned, why, and which quarter pays it. */
export function StepList({ label, steps, titled = false, current, onGoToRow }: StepListProps) {
  const styles = useStyles();
  const text = usePaneText();
  const pays = ({ paidIn }: StoryStep): string => (paidIn === null ? '' : text.row.paidIn(text.row.quarterOf(paidIn)));
  return (
    <ol className={styles.list} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.sheetRow}
          className={mergeClasses(styles.step, step.earned > 0 && styles.earning)}
          aria-current={step.sheetRow === current ? 'true' : undefined}
        >
          <div className={mergeClasses(styles.head, step.sheetRow === current && styles.here)}>
            <Link
              as="button"
              className={styles.link}
              aria-label={text.row.goToStep(formatDay(step.day), step.sheetRow)}
              onClick={() => onGoToRow(step.sheetRow)}
            >
              {formatDay(step.day)}
            </Link>
            <span className={styles.earned}>{text.row.points(formatPoints(step.earned))}</span>
          </div>
          {titled && <span className={styles.title}>{step.title}</span>}
          <span>{text.row.where(step.channel, step.mode)}</span>
          <span className={styles.quiet}>
            {text.row.rowAndVerdict(step.sheetRow, step.text)}
            {pays(step)}
          </span>
        </li>
      ))}
    </ol>
  );
}
