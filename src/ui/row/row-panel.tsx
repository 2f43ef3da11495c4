import { gridRowOf, type SheetRow } from '../../engine/units';
import { makeStyles, tokens } from '@fluentui/react-components';
import { CursorClick24Regular } from '@fluentui/react-icons/svg/cursor-click';
import { useMemo } from 'react';
import type { Outcome, Result, RowOutcome } from '../../app/scoring/outcome';
import type { Issue } from '../../issues/issue';
import type { Place } from '../../issues/place';
import { Blank } from '../kit/blank';
import type { Freshness } from '../pane/pane-state';
import { usePaneText } from '../pane/pane-text';
import { contentStory, placeOfRow } from '../pane/content-story';
import { ProblemButton } from '../kit/problem-button';
import { RowFactList } from './row-fact-list';
import { rowsBySheetRow, storyOf } from './row-story';
import { RowVerdict } from './row-verdict';
import { StepList } from '../kit/step-list';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  stale: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorPaletteMarigoldForeground2,
  },
  problems: { listStyleType: 'none', margin: '4px -8px 0', padding: 0 },
});

const issuesOfRow = (issues: readonly Issue[], { log }: Result, sheetRow: SheetRow): Issue[] =>
  issues.filter(({ place }) => place.sheet === log.sheet && place.row === gridRowOf(sheetRow));

interface RowPanelProps {
  readonly outcome: Outcome;
  readonly result: Result;
  /** 1-based row of the log that is selected, or null. */
  readonly selection: number | null;
  readonly freshness: Freshness;
  readonly onGoTo: (place: Place) => void;
}

/** Why the selected row of the log counts as it does. */
export function RowPanel(props: RowPanelProps) {
  const { result, selection, freshness } = props;
  const text = usePaneText().row;
  const rows = useMemo(() => rowsBySheetRow(result), [result]);
  const log = result.log.sheet;
  if (selection === null) {
    const said = freshness === 'untold' ? text.untoldSelection : { title: text.nothing(log), hint: text.nothingHint };
    return <Blank icon={<CursorClick24Regular />} {...said} />;
  }
  const row = rows.get(selection);
  if (row === undefined) {
    return <Blank icon={<CursorClick24Regular />} title={text.notLogged(selection)} hint={text.notLoggedHint} />;
  }
  return <Explanation {...props} row={row} />;
}

function Explanation({ outcome, result, row, freshness, onGoTo }: RowPanelProps & { readonly row: RowOutcome }) {
  const styles = useStyles();
  const text = usePaneText().row;
  const { facts } = storyOf(result, row);
  const goToRow = (sheetRow: SheetRow): void => onGoTo(placeOfRow(result, sheetRow));
  const issues = issuesOfRow(outcome.issues, result, row.sheetRow);
  const steps = useMemo(() => (row.adoption === null ? [] : contentStory(result, row.adoption)), [result, row]);
  return (
    <div className={styles.panel}>
      <h2 className={styles.heading}>{text.heading(result.log.sheet, row.sheetRow)}</h2>
      {freshness !== 'current' && <p className={styles.stale}>{text.aged[freshness]}</p>}
      <RowVerdict row={row} facts={facts} />
      {facts !== null && <RowFactList facts={facts} year={result.plan.year} onGoToRow={goToRow} />}
      {steps.length > 1 && (
        <section>
          <h3 className={styles.heading}>{text.story(steps.length)}</h3>
          <StepList label={text.story(steps.length)} steps={steps} current={row.sheetRow} onGoToRow={goToRow} />
        </section>
      )}
      {issues.length > 0 && (
        <section>
          <h3 className={styles.heading}>{text.problems}</h3>
          <ul className={styles.problems}>
            {issues.map((issue, index) => (
              <li key={index}>
                <ProblemButton issue={issue} onGoTo={onGoTo} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
