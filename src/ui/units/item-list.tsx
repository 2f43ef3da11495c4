import { makeStyles, tokens } from '@fluentui/react-components';
import { fen, points } from '../../engine/units';
import { formatDay, formatPoints, formatYuan } from '../../text/format';
import { assessmentSentence } from '../../text/sheets/assessments';
import { timeLine, timeLineEntry } from '../kit/time-line';
import type { ItemGap, ItemStep } from '../pane/item-story';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  list: timeLine,
  step: timeLineEntry,
  head: { display: 'flex', columnGap: '8px' },
  given: { marginLeft: 'auto', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  gap: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

interface ItemListProps {
  readonly year: number;
  readonly steps: readonly ItemStep[];
}

/** 考核项 of a unit by period: what was done, what it gave, and what is short where the target can still be met. */
export function ItemList({ year, steps }: ItemListProps) {
  const styles = useStyles();
  const { units, row, fees } = usePaneText();
  const given = ({ assessment: { item, result }, isGiven }: ItemStep): string => {
    if (!isGiven) return '';
    return item.pays === 'money' ? fees.amount(formatYuan(fen(result))) : row.points(formatPoints(points(result)));
  };
  const told = ({ counts, short, until }: ItemGap): string =>
    units.itemGap(formatPoints(short), counts === 'contents', formatDay(until));
  return (
    <ol className={styles.list} aria-label={units.items}>
      {steps.map((step) => {
        const { item, part } = step.assessment;
        return (
          <li key={`${item.name} ${part.span} ${part.index}`} className={styles.step}>
            <div className={styles.head}>
              <span>{units.item(item.name, units.period(year, part))}</span>
              <span className={styles.given}>{given(step)}</span>
            </div>
            <span className={styles.quiet}>{assessmentSentence(step.assessment)}</span>
            {step.gap && <span className={styles.gap}>{told(step.gap)}</span>}
          </li>
        );
      })}
    </ol>
  );
}
