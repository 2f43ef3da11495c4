import { findApplication } from '../../host/wps/api/find-application';
import { get } from '../../host/wps/api/jsapi';

/** What the pages use of WPS beside the workbook; any member may be missing in some build, and reading it may throw. */
export interface WpsApplication {
  readonly ActiveWorkbook?: { readonly FullName: string } | null;
  readonly Workbooks?: { readonly Count: number };
  readonly ActiveWindow?: { readonly Hwnd?: string | number } | null;
  readonly PluginStorage: PluginStorage;
  readonly Env?: WpsFolders;
  readonly FileSystem?: WpsFiles;
  CreateTaskPane(address: string, title?: string): WpsTaskPane;
  GetTaskPane(id: number): WpsTaskPane | null;
}

/** Folders of the person at the machine. */
export interface WpsFolders {
  GetAppDataPath?(): string;
  GetHomePath?(): string;
  GetDesktopPath?(): string;
}

/** Values shared by the pages of the add-in until WPS is closed. */
export interface PluginStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): void;
}

/** The frame of a task pane. */
export interface WpsTaskPane {
  readonly ID: number;
  Visible: boolean;
  Width: number;
  DockPosition: number;
}

/** Files on the person's machine; newer builds have the names in small letters. */
export interface WpsFiles {
  readFileString?(path: string): string;
  ReadFile?(path: string): string;
  writeFileString?(path: string, text: string): unknown;
  WriteFile?(path: string, text: string): unknown;
}

/** What `read` gives; null where WPS has no such member or refuses. */
export function tolerant<T>(read: () => T | null | undefined): T | null {
  try {
    return read() ?? null;
  } catch {
    return null;
  }
}

/** The spreadsheet program that put its objects into the page; null outside of it. */
export const findWps = (): WpsApplication | null => findApplication(window) as WpsApplication | null;

/** Names the window in front; empty where WPS does not tell windows apart. */
export function activeWindow(wps: WpsApplication): string {
  const handle = tolerant(() => wps.ActiveWindow && get(wps.ActiveWindow, 'Hwnd'));
  return String(handle ?? '');
}

/** The full name of the workbook in front; null when none is open. @throws where WPS refuses to tell */
export function activeWorkbook(wps: WpsApplication): string | null {
  try {
    const { ActiveWorkbook: front } = wps;
    return front ? get(front, 'FullName') : null;
  } catch (refusal) {
    if (tolerant(() => wps.Workbooks && get(wps.Workbooks, 'Count')) === 0) return null;
    throw refusal;
  }
}

/** What a text file holds; null when it cannot be read. */
export const readText = ({ FileSystem: files }: WpsApplication, path: string): string | null =>
  tolerant(() => (files?.readFileString ? files.readFileString(path) : files?.ReadFile?.(path)));

/** Writes a text file and looks whether it is there; false when it is not. */
export function writeText(wps: WpsApplication, path: string, text: string): boolean {
  const { FileSystem: files } = wps;
  tolerant(() => (files?.writeFileString ? files.writeFileString(path, text) : files?.WriteFile?.(path, text)));
  return readText(wps, path) === text;
}
