import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Plan } from '../../engine/scoring/plan';
import type { QuarterFee } from '../../engine/scoring/tally';
import type { Fen, Points } from '../../engine/units';
import { formatCount, formatPoints, formatYuan } from '../../text/format';
import type { PaneText } from '../../text/pane/pane';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', columnGap: '8px', marginBottom: '4px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  rate: { marginLeft: 'auto', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: '7px 0',
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  first: { textAlign: 'left' },
  quiet: { color: tokens.colorNeutralForeground3 },
  sum: { fontWeight: tokens.fontWeightSemibold, borderBottomStyle: 'none' },
});

interface FeeLine {
  readonly name: string;
  readonly adoptions: number;
  readonly points: Points;
  readonly amount: Fen;
}

const lineOf = (name: string, fees: readonly QuarterFee[]): FeeLine => ({
  name,
  adoptions: fees.reduce((total, fee) => total + fee.adoptions, 0),
  points: fees.reduce((total, fee) => total + fee.points, 0) as Points,
  amount: fees.reduce((total, fee) => total + fee.amount, 0) as Fen,
});

interface FeeTableProps {
  readonly fees: readonly QuarterFee[];
  readonly plan: Pick<Plan, 'rate' | 'general'>;
}

/** For what a plan pays: points, items, what 考核项 give in money. */
function termsOf({ rate, general }: FeeTableProps['plan'], { feeTerms }: PaneText['overview']): string {
  const paysItems = general?.items.some(({ pays }) => pays === 'money') === true;
  const terms = [
    ...(rate > 0 || !general ? [feeTerms.perPoint(formatYuan(rate))] : []),
    ...(general?.statesFees ? [feeTerms.perItem] : []),
    ...(paysItems ? [feeTerms.assessed] : []),
  ];
  return terms.length > 0 ? feeTerms.join(terms) : feeTerms.none;
}

/** What each quarter's adoptions cost, and the year's sum. */
export function FeeTable({ fees, plan }: FeeTableProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { overview } = text;
  const quarters = text.shortQuarters.map((name, quarter) =>
    lineOf(
      name,
      fees.filter((fee) => fee.quarter === quarter),
    ),
  );
  const row = (line: FeeLine, look?: string) => (
    <tr key={line.name} className={line.amount === 0 ? styles.quiet : undefined}>
      <th scope="row" className={mergeClasses(styles.cell, styles.first, look)}>
        {line.name}
      </th>
      <td className={mergeClasses(styles.cell, look)}>{formatCount(line.adoptions)}</td>
      <td className={mergeClasses(styles.cell, look)}>{formatPoints(line.points)}</td>
      <td className={mergeClasses(styles.cell, look)}>{formatYuan(line.amount)}</td>
    </tr>
  );
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>{overview.fees}</h2>
        <span className={styles.rate}>{termsOf(plan, overview)}</span>
      </div>
      <table className={styles.table} aria-label={overview.fees}>
        <thead>
          <tr className={styles.quiet}>
            <th scope="col" className={mergeClasses(styles.cell, styles.first)}>
              {overview.feeQuarter}
            </th>
            {[overview.feeAdoptions, overview.feePoints, overview.feeAmount].map((name) => (
              <th key={name} scope="col" className={styles.cell}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{quarters.map((line) => row(line))}</tbody>
        <tfoot>{row(lineOf(overview.feeSum, fees), styles.sum)}</tfoot>
      </table>
    </section>
  );
}
