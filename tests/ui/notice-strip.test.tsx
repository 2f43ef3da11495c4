import '@testing-library/jest-dom';
import { act, render } from '@testing-library/react';
import { NoticeStrip } from '../../src/entry/workbench/notice-strip';
import type { Message } from '../../src/ui/kit/message-region';

const NOTICE: Message = { intent: 'info', text: () => '已打开“一季度.xlsx”。' };

afterEach(() => jest.useRealTimers());

/** The clock takes its next step, however late: the page stood still meanwhile. */
const step = (): void => act(() => jest.advanceTimersToNextTimer());

test('while the page stands still, the time to read a message does not run out', () => {
  jest.useFakeTimers();
  const closed = jest.fn();
  render(<NoticeStrip notice={NOTICE} onClose={closed} />);
  step();
  expect(closed).not.toHaveBeenCalled();
  act(() => jest.advanceTimersByTime(6_000));
  expect(closed).toHaveBeenCalled();
});

test('an error stays until it is closed', () => {
  jest.useFakeTimers();
  const closed = jest.fn();
  render(<NoticeStrip notice={{ ...NOTICE, intent: 'error' }} onClose={closed} />);
  act(() => jest.advanceTimersByTime(600_000));
  expect(closed).not.toHaveBeenCalled();
});
