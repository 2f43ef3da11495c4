import type { Book, BoundWorkbook } from './bound-workbook';
import { HostError } from '../../port/workbook';
import { debtsOf } from './debts';
import { get } from './jsapi';
import { QuietSwitches } from './quiet-switches';

/**
 * Work goes on for so many milliseconds before the window gets its turn. A call takes about 0.2 ms, so this is up to
 * 200 calls. Together with the longest step after it, the window stands still for less than 100 ms.
 */
const SLICE_MS = 40;
/** A step that took longer than this makes the next ones smaller. */
const LONGEST_STEP_MS = 40;
/** How often, and how long after another, a step is tried that the program refuses. */
const MOST_TRIES = 6;
const PATIENCE_MS = 200;
const SMALLEST_SHARE = 1 / 16;

/** Time, and a way to let others run. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Lets others run, for that many milliseconds where it is said. */
  pause(milliseconds?: number): Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  pause: (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Runs synchronous steps one after the other and lets the window live in between. */
export class Slices {
  /** Slices begun so far: within one, nobody else has acted. */
  count = 0;
  /** Work earlier in the same task counts as well: the first slice waits for a task of its own. */
  private began = Number.NEGATIVE_INFINITY;
  private share = 1;
  private book: Book | null = null;
  /** Questions that this build does not answer. */
  private readonly unanswered = new Set<string>();
  private readonly switches: QuietSwitches | null;
  /** Looks, as a slice begins, whether what the work relies on is still so. @throws HostError where it cannot be */
  beginning: ((book: Book) => void) | null = null;

  constructor(
    private readonly bound: BoundWorkbook,
    private readonly clock: Clock,
    options: { readonly quiet: boolean },
  ) {
    this.switches = options.quiet ? new QuietSwitches(debtsOf(bound.scope)) : null;
  }

  /** As many cells as a step may take of those that are usual. */
  cells(usual: number): number {
    return Math.ceil(usual * this.share);
  }

  /** Runs one step on the workbook. @throws what the step throws; HostError no-workbook */
  async run<T>(step: (book: Book) => T): Promise<T> {
    if (this.clock.now() - this.began >= SLICE_MS) await this.next();
    const book = this.look();
    const start = this.clock.now();
    const result = step(book);
    if (this.clock.now() - start > LONGEST_STEP_MS) this.share = Math.max(SMALLEST_SHARE, this.share / 2);
    return result;
  }

  /**
   * Runs a step that may be made twice, again after a while where the program refuses: a person who types into a cell is
   * waited for. @throws what the step throws in the end; HostError at once
   */
  async persist<T>(step: (book: Book) => T): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.run(step);
      } catch (error) {
        if (error instanceof HostError || attempt === MOST_TRIES) throw error;
        await this.next(PATIENCE_MS);
      }
    }
  }

  /**
   * Asks what a build may not tell: `untold` where it refuses again and again, and answers other questions. A question
   * that was once not answered is asked without patience. @throws what the program refuses with where it answers nothing
   */
  async ask<T, U>(question: string, step: (book: Book) => T, untold: U): Promise<T | U> {
    try {
      if (!this.unanswered.has(question)) return await this.persist(step);
    } catch (error) {
      if (error instanceof HostError) throw error;
    }
    return this.persist((book) => {
      get(book.workbook, 'Name');
      try {
        return step(book);
      } catch (error) {
        if (error instanceof HostError) throw error;
        this.unanswered.add(question);
        return untold;
      }
    });
  }

  /** Whether a question that was asked is one that this build does not answer. */
  isUntold(question: string): boolean {
    return this.unanswered.has(question);
  }

  /** The workbook is looked up once a slice: nobody opens, closes or renames anything within. */
  private look(): Book {
    if (this.book) return this.book;
    this.book = this.bound.book();
    this.switches?.lower(this.book.app);
    this.beginning?.(this.book);
    return this.book;
  }

  /** Puts back everything that was switched for the slice. */
  close(): void {
    this.book = null;
    this.switches?.restore();
    this.switches?.restoreCalculation();
  }

  private async next(milliseconds?: number): Promise<void> {
    this.book = null;
    this.switches?.restore();
    await this.clock.pause(milliseconds);
    this.count++;
    this.began = this.clock.now();
  }
}
