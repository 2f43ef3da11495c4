const PREFIX = 'gaofen.tab.';
const FILE_PREFIX = 'gaofen.file.';
const CHANNEL = 'gaofen.tabs';
/** Milliseconds that other tabs are given to answer. */
const PATIENCE = 700;

const forever = new Promise<never>(() => undefined);

/** Secure pages have both; a page from another machine's plain http server has neither. */
const newId = (): string => {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return [...numbers].map((number) => number.toString(36)).join('-');
};

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

/** Knows this tab, and which others of the browser are alive: locks and channels end with the tab that has them. */
export class OpenTabs {
  readonly id = newId();
  /** Settles once other tabs can know of this one. */
  readonly known: Promise<void>;
  private readonly channel = openChannel();
  /** Lets go of the file that this tab has open. */
  private close: () => void = () => undefined;

  constructor() {
    this.channel?.addEventListener('message', ({ data }) => {
      if (data === 'who') this.channel?.postMessage(this.id);
    });
    this.known = this.hold();
  }

  /** The tabs that are alive, this one among them. */
  async alive(): Promise<ReadonlySet<string>> {
    const locks = this.locks();
    const held = locks ? await heldNames(locks, PREFIX).catch(() => null) : null;
    const others = held ?? (await this.answering());
    return new Set([this.id, ...others]);
  }

  /**
   * Says that this tab has a file of that name open now, null for none; gives whether another tab has one too. Without
   * locks nobody knows.
   */
  async opens(file: string | null): Promise<boolean> {
    this.close();
    const locks = this.locks();
    if (file === null || locks === undefined) return false;
    const closed = new Promise<void>((resolve) => (this.close = resolve));
    await new Promise<void>((resolve) => {
      const held = (): Promise<void> => {
        resolve();
        return closed;
      };
      locks.request(`${FILE_PREFIX}${this.id}.${file}`, held).catch(() => resolve());
    });
    const others = await heldNames(locks, FILE_PREFIX).catch(() => []);
    return others.some((name) => !name.startsWith(`${this.id}.`) && name.slice(name.indexOf('.') + 1) === file);
  }

  private locks(): LockManager | undefined {
    return (navigator as Partial<Navigator>).locks;
  }

  private hold(): Promise<void> {
    const locks = this.locks();
    if (locks === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      const held = (): Promise<never> => {
        resolve();
        return forever;
      };
      locks.request(PREFIX + this.id, held).catch(() => resolve());
    });
  }

  private async answering(): Promise<string[]> {
    const ids: string[] = [];
    const note = ({ data }: MessageEvent): void => {
      if (data !== 'who') ids.push(String(data));
    };
    this.channel?.addEventListener('message', note);
    this.channel?.postMessage('who');
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    this.channel?.removeEventListener('message', note);
    return ids;
  }
}

/** What follows this beginning in the names of the locks that are held. */
async function heldNames(locks: LockManager, prefix: string): Promise<string[]> {
  const { held = [] } = await locks.query();
  return held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}
