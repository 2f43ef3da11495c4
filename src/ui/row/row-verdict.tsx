import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowTrending16Filled } from '@fluentui/react-icons/svg/arrow-trending';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { SubtractCircle16Filled } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { RowOutcome } from '../../app/scoring/outcome';
import { formatPoints } from '../../text/format';
import type { PaneText } from '../../text/pane/pane';
import { usePaneText } from '../pane/pane-text';
import type { RowFacts } from './row-story';

const useStyles = makeStyles({
  card: {
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  counted: { color: tokens.colorStatusSuccessForeground1 },
  superseded: { color: tokens.colorBrandForeground1 },
  unpriced: { color: tokens.colorPaletteMarigoldForeground2 },
  'outside-year': { color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  earned: {
    marginLeft: 'auto',
    fontSize: '24px',
    lineHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  sentence: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: '22px' },
});

const ICONS = {
  counted: CheckmarkCircle16Filled,
  superseded: ArrowTrending16Filled,
  unpriced: Warning16Filled,
  'outside-year': SubtractCircle16Filled,
  error: DismissCircle16Filled,
} as const;

/** The short name of a verdict, in the words of the plan. */
function verdictOf({ verdict }: RowOutcome, facts: RowFacts | null, text: PaneText['row']): string {
  if (verdict === 'superseded' && facts?.isBestOnly === false) return text.alreadyCounted;
  return verdict === 'unpriced' && facts?.isVoided === true ? text.voided : text.verdicts[verdict];
}

interface RowVerdictProps {
  readonly row: RowOutcome;
  /** Null for a row that could not be read. */
  readonly facts: RowFacts | null;
}

/** The verdict on a row: kind, points earned and the 判定 sentence. */
export function RowVerdict({ row, facts }: RowVerdictProps) {
  const styles = useStyles();
  const text = usePaneText().row;
  const Icon = ICONS[row.verdict];
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <span className={mergeClasses(styles.mark, styles[row.verdict])}>
          <Icon />
          {verdictOf(row, facts, text)}
        </span>
        {facts && <span className={styles.earned}>{text.points(formatPoints(facts.earned))}</span>}
      </div>
      <p className={styles.sentence}>{row.text}</p>
    </div>
  );
}
