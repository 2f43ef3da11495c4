import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type Dispatch } from 'react';
import type { Day } from '../../engine/units';
import type { AdoptionDraft } from '../../app/log/log-adoption';
import type { Place } from '../../issues/place';
import { Announcer } from './announcer';
import type { OnChosen } from '../first-run/use-log-setup';
import { PaneBody } from './pane-body';
import { PaneFooter } from './pane-footer';
import { PaneHeader } from './pane-header';
import { PaneYearContext, usePaneActions, type PaneActions } from '../pane/pane-actions';
import {
  openIssues,
  PANE_TABS,
  type Freshness,
  type PaneAction,
  type PaneState,
  type PaneTab,
} from '../pane/pane-state';
import { PaneTabs, panelIdOf, tabIdOf } from './pane-tabs';
import { usePaneText } from '../pane/pane-text';
import { useKeyboardBack } from '../kit/keyboard-back';
import { HelpCover } from './help-cover';
import { paneBody } from './pane-body-look';
import type { Standing } from './run-status';
import { UpdateLine } from './update-line';
import { useDesk } from './use-desk';
import { useHelp } from './use-help';
import { useWantedView, type WantedView } from './use-wanted-view';
import { useWork, type WorkReading } from './use-work';
import { loadedLater } from '../kit/loaded-later';
import { hasWork, pressingCount, type RowPlace } from '../pane/work';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    boxSizing: 'border-box',
    minWidth: 0,
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-height: 440px)': { overflowY: 'auto' },
  },
  body: paneBody,
});

export interface PaneLayoutProps {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly selection: number | null;
  readonly selected?: RowPlace | null;
  readonly freshness: Freshness;
  readonly year: number | null;
  readonly asOf: Day | null;
  readonly version: string;
  readonly ready?: boolean;
  /** A view that somebody asked for elsewhere, as in the host's ribbon; `times` grows with each. */
  readonly wanted?: WantedView;
  readonly onRun: () => void;
  readonly onChosen: OnChosen;
  readonly onCancel: () => void;
  readonly onGoTo: (place: Place) => void;
}

const standingOf = ({ failure, cancelled, outcome }: PaneState, freshness: Freshness, ready: boolean): Standing => {
  if (!ready) return 'opening';
  if (cancelled) return 'cancelled';
  if (failure !== null) return 'failed';
  if (outcome === null) return 'not-run';
  return outcome.result === null && freshness !== 'stale' ? 'blocked' : freshness;
};

/** The parts of the pane, top to bottom: header, tabs, the chosen panel, footer. */
export function PaneLayout(props: PaneLayoutProps) {
  const { state, dispatch, freshness, asOf, version, ready = true, onRun, onCancel } = props;
  const styles = useStyles();
  const text = usePaneText();
  const { outcome, run } = state;
  const help = useHelp();
  const year = outcome?.year ?? props.year;
  const actions = usePaneActions();
  const openDesk = useDesk(actions, dispatch);
  const reading = useWork(actions, state, dispatch, freshness === 'untold');
  useWantedView(props.wanted, reading, dispatch);
  return (
    <section className={styles.pane} lang={text.language} aria-label={text.product}>
      <PaneHeader
        year={year}
        asOf={outcome?.asOf ?? asOf}
        ready={ready}
        run={run}
        standing={standingOf(state, freshness, ready)}
        onRecalculate={onRun}
        onCancel={onCancel}
        onLog={openDesk && (() => openDesk())}
      />
      <UpdateLine version={version} onAsk={help.showNews} />
      <HelpCover page={help.page} onClose={help.toggle} {...{ state, version }}>
        <PaneYearContext value={year}>
          <PaneContent {...props} onAdopt={(filled) => openDesk?.(filled)} reading={reading} />
        </PaneYearContext>
      </HelpCover>
      <PaneFooter version={version} onHelp={help.toggle} />
      <Announcer state={state} />
    </section>
  );
}

/** Before the first run there is only what needs none: the work, once somebody asked for it. */
const hasTabs = ({ outcome, tab, work }: PaneState): boolean => outcome !== null || tab === 'todo' || hasWork(work);

/** The tabs that there are; without actions the pane only shows results, without sheets of the work it tells of none. */
function tabsOf({ outcome, work, tab }: PaneState, hasActions: boolean): readonly PaneTab[] {
  if (outcome === null) return hasWork(work) ? ['overview', 'todo', 'row'] : ['overview', 'todo'];
  const isShown: Partial<Record<PaneTab, boolean>> = {
    todo: pressingCount(work) !== null || tab === 'todo',
    fees: hasActions,
  };
  return PANE_TABS.filter((one) => isShown[one] ?? true);
}

const AdoptionForm = loadedLater(async () => (await import('../form/adoption-form')).AdoptionForm);
const WorkForm = loadedLater(async () => (await import('../form/work-form')).WorkForm);

interface PaneContentProps extends PaneLayoutProps {
  readonly onAdopt: (filled: AdoptionDraft) => void;
  readonly reading: WorkReading | null;
}

/** The form while one is open, otherwise the tabs and the chosen panel. */
function PaneContent(props: PaneContentProps) {
  const { state } = props;
  const actions = usePaneActions();
  if (actions === null || (state.desk === null && state.form === null)) return <TabbedContent {...props} />;
  return <FormArea {...props} actions={actions} />;
}

/** Stands in place of the tabs, and knows what opened it before the form is loaded. */
function FormArea(props: PaneContentProps & { readonly actions: PaneActions }) {
  const styles = useStyles();
  useKeyboardBack();
  return (
    <div className={styles.body}>
      <OpenForm {...props} />
    </div>
  );
}

/** The form that is open. */
function OpenForm({ state, dispatch, reading, actions }: PaneContentProps & { readonly actions: PaneActions }) {
  const { desk, filled, form, work } = state;
  const { explainRefusal } = actions;
  if (desk !== null)
    return <AdoptionForm {...{ desk, filled, explainRefusal }} onClose={() => dispatch({ kind: 'desk-closed' })} />;
  if (form === null || work === null) return null;
  const close = (): void => dispatch({ kind: 'form-closed' });
  return (
    <WorkForm key={form} kind={form} work={work} actions={actions} onSaved={() => reading?.refresh()} onClose={close} />
  );
}

function TabbedContent(props: PaneContentProps) {
  const {
    state,
    dispatch,
    selection,
    selected = null,
    freshness,
    ready = true,
    onGoTo,
    onChosen,
    onAdopt,
    reading,
  } = props;
  const styles = useStyles();
  const id = useId();
  const actions = usePaneActions();
  const { tab } = state;
  const isTabbed = hasTabs(state);
  const panel = { role: 'tabpanel', id: panelIdOf(id, tab), 'aria-labelledby': tabIdOf(id, tab), tabIndex: 0 };
  return (
    <>
      {isTabbed && (
        <PaneTabs
          id={id}
          tab={tab}
          tabs={tabsOf(state, actions !== null)}
          counts={{ problems: openIssues(state).length, todo: pressingCount(state.work) ?? 0 }}
          onChoose={(chosen) => dispatch({ kind: 'tab-chosen', tab: chosen })}
        />
      )}
      <div key={tab} className={styles.body} {...(isTabbed && panel)}>
        <PaneBody {...{ state, dispatch, selection, selected, freshness, ready, onGoTo, onChosen, onAdopt, reading }} />
      </div>
    </>
  );
}
