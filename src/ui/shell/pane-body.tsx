import { makeStyles } from '@fluentui/react-components';
import type { Dispatch } from 'react';
import type { AdoptionDraft } from '../../app/log/log-adoption';
import type { Outcome, Result } from '../../app/scoring/outcome';
import type { Place } from '../../issues/place';
import { AppendSection } from '../first-run/append-section';
import { FirstRun } from '../first-run/first-run';
import type { OnChosen } from '../first-run/use-log-setup';
import { Notice } from '../kit/notice';
import { Overview } from '../overview/overview';
import { usePaneActions } from '../pane/pane-actions';
import { openIssues, type Freshness, type PaneAction, type PaneState, type PaneTab } from '../pane/pane-state';
import { usePaneText } from '../pane/pane-text';
import { useReviewing } from '../pane/use-reviewing';
import type { RowPlace, Work } from '../pane/work';
import { ProblemList } from '../problems/problem-list';
import { RowPanel } from '../row/row-panel';
import { TodoPanel } from '../todo/todo-panel';
import { WorkBegin } from '../todo/work-begin';
import { UnitList } from '../units/unit-list';
import { loadedLater } from '../kit/loaded-later';
import { Waiting } from '../kit/waiting';
import { Blocked } from './blocked';
import type { WorkReading } from './use-work';

const useStyles = makeStyles({
  failure: { marginBottom: '16px' },
});

interface PaneBodyProps {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly selection: number | null;
  /** The selected row of a sheet of the work, from 0; null where something else is selected. */
  readonly selected: RowPlace | null;
  readonly freshness: Freshness;
  readonly ready: boolean;
  readonly onGoTo: (place: Place) => void;
  readonly onChosen: OnChosen;
  /** Null where the pane only shows results. */
  readonly reading: WorkReading | null;
  readonly onAdopt: (filled: AdoptionDraft) => void;
}

interface ResultPanelProps extends PaneBodyProps {
  readonly tab: Exclude<PaneTab, 'fees' | 'problems' | 'todo'>;
  readonly outcome: Outcome;
  readonly result: Result;
}

function ResultPanel(props: ResultPanelProps) {
  const { tab, state, dispatch, outcome, result, selection, freshness, onGoTo } = props;
  switch (tab) {
    case 'units':
      return (
        <UnitList
          result={result}
          asOf={outcome.asOf}
          onGoTo={onGoTo}
          filter={state.filter}
          onFilter={(filter) => dispatch({ kind: 'filter-changed', filter })}
        />
      );
    case 'row':
      return <RowPanel {...{ outcome, result, selection, freshness, onGoTo }} />;
    case 'overview':
      return (
        <>
          <Overview
            result={result}
            open={openIssues(state)}
            changes={state.changes}
            work={state.work}
            canBegin={props.reading !== null}
            onShowTodo={() => dispatch({ kind: 'tab-chosen', tab: 'todo' })}
            onShowUnits={(choice) => {
              dispatch({ kind: 'filter-changed', filter: { choice } });
              dispatch({ kind: 'tab-chosen', tab: 'units' });
            }}
            onShowProblems={() => dispatch({ kind: 'tab-chosen', tab: 'problems' })}
          />
          <AppendSection />
        </>
      );
  }
}

const FeesPanel = loadedLater(async () => (await import('../fees/fees-panel')).FeesPanel);

interface FeesProps extends Pick<PaneBodyProps, 'dispatch' | 'onGoTo'> {
  readonly outcome: Outcome;
}

function Fees({ outcome, dispatch, onGoTo }: FeesProps) {
  const actions = usePaneActions();
  return (
    actions && (
      <FeesPanel
        actions={actions.fees}
        outcome={outcome}
        onResults={(results) => dispatch({ kind: 'results-written', outcome: results })}
        explainRefusal={actions.explainRefusal}
        onGoTo={onGoTo}
      />
    )
  );
}

function Panel(props: PaneBodyProps) {
  const { state, ready, onChosen } = props;
  const { outcome, run } = state;
  if (!ready) return <Waiting />;
  if (state.tab === 'todo') return <Todo {...props} />;
  if (outcome === null) return <BeforeRun isSlow={run?.slow === true} onChosen={onChosen} />;
  return <OutcomePanel {...props} outcome={outcome} />;
}

/** What a person has chosen stays chosen where the run is given up or refused. */
function BeforeRun({ isSlow, onChosen }: Pick<PaneBodyProps, 'onChosen'> & { readonly isSlow: boolean }) {
  return (
    <>
      {isSlow && <Waiting />}
      <div hidden={isSlow}>
        <FirstRun onChosen={onChosen} />
      </div>
    </>
  );
}

/** What is owed; it needs no recalculation, only a look into the workbook. */
function Todo({ state: { work, isWorkOld }, onGoTo, onAdopt, reading }: PaneBodyProps) {
  const actions = usePaneActions();
  if (work === null) return null;
  if (work.workflow === null) return reading && <WorkBegin onBegin={reading.begin} />;
  return (
    <TodoPanel
      {...{ work, actions, onGoTo, onAdopt }}
      isOld={isWorkOld}
      onRefresh={() => reading?.refresh()}
      onOpenForm={(form) => reading?.openForm(form)}
    />
  );
}

const RecordPanel = loadedLater(async () => (await import('../todo/record-panel')).RecordPanel);

interface RecordProps extends PaneBodyProps {
  readonly work: Work;
  readonly at: RowPlace;
}

/** The selected row of a sheet of the work; loaded when it is looked at. */
function Record({ work, at, state: { isWorkOld }, onGoTo, onAdopt, reading }: RecordProps) {
  const actions = usePaneActions();
  return (
    <RecordPanel {...{ work, at, actions, onGoTo, onAdopt }} isOld={isWorkOld} onRefresh={() => reading?.refresh()} />
  );
}

function Problems({ state, dispatch, outcome, onGoTo }: PaneBodyProps & { readonly outcome: Outcome }) {
  const reviewing = useReviewing(outcome, dispatch);
  return <ProblemList issues={outcome.issues} reviewed={state.reviewed} reviewing={reviewing} onGoTo={onGoTo} />;
}

function OutcomePanel(props: PaneBodyProps & { readonly outcome: Outcome }) {
  const { state, outcome, onGoTo, onChosen } = props;
  const { tab } = state;
  if (tab === 'fees') return <Fees {...{ outcome, onGoTo }} dispatch={props.dispatch} />;
  if (tab === 'problems') return <Problems {...props} />;
  if (outcome.result === null) return <Blocked issues={outcome.issues} {...{ onGoTo, onChosen }} />;
  return <ResultPanel {...props} tab={tab === 'todo' ? 'overview' : tab} outcome={outcome} result={outcome.result} />;
}

/** The row of the work that is to be told about; null where another panel is open or something else is selected. */
const recordOf = ({ state: { tab, work }, selected, ready }: PaneBodyProps) =>
  ready && tab === 'row' && selected !== null && work !== null ? { at: selected, work } : null;

/** What is under the tabs: a refusal of the host if there was one, and the chosen view of the last result. */
export function PaneBody(props: PaneBodyProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { failure } = props.state;
  const record = recordOf(props);
  return (
    <>
      {failure !== null && (
        <div className={styles.failure}>
          <Notice title={text.failure}>
            <p>{failure(text)}</p>
          </Notice>
        </div>
      )}
      {record === null ? <Panel {...props} /> : <Record {...props} {...record} />}
    </>
  );
}
