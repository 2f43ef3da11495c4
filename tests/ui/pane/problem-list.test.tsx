import { render, screen } from '@testing-library/react';
import type { Issue } from '../../../src/issues/issue';
import { PaneTheme } from '../../../src/ui/pane/pane-theme';
import { ProblemList } from '../../../src/ui/problems/problem-list';
import { placed } from '../../sheets/placed';

const many = <One extends Issue>(count: number, issue: One): One[] =>
  Array.from({ length: count }, (_, at) => ({ ...issue, place: placed('采用登记', `B${at + 2}`) }));
const place = placed('采用登记', 'B2');
const units = (count: number): Issue[] =>
  many(count, { code: 'unknown-unit', severity: 'error', place, parameters: { value: '高乔', nearest: [] } });
const titles = (count: number): Issue[] =>
  many(count, { code: 'missing-value', severity: 'error', place, parameters: { column: '标题' } });
const unpriced = (count: number): Issue[] =>
  many(count, { code: 'unpriced', severity: 'warning', place, parameters: { channel: '其他', mode: '采用' } });

test.each([
  ['few problems are all open', [...units(2), ...titles(1), ...unpriced(37)], [true, true, true]],
  ['many reminders close the reminders only', [...units(2), ...titles(1), ...unpriced(38)], [true, true, false]],
  ['of many errors the first kind is open', [...units(40), ...titles(1), ...unpriced(1)], [true, false, false]],
  ['many reminders alone are open all the same', unpriced(41), [true]],
])('%s', (_, issues, expected) => {
  render(
    <PaneTheme theme="light">
      <ProblemList issues={issues} onGoTo={() => undefined} />
    </PaneTheme>,
  );
  const headings = screen.getAllByRole('heading', { level: 3 }).map((one) => one.querySelector('button')!);
  expect(headings.map((button) => button.getAttribute('aria-expanded') === 'true')).toEqual(expected);
});
