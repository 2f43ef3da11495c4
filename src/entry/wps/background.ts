import { shellText } from './shell-text';
import { askForRun, askForView, showPane } from './window-pane';
import { findWps } from './wps-objects';

/** The part of a ribbon button that callbacks are given. */
interface RibbonControl {
  readonly Id: string;
}

const ICONS: Readonly<Record<string, string>> = {
  gaofenOpenPane: 'icons/icon-32.png',
  gaofenRecalculate: 'icons/recalculate-32.png',
};

/** The view that each button opens. */
const VIEWS: Readonly<Record<string, string>> = {
  gaofenTodo: 'todo',
  gaofenSolicit: 'solicitation',
  gaofenManuscript: 'manuscript',
  gaofenPrint: 'print',
  gaofenNotice: 'notice',
};

function press(button: string): void {
  const wps = findWps();
  if (wps === null) return;
  try {
    const window = showPane(wps, location.href);
    if (button === 'gaofenRecalculate') askForRun(wps.PluginStorage, window);
    const view = VIEWS[button];
    if (view !== undefined) askForView(wps.PluginStorage, window, view);
  } catch {
    alert(shellText().cannotOpenPane);
  }
}

/** What ribbon.xml names. Nothing here waits for anything: WPS drops the tab of an add-in whose callbacks do. */
const ribbon = {
  OnAddinLoad: (): boolean => true,
  OnAction: (control: RibbonControl): boolean => {
    press(control.Id);
    return true;
  },
  GetImage: (control: RibbonControl): string => ICONS[control.Id] ?? 'icons/icon-32.png',
};

const page = window as unknown as Record<string, unknown>;
page['ribbon'] = ribbon;
page['OnAddinLoad'] = ribbon.OnAddinLoad;
page['OnAction'] = ribbon.OnAction;
page['GetImage'] = ribbon.GetImage;
