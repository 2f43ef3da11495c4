import type { ExcelHost } from '../host';

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

const REFUSALS: Readonly<Record<number, readonly [number, string]>> = {
  5004: [400, 'InvalidOperationInCellEditMode'],
  5012: [408, 'InvalidOrTimedOutSession'],
  5102: [429, 'ActivityLimitReached'],
  5103: [413, 'RequestPayloadSizeLimitExceeded'],
  5104: [413, 'ResponsePayloadSizeLimitExceeded'],
  7000: [401, 'AccessDenied'],
};

/**
 * Serves a bundle (`excel-….js`) that is evaluated without office.js: call this first, then evaluate the bundle in the
 * same scope. `Excel` and `OfficeExtension` exist then, `Office` does not. Needs no DOM.
 */
export function serveNativeBridge(host: ExcelHost, scope: object): void {
  const bridge: Bridge = { sendMessageToHost: (text) => void reply(text), onMessageFromHost: null };
  const send = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  host.onEvents((entries) => send({ type: 3, message: { entries } }));
  async function reply(text: string): Promise<void> {
    const { id, flags, message } = JSON.parse(text) as BridgeRequest;
    const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
    const answer = await host.handle(flags, body);
    const [statusCode, code] = 'body' in answer ? [200, ''] : (REFUSALS[answer.refusal] ?? [500, 'GeneralException']);
    const replyBody = 'body' in answer ? answer.body : JSON.stringify({ error: { code, message: code } });
    send({ id, type: 2, message: { statusCode, headers: {}, body: replyBody } });
  }
  Object.assign(scope, { _richApiNativeBridge: bridge });
}
