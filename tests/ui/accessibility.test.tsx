import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { TaskPane } from '../../src/ui/shell/task-pane';
import { RESTING, roleOf, STATES } from './gallery/states';

const violations = async (container: Element): Promise<string[]> => {
  const { violations: found } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const AXE_ON_LONG_LISTS = 60_000;

test.each(Object.keys(STATES))(
  'axe finds nothing in the state %s',
  async (name) => {
    const { props, presses, choices = {} } = STATES[name]!;
    const user = userEvent.setup({ delay: null });
    const { container } = render(
      <main>
        <TaskPane {...RESTING} {...props} />
      </main>,
    );
    for (const press of presses) {
      const [target] = await screen.findAllByRole(roleOf(press), { name: new RegExp(`^${press}`) });
      await user.click(target!);
    }
    for (const [label, choice] of Object.entries(choices)) {
      await user.selectOptions(screen.getByRole('combobox', { name: label }), choice);
    }
    if (name.endsWith('slow')) await act(() => new Promise((resolve) => setTimeout(resolve, 350)));
    expect(await violations(container)).toEqual([]);
  },
  AXE_ON_LONG_LISTS,
);

test('axe would find a button without a name', async () => {
  const { container } = render(<button type="button" />);
  expect(await violations(container)).toHaveLength(1);
});

test('an element that a style hides is found by no role, among rules that only paint', () => {
  render(
    <>
      <button className="seen">看得见</button>
      <button className="unseen">看不见</button>
    </>,
  );
  const { sheet } = document.head.appendChild(document.createElement('style'));
  for (const rule of ['.seen{color:red;}', '.unseen{color:red;display:none;}', '.seen{margin:0;}']) {
    sheet!.insertRule(rule, sheet!.cssRules.length);
  }
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['看得见']);
});
