import type { Quarter } from '../../engine/time/quarter';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { accountSums } from '../../engine/settlement/payments';
import { threeTotals, type FeeStatement } from '../../sheets/fees/fee-statement';
import { formatCount, formatYuan } from '../../text/format';
import { usePaneText } from '../pane/pane-text';
import type { FeeDesk } from './use-fee-desk';
import { worthText } from './worth';

const useStyles = makeStyles({
  card: {
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
  },
  head: { display: 'flex', alignItems: 'baseline', columnGap: '8px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  amount: { marginLeft: 'auto', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  state: { display: 'flex', alignItems: 'center', columnGap: '4px', color: tokens.colorNeutralForeground3 },
  settled: { color: tokens.colorStatusSuccessForeground1, display: 'flex', alignItems: 'center', columnGap: '4px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
});

interface QuarterCardProps {
  readonly statement: FeeStatement;
  readonly desk: FeeDesk;
  /** Why the amount of an open quarter would not be paid as computed; null: it would. */
  readonly doubt: string | null;
  /** True for the first quarter that is not settled: the only one that can be. */
  readonly isNext: boolean;
  /** True for the last settled quarter: the only one that can be reversed. */
  readonly isLast: boolean;
}

/** One quarter's fees: settled or open, adoptions, points, money, and what can be done with it. */
export function QuarterCard({ statement, desk, doubt, isNext, isLast }: QuarterCardProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { quarter, status, closedAt, closedBy } = statement;
  const isSettled = status === 'settled';
  return (
    <section className={styles.card} aria-label={text.shortQuarters[quarter]}>
      {isSettled || doubt === null ? <Amounts statement={statement} /> : <NoAmounts quarter={quarter} />}
      <div className={isSettled ? styles.settled : styles.state}>
        {isSettled ? <CheckmarkCircle16Filled /> : <Circle16Regular />}
        {isSettled ? text.fees.closedAt(closedAt, closedBy) : (doubt ?? text.fees.open)}
      </div>
      <QuarterButtons {...{ statement, desk, isNext, isLast }} />
    </section>
  );
}

function Amounts({ statement }: Pick<QuarterCardProps, 'statement'>) {
  const styles = useStyles();
  const text = usePaneText();
  const { fees, shortQuarters } = text;
  const sums = accountSums(statement.units);
  const { adoptions, corrections } = sums;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.name}>{shortQuarters[statement.quarter]}</h2>
        <span>{fees.facts(formatCount(adoptions), worthText(text, sums))}</span>
        <span className={styles.amount}>{fees.amount(formatYuan(threeTotals(statement).units))}</span>
      </div>
      {corrections !== 0 && <div>{fees.corrected(formatYuan(corrections))}</div>}
    </>
  );
}

function NoAmounts({ quarter }: Pick<FeeStatement, 'quarter'>) {
  const styles = useStyles();
  const { fees, shortQuarters } = usePaneText();
  return (
    <div className={styles.head}>
      <h2 className={styles.name}>{shortQuarters[quarter]}</h2>
      <span className={styles.amount}>{fees.withheld}</span>
    </div>
  );
}

function QuarterButtons({ statement: { quarter, status }, desk, isNext, isLast }: Omit<QuarterCardProps, 'doubt'>) {
  const styles = useStyles();
  const { fees } = usePaneText();
  const isSettled = status === 'settled';
  const button = (label: string, act: (quarter: Quarter) => void, appearance?: 'primary') => (
    <Button
      size="small"
      {...(appearance && { appearance })}
      disabledFocusable={desk.isBusy}
      onClick={() => act(quarter)}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.buttons}>
      {isNext && button(fees.settle, desk.prepare, 'primary')}
      {isSettled && button(fees.handOver, desk.handOver)}
      {button(isSettled ? fees.rewrite : fees.preview, desk.preview)}
      {isLast && button(fees.reverse, desk.prepareReversal)}
    </div>
  );
}
