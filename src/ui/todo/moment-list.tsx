import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { civilDate } from '../../engine/time/calendar';
import type { Moment } from '../../app/workflow/story/moment';
import type { Place } from '../../issues/place';
import { dayWords } from '../pane/day-words';
import { usePaneText } from '../pane/pane-text';
import { useRecordText } from './record-text';
import { timeLine, timeLineEntry } from '../kit/time-line';

const useStyles = makeStyles({
  list: timeLine,
  moment: timeLineEntry,
  done: { '::before': { backgroundColor: tokens.colorNeutralStrokeAccessible } },
  next: {
    '::before': { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
    fontWeight: tokens.fontWeightSemibold,
  },
  later: { color: tokens.colorNeutralForeground3 },
  limit: { '::before': { borderRadius: 0 } },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  day: { marginLeft: 'auto', fontSize: 'inherit', lineHeight: 'inherit' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  late: { display: 'block', color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface MomentListProps {
  readonly moments: readonly Moment[];
  /** The year that is not named. */
  readonly year: number;
  readonly onGoTo: (place: Place) => void;
}

/** What was done about a record, by whom and when; what is next, what comes later, and the days that limit it. */
export function MomentList({ moments, year, onGoTo }: MomentListProps) {
  const styles = useStyles();
  const words = useRecordText();
  return (
    <ol className={styles.list} aria-label={words.story}>
      {moments.map((moment, index) => (
        <li
          key={index}
          className={mergeClasses(styles.moment, styles[moment.mark])}
          aria-current={moment.mark === 'next' ? 'step' : undefined}
        >
          <MomentLine moment={moment} year={year} onGoTo={onGoTo} />
        </li>
      ))}
    </ol>
  );
}

interface MomentLineProps extends Omit<MomentListProps, 'moments'> {
  readonly moment: Moment;
}

function MomentLine({ moment, year, onGoTo }: MomentLineProps) {
  const styles = useStyles();
  const words = useRecordText();
  const { todo } = usePaneText();
  const { event, mark, day, isProvisional, place } = moment;
  const name = words.events[event];
  const date = day === null ? '' : todo.due(dayWords(day), civilDate(day).year === year);
  return (
    <>
      <span className={styles.head}>
        <span>{mark === 'next' ? words.nextStep(name) : name}</span>
        {day !== null && (
          <Link
            as="button"
            className={styles.day}
            aria-label={words.goTo(`${name} ${date}`)}
            onClick={() => onGoTo(place)}
          >
            {date}
            {isProvisional && words.provisional}
          </Link>
        )}
      </span>
      <MomentFacts moment={moment} />
    </>
  );
}

/** Who, about what, how late, and over which days that was counted. */
function MomentFacts({ moment: { who, what, late, skipped } }: { readonly moment: Moment }) {
  const styles = useStyles();
  const words = useRecordText();
  const { workForms } = usePaneText();
  const about = [who, what].filter((part) => part !== '').join(' · ');
  const passed = late ? late.skipped : skipped;
  return (
    <>
      {about !== '' && <span className={styles.quiet}>{about}</span>}
      {late !== null && <span className={styles.late}>{words.late(late.days)}</span>}
      {passed.length > 0 && <span className={styles.quiet}>{words.counted(workForms.skipped(passed))}</span>}
    </>
  );
}
