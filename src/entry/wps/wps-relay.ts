/** The service of WPS on this machine that keeps the list of add-ins. */
const RELAY = 'http://127.0.0.1:58890';
/** Opens WPS, which then starts the service. */
const WAKE = 'ksoWPSCloudSvr://start=RelayHttpServer';
const PATIENCE = 3000;
const TRIES = 4;

/** An add-in as the service lists it. */
export interface ListedAddIn {
  readonly name: string;
  readonly addonType: string;
  readonly url: string;
  readonly online: string;
  readonly enable?: string;
  readonly version?: string;
  readonly customDomain?: string;
}

/** Receives the answer, null when there was none. */
type Receive = (answer: string | null) => void;

function base64(text: string): string {
  const bytes = encodeURIComponent(text).replace(/%([\dA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return btoa(bytes);
}

function post(path: string, body: string, receive: Receive): void {
  const request = new XMLHttpRequest();
  request.open('POST', RELAY + path);
  request.timeout = PATIENCE;
  request.onload = () => receive(request.status === 200 ? request.responseText : null);
  request.onerror = request.ontimeout = () => receive(null);
  request.send(body);
}

function insist(path: string, receive: Receive, tries: number): void {
  post(path, '', (answer) => {
    if (answer !== null || tries <= 1) {
      receive(answer);
      return;
    }
    if (tries === TRIES) location.href = WAKE;
    setTimeout(() => insist(path, receive, tries - 1), 1000);
  });
}

function listIn(answer: string | null): ListedAddIn[] | null {
  try {
    return answer === null ? null : (JSON.parse(answer) as ListedAddIn[]);
  } catch {
    return null;
  }
}

/** Asks which add-ins are switched on, and wakes WPS up when it does not answer; null when it never does. */
export function listAddIns(receive: (addIns: readonly ListedAddIn[] | null) => void): void {
  insist(
    '/publishlist',
    (answer) => receive(listIn(answer)?.filter(({ enable }) => enable !== 'false') ?? null),
    TRIES,
  );
}

/** Switches an add-in on or off, and says whether WPS did so. */
export function switchAddIn(cmd: 'enable' | 'disable', addIn: ListedAddIn, receive: (done: boolean) => void): void {
  const order = { cmd, version: '', customDomain: '', ...addIn };
  post('/deployaddons/runParams', base64(JSON.stringify(order)), (answer) => receive(answer === 'OK' || answer === ''));
}
