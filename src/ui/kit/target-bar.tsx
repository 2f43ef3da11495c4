import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { State } from '../../engine/scoring/tally';
import { paneTokens } from '../pane/pane-theme';

/** Share of the bar's width at which the target stands; the full width is 1 ÷ this of the target. */
const TARGET_AT = 0.7;

const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  bar: { display: 'block', position: 'relative', height: '14px' },
  track: {
    position: 'absolute',
    top: '3px',
    left: 0,
    right: 0,
    height: '8px',
    borderRadius: '4px',
    overflow: 'hidden',
    backgroundColor: paneTokens.paneTrack,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    [forced]: { outlineColor: 'CanvasText' },
  },
  fill: {
    display: 'block',
    height: '100%',
    borderRadius: '4px',
    transitionProperty: 'width',
    transitionDuration: '240ms',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    [forced]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  beyond: { borderTopRightRadius: 0, borderBottomRightRadius: 0 },
  met: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  'on-pace': { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  behind: { backgroundColor: tokens.colorStatusDangerBorder2 },
  missed: { backgroundColor: tokens.colorStatusDangerBorder2 },
  none: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  pace: {
    position: 'absolute',
    top: '1px',
    width: 0,
    height: '12px',
    marginLeft: '-1px',
    borderLeft: `2px dotted ${tokens.colorNeutralForeground2}`,
    [forced]: { forcedColorAdjust: 'none', borderLeftColor: 'CanvasText' },
  },
  target: {
    position: 'absolute',
    top: 0,
    left: `${TARGET_AT * 100}%`,
    width: '2px',
    height: '14px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralBackground1}`,
    [forced]: { forcedColorAdjust: 'none', backgroundColor: 'CanvasText', boxShadow: '0 0 0 1px Canvas' },
  },
});

const useLegendStyles = makeStyles({
  legend: {
    display: 'flex',
    columnGap: '16px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  entry: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  mark: { position: 'relative', flexShrink: 0, width: '2px', height: '14px' },
  here: { left: 0, marginLeft: 0 },
});

/** What the marks on bars say: the target, and the pace where bars show it. */
export function BarLegend({ target, pace }: { readonly target: string; readonly pace: string | null }) {
  const styles = useStyles();
  const legend = useLegendStyles();
  const entry = (look: string, words: string) => (
    <span className={legend.entry}>
      <span className={legend.mark}>
        <span className={mergeClasses(look, legend.here)} />
      </span>
      {words}
    </span>
  );
  return (
    <p className={legend.legend} aria-hidden="true">
      {entry(styles.target, target)}
      {pace !== null && entry(styles.pace, pace)}
    </p>
  );
}

interface TargetBarProps {
  readonly total: number;
  /** Same unit as `total`; must be above 0. */
  readonly target: number;
  /** Share of the target that should be reached by now; a mark stands there between 0 and 1. */
  readonly pace?: number;
  readonly state: State;
}

/** A bar against a target that stands at the same place in every row, and the pace. Decoration: the numbers stand beside it. */
export function TargetBar({ total, target, state, pace = 0 }: TargetBarProps) {
  const styles = useStyles();
  const share = (total / target) * TARGET_AT;
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.track}>
        <span className={mergeClasses(styles.fill, styles[state], share > 1 && styles.beyond)} style={{ width }} />
      </span>
      {pace > 0 && pace < 1 && <span className={styles.pace} style={{ left: `${pace * TARGET_AT * 100}%` }} />}
      <span className={styles.target} />
    </span>
  );
}
