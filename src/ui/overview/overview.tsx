import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Result } from '../../app/scoring/outcome';
import type { Issue } from '../../issues/issue';
import type { RunChanges } from '../../app/scoring/run-changes';
import type { Points } from '../../engine/units';
import { formatCount, formatPercent, formatPoints } from '../../text/format';
import { FeeTable } from '../kit/fee-table';
import { usePaneText } from '../pane/pane-text';
import { countBySeverity } from '../pane/problem-groups';
import { BeginLine } from './begin-line';
import { DueLine } from './due-line';
import { RunChangesNote } from './run-changes-note';
import { StatTile } from '../kit/stat-tile';
import { TargetBar } from '../kit/target-bar';
import type { Work } from '../pane/work';
import { isBehind, unitRows, type UnitChoice, type UnitRow } from '../pane/unit-rows';

const useStyles = makeStyles({
  overview: { display: 'flex', flexDirection: 'column', rowGap: '20px', fontVariantNumeric: 'tabular-nums' },
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  total: { display: 'flex', alignItems: 'baseline', columnGap: '4px', margin: 0 },
  number: { fontSize: '40px', lineHeight: '48px', fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.5px' },
  target: {
    display: 'flex',
    justifyContent: 'space-between',
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(124px, 1fr))',
    gap: '8px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

const sum = (values: readonly number[]): Points => values.reduce((total, value) => total + value, 0) as Points;

function YearTotal({ rows }: { readonly rows: readonly UnitRow[] }) {
  const styles = useStyles();
  const text = usePaneText();
  const total = sum(rows.map((row) => row.total));
  const target = sum(rows.map((row) => row.target ?? 0));
  return (
    <section>
      <h2 className={styles.label}>{text.overview.total}</h2>
      <p className={styles.total}>
        <span className={styles.number}>{formatPoints(total)}</span>
        {text.overview.points}
      </p>
      {target > 0 && <TargetBar total={total} target={target} state={total >= target ? 'met' : 'on-pace'} />}
      <p className={styles.target}>
        <span>{target > 0 ? text.overview.ofTarget(formatPoints(target)) : text.overview.noTarget}</span>
        {target > 0 && <span>{text.overview.completion(formatPercent(total, target))}</span>}
      </p>
    </section>
  );
}

interface OverviewProps {
  readonly result: Result;
  /** The problems that are left to look at. */
  readonly open: readonly Issue[];
  readonly changes: RunChanges | null;
  readonly work: Work | null;
  /** Whether sheets of the work can be added. */
  readonly canBegin: boolean;
  readonly onShowTodo: () => void;
  readonly onShowUnits: (choice: UnitChoice) => void;
  readonly onShowProblems: () => void;
}

/** What the last recalculation found, at a glance: points, units, problems and each quarter's fees. */
export function Overview(props: OverviewProps) {
  const { result, open, changes, work, canBegin, onShowTodo, onShowUnits, onShowProblems } = props;
  const styles = useStyles();
  const { overview, problems } = usePaneText();
  const rows = useMemo(() => unitRows(result), [result]);
  const counted = result.rows.filter((row) => row.verdict === 'counted').length;
  const found = countBySeverity(open);
  const withTarget = rows.filter((row) => row.state !== 'none').length;
  return (
    <div className={styles.overview}>
      <YearTotal rows={rows} />
      {work?.workflow && <DueLine work={work} onOpen={onShowTodo} />}
      {changes !== null && <RunChangesNote changes={changes} />}
      <ul className={styles.tiles}>
        <StatTile
          label={overview.counted}
          value={formatCount(counted)}
          hint={overview.countedOf(formatCount(result.rows.length))}
        />
        <StatTile
          label={overview.met}
          value={formatCount(rows.filter((row) => row.state === 'met').length)}
          hint={overview.metOf(withTarget)}
          onOpen={() => onShowUnits('met')}
        />
        <StatTile
          label={overview.behind}
          value={formatCount(rows.filter(isBehind).length)}
          hint={overview.behindHint}
          onOpen={() => onShowUnits('behind')}
        />
        <StatTile
          label={problems.short}
          value={formatCount(open.length)}
          hint={open.length === 0 ? overview.noProblems : overview.problemsHint(found.errors, found.warnings)}
          onOpen={onShowProblems}
        />
      </ul>
      <FeeTable fees={result.fees} plan={result.plan} />
      {canBegin && work?.workflow === null && <BeginLine onOpen={onShowTodo} />}
    </div>
  );
}
