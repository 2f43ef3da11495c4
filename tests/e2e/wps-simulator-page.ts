import { logAlone } from '../app/sample/log-alone';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
import { WpsHost, type OpenBook } from '../host/wps-sim/index';
import { fillSound } from './sound-workbook';

/** What pages of the add-in find in WPS beside the workbook, and a window around them. */
class Surroundings {
  readonly host = new WpsHost();
  readonly files = new Map<string, string>();
  /** One character a byte. */
  readonly binaryFiles = new Map<string, string>();
  readonly panes: HTMLIFrameElement[] = [];
  /** One window for each workbook, or one for all. */
  windows: 'each' | 'one' = 'each';
  private readonly handles = new Map<OpenBook, number>();

  /** The root object: the simulated one, and what that leaves to us. */
  readonly application = new Proxy(this.host.application, {
    get: (target, name): unknown => (name in this.own ? this.own[name as string] : Reflect.get(target, name)),
  });

  private get own(): Record<string, unknown> {
    return {
      ActiveWindow: this.host.active && { Hwnd: this.handle(this.host.active) },
      Env: Object.fromEntries(
        ['GetAppDataPath', 'GetHomePath', 'GetDesktopPath', 'GetTempPath'].map((name) => [
          name,
          () => `C:\\Users\\张三\\${name.slice(3, -4)}`,
        ]),
      ),
      FileSystem: {
        readFileString: (path: string) => this.files.get(path),
        writeFileString: (path: string, text: string) => void this.files.set(path, text),
        writeAsBinaryString: (path: string, text: string) => void this.binaryFiles.set(path, text),
        ReadFileAsArrayBuffer: (path: string) => this.readBinary(path),
      },
      CreateTaskPane: (address: string, title: string) => this.createPane(address, title),
      GetTaskPane: (id: number) => (this.panes[id - 1] ? this.paneObject(id) : null),
    };
  }

  private readBinary(path: string): ArrayBuffer {
    const text = this.binaryFiles.get(path);
    if (text === undefined) throw new Error(`no file ${path}`);
    return Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
  }

  private handle(book: OpenBook): number {
    const known = this.handles.get(book) ?? 1000 + this.handles.size;
    this.handles.set(book, known);
    return this.windows === 'one' ? 999 : known;
  }

  private createPane(address: string, title: string): object {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src: address, title });
    Object.assign(frame.style, { width: '360px', height: '700px', border: '0', display: 'none' });
    this.panes.push(frame);
    document.body.append(frame);
    return this.paneObject(this.panes.length);
  }

  private paneObject(id: number): object {
    const { style } = this.panes[id - 1]!;
    return {
      ID: id,
      DockPosition: 0,
      get Visible() {
        return style.display !== 'none';
      },
      set Visible(visible: boolean) {
        style.display = visible ? 'block' : 'none';
      },
      get Width() {
        return parseInt(style.width, 10);
      },
      set Width(width: number) {
        style.width = `${width}px`;
      },
    };
  }

  /** Opens a workbook with the sample year, not yet calculated. */
  async openSample(name: string): Promise<void> {
    await this.opened(name).write(logAlone());
  }

  /** Opens a workbook with the sample year without its errors. */
  openSound(name: string): Promise<void> {
    return fillSound(this.opened(name));
  }

  private opened(name: string): WpsWorkbook {
    this.host.open({ name, sheets: { blank: [] } });
    return new WpsWorkbook({ Application: this.host.application });
  }
}

declare global {
  interface Window {
    surroundings: Surroundings;
    Application?: unknown;
  }
}

window.surroundings = new Surroundings();
