import { SheetLocks } from '../look/sheet-locks';
import type { Slices } from '../api/slices';

/** Brings back what stood somewhere before a write broke off there. @throws where the program still refuses */
export type Restoration = (slices: Slices) => Promise<unknown>;

/** Between two tries to bring something back. */
const EVERY_MS = 200;

/**
 * Sheets that are half written, because the program refused both to write them and to put them back. Each is tried
 * again every 200 ms and before each read or write.
 */
export class Unfinished {
  private readonly left = new Map<string, Restoration>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private working: Promise<void> | null = null;

  constructor(private readonly newSlices: () => Slices) {}

  /** The names of the sheets that are half written. */
  get names(): string[] {
    return [...this.left.keys()];
  }

  /** Brings back now, or remembers what is to be brought back. */
  async settle(name: string, restoration: Restoration): Promise<void> {
    try {
      await this.restore(name, restoration);
    } catch {
      this.left.set(name, restoration);
      this.tryLater();
    }
  }

  /** Tries to bring back all that is left. */
  async recover(): Promise<void> {
    this.working ??= this.work().finally(() => (this.working = null));
    await this.working;
  }

  private async work(): Promise<void> {
    for (const [name, restoration] of [...this.left]) {
      try {
        await this.restore(name, restoration);
        this.left.delete(name);
      } catch {
        continue;
      }
    }
  }

  private async restore(name: string, restoration: Restoration): Promise<void> {
    const slices = this.newSlices();
    const locks = new SheetLocks(slices);
    try {
      await locks.lift([name]);
      await restoration(slices);
    } finally {
      await locks.protectAgain().catch(() => undefined);
      slices.close();
    }
  }

  private tryLater(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.recover().then(() => {
        if (this.left.size > 0) this.tryLater();
      });
    }, EVERY_MS);
  }
}
