import { dueAt } from './keep-pace';

/** Milliseconds after which a draft is written in a page that is never idle. */
const LEAST_PATIENCE = 500;

/** Calls `act` when the page has nothing else to do, or soon. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: LEAST_PATIENCE });
  else setTimeout(act, 0);
}

/** Knows whether there are edits that no draft has, and when the next draft is due. */
export class DraftTimer {
  private firstEdit: number | null = null;
  private lastEdit = 0;
  private lastEnd = 0;
  private took = 0;
  private failures = 0;
  private timer: number | undefined;

  constructor(private readonly onDue: () => void) {}

  get isPending(): boolean {
    return this.firstEdit !== null;
  }

  edited(): void {
    this.lastEdit = performance.now();
    this.firstEdit ??= this.lastEdit;
    this.schedule();
  }

  /** A draft takes what was edited so far; gives when that began. */
  taken(): number | null {
    const { firstEdit } = this;
    this.firstEdit = null;
    clearTimeout(this.timer);
    return firstEdit;
  }

  /** Notes that a draft was kept and blocked the page for `took` milliseconds. */
  ended(took: number): void {
    this.lastEnd = performance.now();
    this.took = took;
    this.failures = 0;
    this.schedule();
  }

  /** What a draft took could not be kept: it is tried again later, each time later. */
  failed(firstEdit: number | null): void {
    this.firstEdit = firstEdit ?? this.firstEdit;
    this.lastEnd = performance.now();
    this.failures++;
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const { firstEdit, lastEdit, lastEnd, took, failures } = this;
    if (firstEdit === null) return;
    const due = dueAt({ firstEdit, lastEdit, lastEnd, took, failures });
    this.timer = window.setTimeout(() => whenIdle(() => this.isPending && this.onDue()), due - performance.now());
  }
}
