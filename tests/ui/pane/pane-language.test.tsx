import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { paneTextEn } from '../../../src/text/en/pane/pane';
import { paneTextZh } from '../../../src/text/pane/pane';
import { languageOf } from '../../../src/ui/pane/language-choice';
import type { PaneActions } from '../../../src/ui/pane/pane-actions';
import { PaneLanguageProvider } from '../../../src/ui/pane/pane-language';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { openedYear, year } from '../fixtures';
import { actionsOver, RESTING } from '../gallery/states';

const paneIn = (host: string) =>
  render(
    <PaneLanguageProvider host={host}>
      <TaskPane {...RESTING} onRecalculate={() => Promise.resolve(year())} />
    </PaneLanguageProvider>,
  );

beforeEach(() => localStorage.clear());

test('only English hosts get English', () => {
  expect(['en', 'en-US', 'EN-GB'].map(languageOf)).toEqual(['en', 'en', 'en']);
  expect(['zh-CN', 'zh-TW', 'fr', 'enm', ''].map(languageOf)).toEqual(Array(5).fill('zh-CN'));
});

test('an English host gets the pane, its problems included, in English', async () => {
  const user = userEvent.setup();
  paneIn('en-US');
  await user.click(await screen.findByRole('button', { name: 'Recalculate' }));
  await user.click(await screen.findByRole('tab', { name: /^Issues/ }));
  expect(screen.getByText('The date "2020-04-31" is a date that does not exist.')).toBeVisible();
  const ofTheWorkbook = /"[^"]*"|采用登记 [A-Z]+\d+|\(采用\)/gu;
  expect(screen.getByRole('tabpanel').textContent.replace(ofTheWorkbook, '')).not.toMatch(/\p{Script=Han}/u);
});

test('the language is switched in place and remembered', async () => {
  const user = userEvent.setup();
  const first = paneIn('zh-CN');
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.click(await screen.findByRole('tab', { name: '单位' }));
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByRole('tab', { name: 'Units', selected: true })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  first.unmount();
  paneIn('zh-CN');
  await user.click(await screen.findByRole('button', { name: '中文' }));
  expect(await screen.findByRole('button', { name: '重新计算' })).toBeVisible();
});

test('what a form and a fix said before is said anew in the language chosen', async () => {
  const user = userEvent.setup();
  const refused = actionsOver(openedYear());
  const actions: PaneActions = {
    ...refused,
    fix: () => Promise.reject(new Error('refused')),
    openDesk: () => Promise.resolve(null),
    explainRefusal: () => (text) => text.refusals.protected('采用登记'),
  };
  render(
    <PaneLanguageProvider host="zh-CN">
      <TaskPane {...RESTING} actions={actions} onRecalculate={() => Promise.resolve(year())} />
    </PaneLanguageProvider>,
  );
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.click(await screen.findByRole('tab', { name: /^问题/ }));
  await user.click(screen.getByRole('button', { name: '改为“双拥优抚科”' }));
  expect(await screen.findByText(paneTextZh.refusals.protected('采用登记'))).toBeVisible();
  await user.click(screen.getByRole('button', { name: '登记采用' }));
  expect(await screen.findByText(paneTextZh.form.noLog)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByText(paneTextEn.refusals.protected('采用登记'))).toBeVisible();
  expect(screen.getByText(paneTextEn.form.noLog)).toBeVisible();
});

test('a page without storage still switches', async () => {
  const storage = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('denied');
  });
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('denied');
  });
  const user = userEvent.setup();
  paneIn('zh-CN');
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByRole('button', { name: 'Recalculate' })).toBeVisible();
  expect(storage).toHaveBeenCalled();
  jest.restoreAllMocks();
});
