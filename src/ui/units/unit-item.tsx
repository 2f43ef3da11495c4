import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import { formatPercent, formatPoints } from '../../text/format';
import { usePaneText } from '../pane/pane-text';
import { plainButton } from '../kit/plain-button';
import { StateMark } from '../kit/state-mark';
import { TargetBar } from '../kit/target-bar';
import type { UnitRow } from '../pane/unit-rows';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontVariantNumeric: 'tabular-nums' },
  row: {
    ...plainButton,
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) 16px',
    width: 'calc(100% + 16px)',
    margin: '0 -8px',
    padding: '10px 8px',
  },
  rank: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  block: { display: 'block' },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  bar: { display: 'block', margin: '4px 0' },
  numbers: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  shortfall: { marginLeft: 'auto', color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  chevron: { display: 'flex', paddingTop: '2px', color: tokens.colorNeutralForeground3 },
  detail: { padding: '0 16px 10px 28px' },
});

interface UnitItemProps {
  readonly row: UnitRow;
  readonly rank: number;
  /** Share of the target due by now, 0 to 1. */
  readonly pace: number;
  /** What the opened unit shows; only asked for when it is open. */
  readonly detail: () => ReactNode;
}

/** A unit with its place, state, bar against target and pace, completion and shortfall; pressing it opens the rest. */
export function UnitItem({ row, rank, pace, detail }: UnitItemProps) {
  const styles = useStyles();
  const text = usePaneText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { name, target, total, state } = row;
  return (
    <div className={styles.item}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.rank}>
          <span aria-hidden="true">{rank}</span>
          <span className={styles.hidden}>{text.units.rank(rank)}</span>
        </span>
        <span className={styles.block}>
          <span className={styles.head}>
            <span className={styles.name}>{name}</span>
            <StateMark state={state} />
          </span>
          {target !== null && target > 0 && (
            <span className={styles.bar}>
              <TargetBar {...{ total, target, state, pace }} />
            </span>
          )}
          <Numbers row={row} />
        </span>
        <span className={styles.chevron}>{open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
      </button>
      {open && (
        <div id={id} className={styles.detail}>
          {detail()}
        </div>
      )}
    </div>
  );
}

function Numbers({ row: { target, total, shortfall } }: { readonly row: UnitRow }) {
  const styles = useStyles();
  const { units } = usePaneText();
  const score =
    target === null ? units.scoreAlone(formatPoints(total)) : units.score(formatPoints(total), formatPoints(target));
  return (
    <span className={mergeClasses(styles.block, styles.numbers)}>
      <span>{score}</span>
      {target !== null && target > 0 && <span>{formatPercent(total, target)}</span>}
      {shortfall > 0 && <span className={styles.shortfall}>{units.shortfall(formatPoints(shortfall))}</span>}
    </span>
  );
}
