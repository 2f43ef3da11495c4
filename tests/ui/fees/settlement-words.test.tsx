import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { RESTING, STATES } from '../gallery/states';

async function reached(state: string): Promise<void> {
  const { props, presses } = STATES[state]!;
  const user = userEvent.setup({ delay: null });
  render(<TaskPane {...RESTING} {...props} />);
  for (const name of presses) {
    const [pressed] = await screen.findAllByText(name);
    await user.click(pressed!);
  }
}

test('who settles may be left out, and what stands there then is said', async () => {
  await reached('fees-confirm');
  expect(await screen.findByLabelText('经办人（可以不填）')).toHaveAccessibleDescription('不填的，用“参数”里的制表人');
});

test('a refusal says why errors of other quarters are to be settled too', async () => {
  await reached('fees-refused');
  expect(await screen.findByText(/写着别的季度的也要先改好/u)).toBeVisible();
});
