import { act, renderHook } from '@testing-library/react';
import { usePaneRuns } from '../../src/entry/workbench/use-pane-runs';

test('a recalculation asked for outside the pane is not asked again of the next book', () => {
  const toGrid = jest.fn();
  const { result } = renderHook(() => usePaneRuns(toGrid));
  act(() => result.current.recalculate());
  expect(result.current).toMatchObject({ asked: 1, opened: 0, paneShown: true });
  act(() => result.current.onShown());
  expect(result.current).toMatchObject({ asked: 0, opened: 1 });
  expect(toGrid).toHaveBeenCalledTimes(1);
});
