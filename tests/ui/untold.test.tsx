import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AddInPane } from '../../src/entry/session/add-in-pane';
import { ExcelWorkbook } from '../../src/host/excel/excel-workbook';
import type { UndoableWindow } from '../../src/host/port/workbook';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
import { paneTextEn } from '../../src/text/en/pane/pane';
import { paneTextZh, type PaneText } from '../../src/text/pane/pane';
import { PaneLanguageProvider } from '../../src/ui/pane/pane-language';
import { smallYear } from '../host/excel/small-year';
import { ExcelPage } from '../host/excel-page';
import { WpsHost } from '../host/wps-sim/index';
import { NOWHERE } from './nowhere';

/** A workbook in a program. */
type Open = () => Promise<UndoableWindow>;

const wps =
  (build: (host: WpsHost) => void): Open =>
  () => {
    const host = new WpsHost();
    host.open({ sheets: { blank: [] } });
    build(host);
    return Promise.resolve(new WpsWorkbook(host.scope()));
  };

let page: ExcelPage | undefined;
afterEach(() => {
  page?.close();
  page = undefined;
});

const excel =
  (refused?: RegExp): Open =>
  async () => {
    page = await ExcelPage.open('1.14');
    const host = page.workbook({ sheets: { blank: [] } });
    if (refused) host.injectFault({ match: refused, code: 'AccessDenied', sticky: true });
    return new ExcelWorkbook();
  };

/** Programs without events, and those that refuse them. */
const UNTOLD: Readonly<Record<string, Open>> = {
  'a WPS without events': wps((host) => host.lack(/^Application\.ApiEvent$/)),
  'a WPS that refuses its events': wps((host) => host.failAlways(/^ApiEvent\.AddApiEventListener$/)),
  'an Excel that refuses its events': excel(/\._register/i),
};
/** Programs with events. */
const TOLD: Readonly<Record<string, Open>> = { 'a WPS': wps(() => undefined), 'an Excel': excel() };
const LANGUAGES = [['zh-CN', paneTextZh], ['en', paneTextEn]] as const; // prettier-ignore

async function calculated(open: Open, language: 'zh-CN' | 'en', text: PaneText) {
  const user = userEvent.setup();
  const workbook = await open();
  await workbook.write(smallYear());
  const view = render(
    <PaneLanguageProvider host={language}>
      <AddInPane workbook={workbook} theme="light" deliveries={NOWHERE} />
    </PaneLanguageProvider>,
  );
  await user.click(await screen.findByRole('button', { name: text.recalculate }));
  return { user, view };
}

describe.each(LANGUAGES)('%s', (language, text) => {
  test.each(Object.entries(UNTOLD))('%s: nothing says that results are current', async (_, open) => {
    const { user, view } = await calculated(open, language, text);
    expect(await screen.findByText(text.untold)).toBeVisible();
    expect(screen.queryByText(text.current)).toBeNull();
    await user.click(await screen.findByRole('tab', { name: text.tabs.row }));
    expect(await screen.findByText(text.row.untoldSelection.title)).toBeVisible();
    expect(screen.getByText(text.row.untoldSelection.hint)).toBeVisible();
    view.unmount();
  });

  test.each(Object.entries(TOLD))('%s with events: they are', async (_, open) => {
    const { view } = await calculated(open, language, text);
    expect(await screen.findByText(text.current)).toBeVisible();
    expect(screen.queryByText(text.untold)).toBeNull();
    view.unmount();
  });
});
