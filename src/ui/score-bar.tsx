import { makeStyles, tokens } from '@fluentui/react-components';
import type { Points } from '../engine/units';
import type { ChartScale } from './chart-scale';

const HEIGHT = 26;
const BAR = 12;

const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  svg: { display: 'block', width: '100%', overflow: 'visible', forcedColorAdjust: 'none' },
  grid: { fill: tokens.colorNeutralStroke3, [forced]: { fill: 'GrayText' } },
  score: { fill: tokens.colorCompoundBrandBackground, [forced]: { fill: 'Highlight' } },
  target: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '2px',
    paintOrder: 'stroke',
    [forced]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
});

interface ScoreBarProps {
  readonly total: Points;
  readonly target: Points | null;
  readonly scale: ChartScale;
}

/** One bar on a shared scale with its target as an upright line. Decoration: the numbers stand beside it. */
export function ScoreBar({ total, target, scale }: ScoreBarProps) {
  const styles = useStyles();
  const at = (value: number): string => `${(Math.max(0, value) / scale.max) * 100}%`;
  return (
    <svg className={styles.svg} height={HEIGHT} aria-hidden="true" focusable="false">
      {scale.ticks.map((tick) => (
        <rect key={tick} className={styles.grid} x={at(tick)} width="1" height={HEIGHT} />
      ))}
      <rect className={styles.score} y={(HEIGHT - BAR) / 2} width={at(total)} height={BAR} rx="2" />
      {target !== null && (
        <svg x={at(target)} overflow="visible">
          <rect className={styles.target} x="-1" y="3" width="2" height={HEIGHT - 6} />
        </svg>
      )}
    </svg>
  );
}
