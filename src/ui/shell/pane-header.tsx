import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddSquare20Regular } from '@fluentui/react-icons/svg/add-square';
import { ArrowSync20Filled } from '@fluentui/react-icons/svg/arrow-sync';
import type { Day } from '../../engine/units';
import { formatDay } from '../../text/format';
import { BrandMark } from '../kit/brand-mark';
import { usePaneText } from '../pane/pane-text';
import type { Run } from '../pane/pane-state';
import { RunStatus, type Standing } from './run-status';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    padding: '12px 16px 0',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
  },
  title: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '32px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  period: {
    marginLeft: 'auto',
    textAlign: 'right',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  year: { display: 'block', color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', columnGap: '8px' },
  button: { flexGrow: 1, paddingLeft: '12px', paddingRight: '12px' },
  log: { flexShrink: 0, paddingLeft: '12px', paddingRight: '12px', whiteSpace: 'nowrap' },
});

interface PaneHeaderProps {
  readonly year: number | null;
  readonly asOf: Day | null;
  readonly ready: boolean;
  readonly run: Run | null;
  readonly standing: Standing;
  readonly onRecalculate: () => void;
  /** Gives up the run under way. */
  readonly onCancel: () => void;
  /** Opens the form 登记采用; null where there is none. */
  readonly onLog: (() => void) | null;
}

/** Name and year, the one primary button, and below it whether the results are those of the sheet. */
export function PaneHeader(props: PaneHeaderProps) {
  const { year, asOf, ready, run, standing, onRecalculate, onCancel, onLog } = props;
  const styles = useStyles();
  const text = usePaneText();
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <BrandMark size={24} />
        <h1 className={styles.name}>{text.product}</h1>
        <div className={styles.period}>
          {year !== null && <span className={styles.year}>{text.year(year)}</span>}
          {asOf !== null && <span>{text.asOf(formatDay(asOf))}</span>}
        </div>
      </div>
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          appearance="primary"
          size="large"
          icon={<ArrowSync20Filled />}
          disabledFocusable={!ready || run?.slow === true}
          onClick={onRecalculate}
        >
          {text.recalculate}
        </Button>
        {onLog !== null && (
          <Button
            className={styles.log}
            size="large"
            icon={<AddSquare20Regular />}
            disabledFocusable={!ready}
            onClick={onLog}
          >
            {text.form.open}
          </Button>
        )}
      </div>
      <RunStatus run={run} standing={standing} onCancel={onCancel} />
    </header>
  );
}
