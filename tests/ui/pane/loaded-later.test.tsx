import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ComponentType } from 'react';
import type { WorkbookWindow } from '../../../src/host/port/workbook';
import { workbookActions, type OwnWrites } from '../../../src/entry/session/workbook-actions';
import { ownFault } from '../../../src/entry/session/own-fault';
import { paneTextZh as TEXT } from '../../../src/text/pane/pane';
import { loadedLater } from '../../../src/ui/kit/loaded-later';
import { PaneBoundary } from '../../../src/ui/shell/pane-boundary';
import { NOWHERE } from '../nowhere';

/** What webpack rejects with where the file of a part does not come. */
const missing = (): Error => Object.assign(new Error('Loading chunk 5 failed.'), { name: 'ChunkLoadError' });

interface PartProps {
  readonly onClose: () => void;
}

const Part = ({ onClose }: PartProps) => <button onClick={onClose}>there</button>;

/** A page with a field, and a part that is loaded once it is opened. */
function pageWith(load: () => Promise<ComponentType<PartProps>>) {
  const Later = loadedLater(load);
  return function Page() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <input aria-label="typed" />
        <button onClick={() => setOpen(true)}>open</button>
        {isOpen && <Later onClose={() => setOpen(false)} />}
      </>
    );
  };
}

let quiet: jest.SpyInstance;
beforeEach(() => (quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)));
afterEach(() => quiet.mockRestore());

test('nothing is loaded before it is shown, and what has come is not loaded again', async () => {
  const load = jest.fn(() => Promise.resolve(Part));
  const Page = pageWith(load);
  const user = userEvent.setup();
  render(<Page />);
  expect(load).not.toHaveBeenCalled();
  for (let turn = 0; turn < 2; turn++) {
    await user.click(screen.getByText('open'));
    await user.click(await screen.findByText('there'));
  }
  expect(load).toHaveBeenCalledTimes(1);
});

test('where a part is missing it says so in its place, the rest stays, and it can be tried again or closed', async () => {
  const load = jest
    .fn(() => Promise.resolve(Part))
    .mockRejectedValueOnce(missing())
    .mockRejectedValueOnce(missing());
  const Page = pageWith(load);
  const user = userEvent.setup();
  render(<Page />);
  await user.type(screen.getByLabelText('typed'), '高桥');
  await user.click(screen.getByText('open'));
  expect(await screen.findByRole('alert')).toHaveTextContent(TEXT.missingPart.title);
  await user.click(screen.getByText(TEXT.missingPart.retry));
  expect(await screen.findByRole('alert')).toHaveTextContent(TEXT.missingPart.hint);
  await user.click(screen.getByText(TEXT.missingPart.close));
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(screen.getByText('open'));
  await screen.findByText('there');
  expect(screen.getByLabelText('typed')).toHaveValue('高桥');
});

test('any other fault goes on to the boundary of the pane', async () => {
  const Page = pageWith(() => Promise.reject(new Error('ours')));
  const user = userEvent.setup();
  render(
    <PaneBoundary>
      <Page />
    </PaneBoundary>,
  );
  await user.click(screen.getByText('open'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Error: ours');
});

test('a press whose code is missing says that nothing was done and what to do', () => {
  const { explainRefusal } = workbookActions({} as WorkbookWindow, {} as OwnWrites, NOWHERE);
  expect(explainRefusal(missing())!(TEXT)).toBe(TEXT.missingPart.notDone);
  expect(explainRefusal(new Error('ours'))).toBeNull();
  expect(ownFault(missing()).text(TEXT)).toBe(TEXT.missingPart.notDone);
});
