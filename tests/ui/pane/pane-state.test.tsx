import { INITIAL_STATE, paneReducer, type PaneAction, type PaneState } from '../../../src/ui/pane/pane-state';
import { blocked, longNames, year } from '../fixtures';

const after = (...actions: PaneAction[]): PaneState => actions.reduce(paneReducer, INITIAL_STATE);

test('a run starts by reading and is not yet worth showing', () => {
  expect(after({ kind: 'run-started' }).run).toMatchObject({ step: 'read', slow: false });
});

test('a slow run keeps its step and a step keeps it slow', () => {
  const run = after(
    { kind: 'run-started' },
    { kind: 'step-reached', step: 'score' },
    { kind: 'run-slow' },
    { kind: 'step-reached', step: 'write' },
  );
  expect(run.run).toMatchObject({ step: 'write', slow: true });
});

test('what arrives after the end of a run changes nothing', () => {
  const ended = after({ kind: 'run-started' }, { kind: 'run-finished', outcome: year() });
  expect(paneReducer(ended, { kind: 'run-slow' })).toBe(ended);
  expect(paneReducer(ended, { kind: 'step-reached', step: 'write' })).toBe(ended);
});

test('a refusal keeps the earlier outcome, and the next outcome clears the refusal', () => {
  const outcome = year();
  const failure = () => '表格正忙。';
  const refused = after({ kind: 'run-finished', outcome }, { kind: 'run-started' }, { kind: 'run-failed', failure });
  expect(refused).toMatchObject({ outcome, failure, run: null });
  expect(paneReducer(refused, { kind: 'run-finished', outcome }).failure).toBeNull();
});

test('a type that the new result does not have no longer filters', () => {
  const chosen = after(
    { kind: 'run-finished', outcome: year() },
    { kind: 'filter-changed', filter: { group: '局属各科室', choice: 'unmet' } },
  );
  expect(paneReducer(chosen, { kind: 'run-finished', outcome: year() }).filter.group).toBe('局属各科室');
  expect(paneReducer(chosen, { kind: 'run-finished', outcome: blocked() }).filter.group).toBe('局属各科室');
  const others = paneReducer(chosen, { kind: 'run-finished', outcome: longNames() });
  expect(others.filter).toEqual({ group: null, choice: 'unmet', sort: 'rank', find: '' });
});

test('the tab stays where it is over a run', () => {
  const state = after(
    { kind: 'tab-chosen', tab: 'units' },
    { kind: 'run-started' },
    { kind: 'run-finished', outcome: year() },
  );
  expect(state.tab).toBe('units');
});
