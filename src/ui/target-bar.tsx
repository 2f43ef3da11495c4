import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { State } from '../engine/tally';
import { paneTokens } from './pane-theme';

/** Share of the bar's width at which the target stands; the full width is 1 ÷ this of the target. */
const TARGET_AT = 0.7;

const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  bar: { position: 'relative', height: '14px' },
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

interface TargetBarProps {
  readonly total: number;
  /** Same unit as `total`; must be above 0. */
  readonly target: number;
  readonly state: State;
}

/** A bar against a target that stands at the same place in every row. Decoration: the numbers stand beside it. */
export function TargetBar({ total, target, state }: TargetBarProps) {
  const styles = useStyles();
  const share = (total / target) * TARGET_AT;
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <div className={styles.bar} aria-hidden="true">
      <div className={styles.track}>
        <div className={mergeClasses(styles.fill, styles[state], share > 1 && styles.beyond)} style={{ width }} />
      </div>
      <div className={styles.target} />
    </div>
  );
}
