import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { usePaneText } from '../pane/pane-text';
import type { Freshness, Run } from '../pane/pane-state';

const STEPS: readonly Run['step'][] = ['read', 'score', 'write'];

/** Whether the results in the pane are those of the sheet. */
export type Standing = Freshness | 'opening' | 'not-run' | 'blocked' | 'failed' | 'cancelled';

const pulse = { '0%': { opacity: 0.35 }, '50%': { opacity: 1 }, '100%': { opacity: 0.35 } };

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    margin: 0,
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  slow: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  grow: { flexGrow: 1, minWidth: 0 },
  cancel: { flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: '24px' },
  icon: { flexShrink: 0, display: 'flex' },
  quiet: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorPaletteMarigoldForeground2, fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  steps: { listStyleType: 'none', padding: 0, columnGap: '8px' },
  step: { display: 'flex', flexGrow: 1, alignItems: 'center', columnGap: '4px', color: tokens.colorNeutralForeground3 },
  reached: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  rail: { flexGrow: 1, height: '2px', borderRadius: '1px', backgroundColor: tokens.colorNeutralStroke2 },
  railDone: { backgroundColor: tokens.colorBrandStroke1 },
  railShare: { display: 'block', height: '100%', borderRadius: 'inherit', backgroundColor: tokens.colorBrandStroke1 },
  railActive: {
    backgroundColor: tokens.colorBrandStroke1,
    animationName: pulse,
    animationDuration: '1.2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none', opacity: 0.6 },
  },
});

/** How far a step is. */
function Rail({ label, percent }: { readonly label: string; readonly percent: number }) {
  const styles = useStyles();
  const values = { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': percent };
  return (
    <span role="progressbar" aria-label={label} {...values} className={styles.rail}>
      <span className={styles.railShare} style={{ width: `${percent}%` }} />
    </span>
  );
}

function Steps({ run: { step: current, share } }: { readonly run: Run }) {
  const styles = useStyles();
  const text = usePaneText();
  const at = STEPS.indexOf(current);
  return (
    <ol className={mergeClasses(styles.line, styles.steps)} aria-label={text.stepList}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={mergeClasses(styles.step, index <= at && styles.reached)}
          aria-current={index === at ? 'step' : undefined}
        >
          {index < at ? <CheckmarkCircle16Filled /> : <Circle16Regular />}
          <span>{text.steps[step]}</span>
          {index === at && share !== null ? (
            <Rail label={text.steps[step]} percent={Math.round(share * 100)} />
          ) : (
            <span
              aria-hidden="true"
              className={mergeClasses(styles.rail, index < at && styles.railDone, index === at && styles.railActive)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

/** A run that takes its time: its steps, or that it started anew, and the way out as long as nothing is being written. */
function SlowRun({ run, onCancel }: { readonly run: Run; readonly onCancel: () => void }) {
  const styles = useStyles();
  const text = usePaneText();
  const said = run.cancelling ? text.cancelling : text.again;
  return (
    <div className={styles.slow}>
      {run.cancelling || run.again ? (
        <p className={mergeClasses(styles.line, styles.grow)}>{said}</p>
      ) : (
        <div className={styles.grow}>
          <Steps run={run} />
        </div>
      )}
      {!run.isFinal && !run.cancelling && (
        <Link as="button" className={styles.cancel} onClick={onCancel}>
          {text.cancel}
        </Link>
      )}
    </div>
  );
}

interface RunStatusProps {
  readonly run: Run | null;
  readonly standing: Standing;
  readonly onCancel: () => void;
}

/** One line of fixed height: the steps of a slow run, otherwise whether the results fit the sheet. */
export function RunStatus({ run, standing, onCancel }: RunStatusProps) {
  const styles = useStyles();
  const text = usePaneText();
  if (run?.slow === true) return <SlowRun run={run} onCancel={onCancel} />;
  const shown = {
    opening: { look: styles.quiet, icon: <Circle16Regular />, words: text.opening },
    'not-run': { look: styles.quiet, icon: <Circle16Regular />, words: text.notRun },
    current: { look: styles.good, icon: <CheckmarkCircle16Filled />, words: text.current },
    untold: { look: styles.quiet, icon: <CheckmarkCircle16Filled />, words: text.untold },
    stale: { look: styles.attention, icon: <Warning16Filled />, words: text.outdated },
    blocked: { look: styles.bad, icon: <ErrorCircle16Filled />, words: text.blockedStatus },
    cancelled: { look: styles.quiet, icon: <Circle16Regular />, words: text.cancelled },
    failed: { look: styles.bad, icon: <ErrorCircle16Filled />, words: text.failedStatus },
  }[standing];
  return (
    <p className={mergeClasses(styles.line, shown.look)}>
      <span className={styles.icon}>{shown.icon}</span>
      {shown.words}
    </p>
  );
}
