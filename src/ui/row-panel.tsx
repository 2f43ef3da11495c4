import { makeStyles, tokens } from '@fluentui/react-components';
import { CursorClick24Regular } from '@fluentui/react-icons/svg/cursor-click';
import { useMemo } from 'react';
import type { Outcome, Result } from '../app/outcome';
import type { Issue, Place } from '../sheets/issue';
import { SHEETS } from '../text/workbook-names';
import { Blank } from './blank';
import { usePaneText } from './pane-text';
import { ProblemButton } from './problem-button';
import { RowFactList } from './row-fact-list';
import { rowsBySheetRow, storyOf } from './row-story';
import { RowVerdict } from './row-verdict';

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

const issuesOfRow = (issues: readonly Issue[], sheetRow: number): Issue[] =>
  issues.filter(
    ({ place }) =>
      place.sheet === SHEETS.adoptions && place.cell !== null && place.cell.replace(/^\D+/u, '') === `${sheetRow}`,
  );

export interface RowPanelProps {
  readonly outcome: Outcome;
  readonly result: Result;
  /** 1-based row of 采用登记 that is selected, or null. */
  readonly selection: number | null;
  readonly stale: boolean;
  onGoTo(place: Place): void;
}

/** Why the selected row of the log counts as it does. */
export function RowPanel({ outcome, result, selection, stale, onGoTo }: RowPanelProps) {
  const styles = useStyles();
  const text = usePaneText().row;
  const rows = useMemo(() => rowsBySheetRow(result), [result]);
  const row = selection === null ? undefined : rows.get(selection);
  if (selection === null) {
    return <Blank icon={<CursorClick24Regular />} title={text.nothing} hint={text.nothingHint} />;
  }
  if (row === undefined) {
    return <Blank icon={<CursorClick24Regular />} title={text.notLogged(selection)} hint={text.notLoggedHint} />;
  }
  const { facts } = storyOf(result, row);
  const issues = issuesOfRow(outcome.issues, selection);
  return (
    <div className={styles.panel}>
      <h2 className={styles.heading}>{text.heading(selection)}</h2>
      {stale && <p className={styles.stale}>{text.stale}</p>}
      <RowVerdict row={row} earned={facts?.earned ?? null} />
      {facts !== null && <RowFactList facts={facts} year={result.plan.year} onGoTo={onGoTo} />}
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
