import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Result } from '../app/outcome';
import type { Points } from '../engine/units';
import { formatPoints } from '../text/format';
import { Blank } from './blank';
import { chartScale, type ChartScale } from './chart-scale';
import { PagedList } from './paged-list';
import { usePaneText } from './pane-text';
import { ScoreBar } from './score-bar';
import { listUnits, unitRows, type UnitRow } from './unit-rows';

/** Hundredths in a point: the finest step of the axis. */
const POINT = 100;

const useStyles = makeStyles({
  figure: {
    margin: 0,
    padding: '16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    marginBottom: '8px',
  },
  title: {
    marginRight: 'auto',
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  key: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', alignItems: 'center' },
  name: { flex: '1 1 132px', minWidth: 0, padding: '3px 0', overflowWrap: 'anywhere' },
  plot: { flex: '4 1 260px', minWidth: 0, display: 'flex', alignItems: 'center', columnGap: '8px' },
  bar: { flexGrow: 1, minWidth: 0 },
  value: { width: '76px', flexShrink: 0, textAlign: 'right', color: tokens.colorNeutralForeground2 },
  axis: { position: 'relative', flexGrow: 1, height: '20px', color: tokens.colorNeutralForeground3 },
  tick: { position: 'absolute', top: '2px', transform: 'translateX(-50%)' },
});

function Row({ row, scale }: { readonly row: UnitRow; readonly scale: ChartScale }) {
  const styles = useStyles();
  const { units } = usePaneText();
  const total = formatPoints(row.total);
  return (
    <div className={styles.row}>
      <span className={styles.name}>{row.name}</span>
      <div className={styles.plot}>
        <div className={styles.bar}>
          <ScoreBar total={row.total} target={row.target} scale={scale} />
        </div>
        <span className={styles.value}>
          {row.target === null ? units.scoreAlone(total) : units.score(total, formatPoints(row.target))}
        </span>
      </div>
    </div>
  );
}

function Axis({ scale }: { readonly scale: ChartScale }) {
  const styles = useStyles();
  return (
    <div className={styles.row} aria-hidden="true">
      <span className={styles.name} />
      <div className={styles.plot}>
        <div className={styles.axis}>
          {scale.ticks.map((tick) => (
            <span key={tick} className={styles.tick} style={{ left: `${(tick / scale.max) * 100}%` }}>
              {formatPoints(tick as Points)}
            </span>
          ))}
        </div>
        <span className={styles.value} />
      </div>
    </div>
  );
}

/** Bars of 得分 against 任务分值 in order of rank, on one scale; must stand inside `PaneTheme`. */
export function RankingChart({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { chart } = usePaneText();
  const rows = useMemo(() => listUnits(unitRows(result), { group: null, choice: 'all', sort: 'rank' }), [result]);
  const scale = chartScale(Math.max(0, ...rows.map((row) => Math.max(row.total, row.target ?? 0))), POINT);
  if (rows.length === 0) return <Blank title={chart.none} hint={chart.noneHint} />;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={styles.title}>{chart.title}</span>
        <span className={styles.key}>
          <svg width="16" height="10" aria-hidden="true">
            <rect width="16" height="10" rx="2" fill={tokens.colorCompoundBrandBackground} />
          </svg>
          {chart.score}
        </span>
        <span className={styles.key}>
          <svg width="2" height="14" aria-hidden="true">
            <rect width="2" height="14" fill={tokens.colorNeutralForeground1} />
          </svg>
          {chart.target}
        </span>
      </figcaption>
      <PagedList label={chart.title} items={rows} keyOf={(row) => row.unit}>
        {(row) => <Row row={row} scale={scale} />}
      </PagedList>
      <Axis scale={scale} />
    </figure>
  );
}
