import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AddInPane } from '../../src/entry/session/add-in-pane';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
import { paneTextEn } from '../../src/text/en/pane/pane';
import { paneTextZh, type PaneText } from '../../src/text/pane/pane';
import { PaneLanguageProvider } from '../../src/ui/pane/pane-language';
import { smallYear } from '../host/excel/small-year';
import { WpsHost } from '../host/wps-sim/index';

/** A build of WPS without events, with them, and one that refuses them. */
const BUILDS: Readonly<Record<string, (host: WpsHost) => void>> = {
  'without events': (host) => host.lack(/^Application\.ApiEvent$/),
  'that refuses its events': (host) => host.failAlways(/^ApiEvent\.AddApiEventListener$/),
};
const LANGUAGES = [['zh-CN', paneTextZh], ['en', paneTextEn]] as const; // prettier-ignore

async function calculated(build: (host: WpsHost) => void, language: 'zh-CN' | 'en', text: PaneText) {
  const user = userEvent.setup();
  const host = new WpsHost();
  host.open({ sheets: { blank: [] } });
  build(host);
  const workbook = new WpsWorkbook(host.scope());
  await workbook.write(smallYear());
  const deliver = () => Promise.resolve(() => '');
  const view = render(
    <PaneLanguageProvider host={language}>
      <AddInPane workbook={workbook} theme="light" deliver={deliver} deliverFile={deliver} />
    </PaneLanguageProvider>,
  );
  await user.click(await screen.findByRole('button', { name: text.recalculate }));
  return { user, host, view };
}

describe.each(LANGUAGES)('%s', (language, text) => {
  test.each(Object.entries(BUILDS))('a build %s: nothing says that results are current', async (_, build) => {
    const { user, view } = await calculated(build, language, text);
    expect(await screen.findByText(text.untold)).toBeVisible();
    expect(screen.queryByText(text.current)).toBeNull();
    await user.click(screen.getByRole('tab', { name: text.tabs.row }));
    expect(await screen.findByText(text.row.untoldSelection.title)).toBeVisible();
    expect(screen.getByText(text.row.untoldSelection.hint)).toBeVisible();
    view.unmount();
  });

  test('a build with events: they are', async () => {
    const { view } = await calculated(() => undefined, language, text);
    expect(await screen.findByText(text.current)).toBeVisible();
    expect(screen.queryByText(text.untold)).toBeNull();
    view.unmount();
  });
});
