import { act, renderHook } from '@testing-library/react';
import type { UndoableWindow } from '../../../src/host/port/workbook';
import { useUndoableRun } from '../../../src/entry/session/use-undoable-run';
import type { PaneSession } from '../../../src/entry/session/pane-session';
import type { PaneActions } from '../../../src/ui/pane/pane-actions';
import type { Issue } from '../../../src/issues/issue';
import { paneTextEn as ENGLISH } from '../../../src/text/en/pane/pane';
import { paneTextZh as CHINESE } from '../../../src/text/pane/pane';
import type { Message } from '../../../src/ui/kit/message-region';
import { actionsOver } from '../gallery/states';
import { openedYear } from '../fixtures';

const done = (): Promise<never> => Promise.resolve(null as never);

/** Actions of which every write is made. */
function writing(): PaneActions {
  const plain = actionsOver(openedYear());
  return {
    ...plain,
    fix: done,
    isLasting: true,
    work: { ...plain.work, begin: done, enter: done, add: done, writeNotice: done, writeForms: done },
    fees: { ...plain.fees, preview: done, settle: done, reverse: done },
    whatIf: { look: done, press: done, make: done },
  };
}

const NOTHING: readonly Issue[] = [];

function hooked(issues = NOTHING, tell: (message: Message | null) => void = () => undefined) {
  const onRecalculate = () => Promise.resolve({ issues });
  const session: PaneSession = {
    pane: { actions: writing(), onRecalculate, explainFailure: () => null } as unknown as PaneSession['pane'],
    markStale: () => undefined,
    findResults: () => Promise.resolve(null),
  };
  const workbook = { undo: () => Promise.resolve({ undone: true }) } as unknown as UndoableWindow;
  return renderHook(() => useUndoableRun(workbook, session, tell)).result;
}

test.each<[string, (actions: PaneActions) => Promise<unknown>]>([
  ['fix', ({ fix }) => fix([])],
  ['work.begin', ({ work }) => work.begin()],
  ['work.enter', ({ work }) => work.enter(null as never)],
  ['work.add', ({ work }) => work.add(null as never)],
  ['work.writeNotice', ({ work }) => work.writeNotice(null as never)],
  ['work.writeForms', ({ work }) => work.writeForms(null as never)],
  ['whatIf.press', ({ whatIf }) => whatIf!.press([])],
  ['whatIf.make', ({ whatIf }) => whatIf!.make('计分规则')],
])('after %s, what is taken back is called a change, not the results', async (_, press) => {
  const undoable = hooked();
  await act(() => undoable.current.run(() => undefined, () => false)); // prettier-ignore
  expect(undoable.current.written).toBe('run');
  await act(() => press(undoable.current.actions.actions!));
  expect(undoable.current.written).toBe('edit');
});

test('a plan that was chosen is taken back with its first results', async () => {
  const undoable = hooked();
  await act(() => undoable.current.run(() => undefined, () => false, () => Promise.resolve([]))); // prettier-ignore
  expect(undoable.current.written).toBe('choice');
  await act(() => undoable.current.undo!());
  expect(undoable.current).toMatchObject({ written: null, choicesTakenBack: 1 });
});

test('nothing is told to last where there is a way back', () => {
  expect(hooked().current.actions.actions!.isLasting).toBe(false);
});

test.each<[string, (actions: PaneActions) => Promise<unknown>]>([
  ['preview', ({ fees }) => fees.preview(0)],
  ['settle', ({ fees }) => fees.settle(null as never, '')],
  ['reverse', ({ fees }) => fees.reverse(null as never, '', '')],
])('after %s there is nothing to take back', async (_, press) => {
  const undoable = hooked();
  await act(() => undoable.current.run(() => undefined, () => false)); // prettier-ignore
  await act(() => press(undoable.current.actions.actions!));
  expect(undoable.current.undo).toBeNull();
});

describe('the way back over a run that has cleared classified texts', () => {
  const at = (sheet: string, row: number, column: number, isCleared: boolean): Issue => ({
    ...{ code: 'classified-text', severity: 'error', place: { sheet, row, column } },
    parameters: isCleared ? { isCleared } : {},
  });
  const issues = [at('稿件登记', 1, 20, true), at('采用登记', 4, 9, true), at('稿件登记', 2, 1, false)];

  it.each([CHINESE, ENGLISH])('says in which cells they are again, and what to do', async (text) => {
    const told: (string | undefined)[] = [];
    const undoable = hooked(issues, (message) => told.push(message?.text(text)));
    await act(() => undoable.current.run(() => undefined, () => false)); // prettier-ignore
    await act(() => undoable.current.undo!());
    expect(told.at(-1)).toContain(text.messages.undone);
    expect(told.at(-1)).toContain(text.messages.secretsBack(['稿件登记!U2', '采用登记!J5']));
  });

  it('says nothing of them where an edit is taken back', async () => {
    const told: (string | undefined)[] = [];
    const undoable = hooked(issues, (message) => told.push(message?.text(CHINESE)));
    await act(() => undoable.current.run(() => undefined, () => false)); // prettier-ignore
    await act(() => undoable.current.actions.actions!.fix([]));
    await act(() => undoable.current.undo!());
    expect(told.at(-1)).toBe(CHINESE.messages.undone);
  });
});
