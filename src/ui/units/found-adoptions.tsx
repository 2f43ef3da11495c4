import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Result } from '../../app/scoring/outcome';
import type { Place } from '../../issues/place';
import { StepList } from '../kit/step-list';
import { placeOfRow } from '../pane/content-story';
import { usePaneText } from '../pane/pane-text';
import { findInLog } from './find-in-log';

const useStyles = makeStyles({
  section: { marginTop: '12px' },
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface FoundAdoptionsProps {
  readonly result: Result;
  readonly typed: string;
  readonly onGoTo: (place: Place) => void;
}

/** The adoptions whose title or number holds what was typed; each leads to its row. */
export function FoundAdoptions({ result, typed, onGoTo }: FoundAdoptionsProps) {
  const styles = useStyles();
  const { units } = usePaneText();
  const { steps, all } = useMemo(() => findInLog(result, typed), [result, typed]);
  const heading = units.found(all, steps.length);
  return (
    <section className={styles.section}>
      <div role="status">
        <h2 className={styles.heading}>{heading}</h2>
      </div>
      {steps.length > 0 && (
        <StepList label={heading} steps={steps} titled onGoToRow={(sheetRow) => onGoTo(placeOfRow(result, sheetRow))} />
      )}
    </section>
  );
}
