import type { ExcelHost } from '../host';
import type { EventEntry } from '../wire';
import { requirementMatrix } from './requirement-sets';

/** How Excel on the web presents itself. */
export interface WebOptions {
  readonly locale?: string;
  readonly documentUrl?: string;
  readonly sets?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string>>;
}

interface FrameMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: unknown;
  readonly _data: unknown;
}

interface Call {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const REGISTER = 1;
const PROCESS_QUERY = 93;
const UNKNOWN_CALL = 5000;

/** Answers the messages an add-in's frame posts to its parent, Excel on the web. Knows nothing of windows. */
export class WebFrame {
  private readonly listeners = new Map<string, FrameMessage>();

  constructor(
    private readonly host: ExcelHost,
    private readonly origin: string,
    private readonly options: WebOptions = {},
  ) {}

  /** The messages to post back. */
  async receive(text: string): Promise<string[]> {
    const message = parse(text);
    if (message?._messageType !== REQUEST) return [];
    if (message._actionType === REGISTER) this.listeners.set(message._actionName, message);
    else if (message._actionType !== INVOKE) this.listeners.delete(message._actionName);
    if (message._actionType !== INVOKE) return [this.reply(message, 0, { Error: 0 })];
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return [this.reply(message, 0, this.appContext())];
      case 'executeMethod':
        return [this.reply(message, 0, await this.execute(message._data as Call))];
      default:
        return [];
    }
  }

  /** The message that brings events to the frame, if it has registered for them. */
  events(entries: readonly EventEntry[]): string[] {
    const listener = this.listeners.get('richApiMessage');
    return listener ? [this.reply(listener, 1, { ArrayData: entries })] : [];
  }

  private async execute(call: Call): Promise<unknown> {
    const message = call.ArrayData;
    if (call.DdaMethod?.DispatchId !== PROCESS_QUERY || !message) return { Version: 1, Error: UNKNOWN_CALL };
    const answer = await this.host.handle(Number(message[6]), String(message[4]));
    return 'body' in answer
      ? { Version: 1, Error: 0, Data: [200, [], answer.body] }
      : { Version: 1, Error: answer.refusal };
  }

  private reply(to: FrameMessage, responseType: 0 | 1, data: unknown): string {
    return JSON.stringify({
      _messageType: RESPONSE,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: this.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    });
  }

  private appContext(): unknown {
    const locale = this.options.locale ?? 'zh-CN';
    return {
      _id: 'app',
      _appName: 16,
      _appVersion: '16.00',
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: this.options.documentUrl ?? 'https://example.invalid/book.xlsx',
      _clientMode: this.host.book.readOnly ? 1 : 0,
      _settings: Object.entries(this.options.settings ?? {}),
      _reason: 'inserted',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'corr',
      _appInstanceId: 'instance',
      _appMinorVersion: 0,
      _requirementMatrix: requirementMatrix(this.host.excelApi, this.options.sets),
      _hostFullVersion: '16.0.15407.10000',
      _addinName: 'add-in',
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 0,
    };
  }
}

function parse(text: string): FrameMessage | null {
  try {
    return JSON.parse(text) as FrameMessage;
  } catch {
    return null;
  }
}
