import { makeStyles, tokens } from '@fluentui/react-components';
import type { Points } from '../../engine/units';
import { formatPoints } from '../../text/format';
import { usePaneText } from '../pane/pane-text';

const HEIGHT = 44;

const useStyles = makeStyles({
  chart: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    columnGap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '14px',
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
  },
  quarter: { display: 'flex', flexDirection: 'column', justifyContent: 'flex-end', rowGap: '2px' },
  bar: {
    borderRadius: '3px 3px 0 0',
    backgroundColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  name: {
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingTop: '2px',
  },
});

/** Points of the four quarters as bars, each with its number. */
export function QuarterBars({ quarters }: { readonly quarters: readonly Points[] }) {
  const styles = useStyles();
  const text = usePaneText();
  const most = Math.max(1, ...quarters);
  return (
    <ul className={styles.chart} aria-label={text.units.quarters}>
      {quarters.map((points, quarter) => (
        <li key={quarter} className={styles.quarter}>
          <span>{formatPoints(points)}</span>
          <span className={styles.bar} style={{ height: Math.round((Math.max(0, points) / most) * HEIGHT) }} />
          <span className={styles.name}>{text.shortQuarters[quarter]}</span>
        </li>
      ))}
    </ul>
  );
}
