import { readSettings, writeSettings } from './settings';
import { shellText } from './shell-text';
import { activeWindow, tolerant, type PluginStorage, type WpsApplication, type WpsTaskPane } from './wps-objects';

const DOCKED_RIGHT = 2;
const paneKey = (window: string): string => `gaofen.et.pane.${window}`;
const askedKey = (window: string): string => `gaofen.et.asked.${window}`;
const viewKey = (window: string): string => `gaofen.et.view.${window}`;
const answeredKey = (window: string): string => `gaofen.et.answered.${window}`;

/** The folder of the page, ending in a slash. */
const folderOf = (page: string): string => page.replace(/[?#].*$/, '').replace(/[^/]*$/, '');

/** The window that the pane at an address belongs to. */
export const windowOfPane = (address: string): string => decodeURIComponent(/#(.*)$/.exec(address)?.[1] ?? '');

/** The pane of a window; null when there is none any more. */
function paneOf(wps: WpsApplication, window: string): WpsTaskPane | null {
  const id = wps.PluginStorage.getItem(paneKey(window));
  if (id === null || id === undefined || id === '') return null;
  return tolerant(() => wps.GetTaskPane(Number(id)));
}

function createPane(wps: WpsApplication, window: string, page: string): WpsTaskPane {
  const address = `${folderOf(page)}taskpane.html#${encodeURIComponent(window)}`;
  const pane = wps.CreateTaskPane(address, shellText().paneTitle);
  wps.PluginStorage.setItem(paneKey(window), String(pane.ID));
  const { paneWidth } = readSettings(wps);
  tolerant(() => (pane.DockPosition = DOCKED_RIGHT));
  if (paneWidth !== undefined) tolerant(() => (pane.Width = paneWidth));
  return pane;
}

/** Shows the pane of the window in front, one for each window; `page` is an address in the add-in's folder. Answers the window. */
export function showPane(wps: WpsApplication, page: string): string {
  const window = activeWindow(wps);
  const known = paneOf(wps, window);
  const shown = tolerant(() => known && (known.Visible = true));
  if (shown === null) createPane(wps, window, page).Visible = true;
  return window;
}

/** Asks the pane of a window, which may only be loading, to recalculate. */
export function askForRun(storage: PluginStorage, window: string): void {
  const asked = Number(storage.getItem(askedKey(window)) ?? 0);
  storage.setItem(askedKey(window), String(asked + 1));
}

/** How often the pane of a window was asked to recalculate, and how often one has answered. */
export function runRequests(
  storage: PluginStorage,
  window: string,
): { readonly asked: number; readonly answered: number } {
  const [asked, answered] = [askedKey, answeredKey].map((key) => Number(storage.getItem(key(window)) ?? 0));
  return { asked: asked!, answered: answered! };
}

/** Tells the panes that come after this one how often was answered. */
export function answerRun(storage: PluginStorage, window: string, asked: number): void {
  tolerant(() => {
    storage.setItem(answeredKey(window), String(asked));
    return null;
  });
}

/** Asks the pane of a window, which may only be loading, to open a view. */
export function askForView(storage: PluginStorage, window: string, view: string): void {
  storage.setItem(viewKey(window), view);
}

/** The name of the view that the pane of a window was asked to open since it last looked; null where it was not. */
export function takeViewRequest(storage: PluginStorage, window: string): string | null {
  const view = storage.getItem(viewKey(window));
  if (typeof view !== 'string' || view === '') return null;
  storage.setItem(viewKey(window), '');
  return view;
}

/** Remembers how wide the pane of a window was made. */
export function rememberWidth(wps: WpsApplication, window: string): void {
  const width = tolerant(() => paneOf(wps, window)?.Width);
  const settings = readSettings(wps);
  if (width !== null && width > 0 && width !== settings.paneWidth)
    writeSettings(wps, { ...settings, paneWidth: width });
}
