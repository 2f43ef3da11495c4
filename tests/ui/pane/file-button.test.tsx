import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FileButton } from '../../../src/ui/kit/file-button';

const input = (): HTMLInputElement => screen.getByLabelText('选文件', { selector: 'input' });

test('the same file can be chosen again after it was mended', async () => {
  const chosen: string[][] = [];
  render(<FileButton label="选文件" accept=".docx" onChoose={(files) => chosen.push(files.map(({ name }) => name))} />);
  await userEvent.setup().upload(input(), new File(['一'], '稿.docx'));
  expect(chosen).toEqual([['稿.docx']]);
  // A browser tells of no change where the input holds this file already.
  expect([input().value, input().files]).toEqual(['', expect.objectContaining({ length: 0 })]);
});

test('once something is chosen, a press gives it up, and the keyboard stays on the button', async () => {
  const user = userEvent.setup();
  const onPress = jest.fn();
  const button = (isChosen: boolean) => (
    <FileButton
      label="选文件"
      accept=".docx"
      onChoose={() => undefined}
      giveUp={isChosen ? { label: '不用它', onPress } : null}
    />
  );
  const { rerender } = render(button(false));
  screen.getByRole('button', { name: '选文件' }).focus();
  rerender(button(true));
  expect(screen.getByRole('button', { name: '不用它' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(onPress).toHaveBeenCalledTimes(1);
});
