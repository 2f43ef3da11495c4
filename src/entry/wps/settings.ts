import { readText, tolerant, writeText, type WpsApplication } from './wps-objects';

/** What the add-in remembers on this machine. */
export interface Settings {
  /** Width of the task pane as WPS counts it. */
  readonly paneWidth?: number;
}

const KEY = 'gaofen.settings';
const FILE = 'gaofen-settings.json';

function parsed(text: string | null): Settings | null {
  const settings = tolerant(() => JSON.parse(text ?? 'null') as Settings | null);
  return typeof settings === 'object' ? settings : null;
}

const settingsFile = (wps: WpsApplication): string | null =>
  tolerant(() => {
    const folder = wps.Env?.GetAppDataPath?.();
    return folder ? `${folder.replace(/[\\/]$/, '')}/${FILE}` : null;
  });

/** Reads what was remembered: from the page's storage, else, where that was lost, from a file. */
export function readSettings(wps: WpsApplication): Settings {
  const stored = parsed(tolerant(() => localStorage.getItem(KEY)));
  if (stored) return stored;
  const path = settingsFile(wps);
  return (path !== null && parsed(readText(wps, path))) || {};
}

/** Remembers in the page's storage and in a file, whichever of the two there is. */
export function writeSettings(wps: WpsApplication, settings: Settings): void {
  const text = JSON.stringify(settings);
  tolerant(() => localStorage.setItem(KEY, text));
  const path = settingsFile(wps);
  if (path !== null) writeText(wps, path, text);
}
