import { useEffect, useReducer, useRef, type Dispatch } from 'react';
import type { Outcome } from '../../app/scoring/outcome';
import type { PaneText } from '../../text/pane/pane';
import { PaneActionsContext, PaneGoToContext, type PaneActions } from '../pane/pane-actions';
import { PaneBoundary } from './pane-boundary';
import { PaneLayout, type PaneLayoutProps } from './pane-layout';
import { INITIAL_STATE, paneReducer, type PaneAction } from '../pane/pane-state';
import { PaneTextContext, usePaneText } from '../pane/pane-text';
import { PaneTheme, type ThemeName } from '../pane/pane-theme';
import { useReviewsElsewhere } from '../pane/use-reviewing';
import { useRecalculation, type Recalculation } from './use-recalculation';

/**
 * The task pane, the same on every host. It fills the height of its parent and knows no host: all it does to a
 * workbook goes through these callbacks.
 *
 * - `onRecalculate(report, isCancelled, first)` writes `first` and recalculates, calls `report('read' | 'score' | 'write')` as each step begins and
 *   `report('again')` when it starts anew, `report(step, progress)` where it knows how far it is, resolves with the `Outcome` (also when a structural problem blocked it) and
 *   rejects when the host refused, or with `RecalculationCancelled` once `isCancelled()` is true and nothing is written.
 * - `explainFailure(cause)` says such a refusal as a sentence of what, where and what to do next; null for anything that
 *   is no refusal of the host: it is then thrown to the pane's error boundary.
 * - `onGoTo(place)` selects a cell; `place.cell` null means the whole sheet.
 * - `selection` is the selected row of the log (1-based), null where something else is selected.
 * - `selected` is the selected row of a sheet of the work before the scores (from 0), null where something else is.
 * - `freshness`: whether an input cell changed since the last run; `untold` where nobody tells that. `ready` false: the workbook is still being opened.
 * - `year`, `asOf` are shown until an outcome brings its own; null where not known. `version` is for the footer.
 * - `asked`: each time it grows, somebody asked for a recalculation elsewhere, as in the host's ribbon.
 * - `choicesTakenBack`: each time it grows, the pane shows the workbook as one that nothing was asked of yet.
 * - `findResults` is asked once the workbook is there: gives the outcome of results that it already holds, null for none.
 * - `wanted`: likewise, somebody asked for the tab 待办 or a form.
 * - `actions` logs adoptions and settles problems; without them the pane only shows results.
 * - `theme` follows the host; `text` is the language, that of the surroundings unless given.
 */
export interface TaskPaneProps
  extends Recalculation, Omit<PaneLayoutProps, 'state' | 'dispatch' | 'onRun' | 'onChosen' | 'onCancel'> {
  readonly asked?: number;
  readonly choicesTakenBack?: number;
  readonly findResults?: () => Promise<Outcome | null>;
  readonly theme?: ThemeName;
  readonly text?: PaneText;
  readonly actions?: PaneActions;
}

function useAskedRun(asked: number, run: () => Promise<void>): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (asked > 0) void latest.current();
  }, [asked]);
}

/** The workbook is as it was before a plan was chosen, and so is the pane; what was asked before is not asked again. */
function useTakenBack(choicesTakenBack: number, dispatch: Dispatch<PaneAction>): void {
  useEffect(() => {
    if (choicesTakenBack > 0) dispatch({ kind: 'choice-taken-back' });
  }, [choicesTakenBack, dispatch]);
}

/** Shows the results that the workbook already holds, once it is there. */
function useFoundResults(find: TaskPaneProps['findResults'], dispatch: Dispatch<PaneAction>): void {
  useEffect(() => {
    let isGone = false;
    void find?.().then((outcome) => {
      if (outcome !== null && !isGone) dispatch({ kind: 'results-found', outcome });
    });
    return () => {
      isGone = true;
    };
  }, [find, dispatch]);
}

function PaneSession({
  onRecalculate,
  explainFailure,
  findResults,
  asked = 0,
  choicesTakenBack = 0,
  ...layout
}: Omit<TaskPaneProps, 'theme' | 'text' | 'actions'>) {
  const [state, dispatch] = useReducer(paneReducer, INITIAL_STATE);
  const run = useRecalculation({ onRecalculate, explainFailure }, dispatch);
  useAskedRun(asked, run.start);
  useTakenBack(choicesTakenBack, dispatch);
  useFoundResults(findResults, dispatch);
  useReviewsElsewhere(state.outcome, dispatch);
  if (state.crash !== null) throw state.crash.cause;
  return (
    <PaneLayout
      {...layout}
      {...{ state, dispatch }}
      onRun={() => void run.start()}
      onChosen={(first) => void run.start(first)}
      onCancel={run.cancel}
    />
  );
}

/** The pane with its theme, language and error boundary. */
export function TaskPane({ theme = 'light', text, actions, ...session }: TaskPaneProps) {
  const around = usePaneText();
  return (
    <PaneTextContext value={text ?? around}>
      <PaneTheme theme={theme}>
        <PaneBoundary>
          <PaneActionsContext value={actions ?? null}>
            <PaneGoToContext value={session.onGoTo}>
              <PaneSession {...session} />
            </PaneGoToContext>
          </PaneActionsContext>
        </PaneBoundary>
      </PaneTheme>
    </PaneTextContext>
  );
}
