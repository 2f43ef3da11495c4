import { strict } from '../strict';
import type { WpsHost } from '../wps';

/** Values that live until the program is closed, shared by the pages of an add-in. */
export function pluginStorage(host: WpsHost) {
  const { storage } = host;
  return strict(host, 'PluginStorage', {
    get length() {
      return storage.size;
    },
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string | number | boolean) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
    clear: () => storage.clear(),
    key: (at: number) => [...storage.keys()][at] ?? null,
  });
}

interface PaneState {
  url: string;
  title: string;
  Visible: boolean;
  Width: number;
  DockPosition: number;
}

/** The task panes of the program. */
export function taskPanes(host: WpsHost) {
  const panes = new Map<number, PaneState>();
  const wrap = (id: number, state: PaneState) =>
    strict(host, 'TaskPane', {
      get ID() {
        return id;
      },
      get Visible() {
        return state.Visible;
      },
      set Visible(visible: boolean) {
        state.Visible = visible;
      },
      get Width() {
        return state.Width;
      },
      set Width(width: number) {
        state.Width = width;
      },
      get DockPosition() {
        return state.DockPosition;
      },
      set DockPosition(position: number) {
        state.DockPosition = position;
      },
      Navigate: (url: string) => void (state.url = url),
      Delete: () => void panes.delete(id),
    });
  return {
    create(url: string, title = '') {
      const id = panes.size + 1;
      const state = { url, title, Visible: false, Width: 300, DockPosition: 2 };
      panes.set(id, state);
      return wrap(id, state);
    },
    get(id: number) {
      const state = panes.get(id);
      return state ? wrap(id, state) : null;
    },
  };
}
