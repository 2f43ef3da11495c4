import type { ExcelHost } from '../host';
import { desktopFacts, type DesktopOptions } from './desktop-facts';

type Callback = (answer: unknown) => void;

/** Numbers of the desktop contract. */
const PROCESS_QUERY = 93;
const COMMAND_COMPLETED = 94;
const RICH_API_EVENT = 33;
const COMMAND_EVENT = 39;
const UNKNOWN_CALL = 5000;

const array = (items: readonly unknown[]): { toArray: () => readonly unknown[] } => ({ toArray: () => items });

/** The object office.js finds as `window.external` inside Excel for Windows. */
export class DesktopContract {
  private readonly handlers = new Map<number, (id: number, args: unknown) => void>();
  private readonly settings: Map<string, string>;
  private readonly completed = new Map<string, (eventJson: string) => void>();
  readonly external: Readonly<Record<string, unknown>>;

  private disconnect: () => void = () => undefined;

  constructor(
    private host: ExcelHost,
    private readonly options: DesktopOptions = {},
  ) {
    this.settings = new Map(Object.entries(options.settings ?? {}));
    this.connect(host);
    this.external = {
      GetHostInfo: () => desktopFacts(this.host, this.options).hostInfo,
      GetContext: () => this.context(),
      GetLoggingAllowed: () => false,
      Execute: (id: number, params: unknown, callback: Callback) => void this.execute(id, params, callback),
      RegisterEvent: (
        id: number,
        _target: unknown,
        handler: (id: number, args: unknown) => void,
        callback: Callback,
      ) => {
        this.handlers.set(id, handler);
        callback(array([0]));
      },
      UnregisterEvent: (id: number, _target: unknown, callback: Callback) => {
        this.handlers.delete(id);
        callback(array([0]));
      },
    };
  }

  /** Puts another workbook behind the page; cheaper than a new page for each test. */
  connect(host: ExcelHost): void {
    this.disconnect();
    this.host = host;
    this.disconnect = host.onEvents((entries) =>
      this.handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, array(entries.map(array))),
    );
  }

  private context(): Readonly<Record<string, unknown>> {
    const { context } = desktopFacts(this.host, this.options);
    const getters = Object.entries(context).map(([name, value]): [string, () => unknown] => [name, () => value]);
    return { ...Object.fromEntries(getters), GetSettings: () => this.settingsStore() };
  }

  private settingsStore(): Readonly<Record<string, unknown>> {
    return {
      Read: (keys: string[], values: string[]) => {
        keys.push(...this.settings.keys());
        values.push(...this.settings.values());
      },
      Write: (keys: string[], values: string[]) => this.keep(keys, values),
      WriteAsync: (keys: string[], values: string[], callback: (status: number) => void) => {
        this.keep(keys, values);
        callback(0);
      },
      RefreshAsync: (callback: (status: number) => void) => callback(0),
    };
  }

  private keep(keys: readonly string[], values: readonly string[]): void {
    this.settings.clear();
    keys.forEach((key, at) => this.settings.set(key, values[at] ?? ''));
  }

  private async execute(id: number, params: unknown, callback: Callback): Promise<void> {
    const [first] = params as readonly unknown[];
    if (id === COMMAND_COMPLETED) {
      const [command, , json] = (Array.isArray(first) ? first : params) as [string, number, string];
      this.completed.get(command)?.(json);
      callback(array([0]));
    } else if (id === PROCESS_QUERY) {
      const message = first as readonly unknown[];
      const answer = await this.host.handle(Number(message[6]), String(message[4]));
      callback('body' in answer ? array([0, [200, [], answer.body]]) : answer.refusal);
    } else callback(UNKNOWN_CALL);
  }

  /** Presses a ribbon button whose function was registered with `Office.actions.associate`; resolves when it reports completion. */
  pressButton(functionName: string): Promise<string> {
    const handler = this.handlers.get(COMMAND_EVENT);
    if (!handler) return Promise.reject(new Error('the page has not registered for ribbon commands yet'));
    const command = `command-${functionName}-${this.completed.size}`;
    return new Promise((resolve) => {
      this.completed.set(command, resolve);
      handler(COMMAND_EVENT, array([command, functionName, JSON.stringify({ source: { id: functionName } })]));
    });
  }
}

/** Puts the host where office.js looks for Excel for Windows. Call it before office.js is loaded. */
export function serveDesktop(host: ExcelHost, window: object, options: DesktopOptions = {}): DesktopContract {
  const contract = new DesktopContract(host, options);
  Object.defineProperty(window, 'external', { value: contract.external, configurable: true });
  return contract;
}
