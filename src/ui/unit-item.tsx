import { makeStyles, tokens } from '@fluentui/react-components';
import { formatPercent, formatPoints } from '../text/format';
import { usePaneText } from './pane-text';
import { StateMark } from './state-mark';
import { TargetBar } from './target-bar';
import type { UnitRow } from './unit-rows';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: 'tabular-nums',
  },
  rank: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  bar: { margin: '4px 0' },
  numbers: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  shortfall: { marginLeft: 'auto', color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A unit with its place, state, bar against the target, completion and shortfall. */
export function UnitItem({ row, rank }: { readonly row: UnitRow; readonly rank: number }) {
  const styles = useStyles();
  const text = usePaneText();
  const { name, target, total, shortfall, state } = row;
  return (
    <div className={styles.row}>
      <div className={styles.rank}>
        <span aria-hidden="true">{rank}</span>
        <span className={styles.hidden}>{text.units.rank(rank)}</span>
      </div>
      <div>
        <div className={styles.head}>
          <span className={styles.name}>{name}</span>
          <StateMark state={state} />
        </div>
        {target !== null && target > 0 && (
          <div className={styles.bar}>
            <TargetBar total={total} target={target} state={state} />
          </div>
        )}
        <div className={styles.numbers}>
          <span>
            {target === null
              ? text.units.scoreAlone(formatPoints(total))
              : text.units.score(formatPoints(total), formatPoints(target))}
          </span>
          {target !== null && target > 0 && <span>{formatPercent(total, target)}</span>}
          {shortfall > 0 && <span className={styles.shortfall}>{text.units.shortfall(formatPoints(shortfall))}</span>}
        </div>
      </div>
    </div>
  );
}
