import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Counted } from '../../app/workflow/plans/counted';
import { civilDate } from '../../engine/time/calendar';
import type { Inputs } from '../../sheets/inputs';
import { dayWords } from '../pane/day-words';
import type { PaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  line: { margin: 0 },
  label: { color: tokens.colorNeutralForeground3 },
  day: { fontWeight: tokens.fontWeightSemibold },
  doubtful: { color: tokens.colorPaletteMarigoldForeground2 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What every form of a sheet of the work is given. */
export interface WorkFormProps {
  /** The workbook as it was last read. */
  readonly inputs: Inputs;
  readonly actions: PaneActions;
  /** Is called after each write. */
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

interface PreviewLineProps {
  readonly label?: string;
  /** True for something to look at before it is written. */
  readonly isDoubtful?: boolean;
  readonly children: ReactNode;
}

/** A line of what would be written, with what it is called. */
export function PreviewLine({ label, isDoubtful = false, children }: PreviewLineProps) {
  const styles = useStyles();
  return (
    <p className={mergeClasses(styles.line, isDoubtful && styles.doubtful)}>
      {label !== undefined && <span className={styles.label}>{label} </span>}
      {children}
    </p>
  );
}

interface CountedDayLineProps {
  readonly label: string;
  readonly counted: Counted;
  /** The year of the workbook, which is not named. */
  readonly year: number;
}

/** A day counted in working days, and which days were passed over. */
export function CountedDayLine({ label, counted, year }: CountedDayLineProps) {
  const styles = useStyles();
  const { todo, workForms: words } = usePaneText();
  const { day, isProvisional, skipped } = counted;
  return (
    <>
      <PreviewLine label={label}>
        <span className={styles.day}>{todo.due(dayWords(day), civilDate(day).year === year)}</span>
        {isProvisional && words.provisional}
      </PreviewLine>
      {skipped.length > 0 && <p className={styles.quiet}>{words.skipped(skipped)}</p>}
    </>
  );
}
