import type { CellAddress, UndoableWindow } from '../../../src/host/port/workbook';
import type { Capability } from './capability';
import type { ContractHost } from '../contract/contract';

/** Asks the person at the program to type; resolves when it is done, rejects with `skipped` when they will not. */
export type Ask = (cell: CellAddress, text: string) => Promise<void>;

/** The real program that is being tested. */
export interface ProgramUnderTest {
  readonly name: string;
  /** Why it cannot be tested here, for the person; empty when it can. */
  obstacle(): Promise<string>;
  /** Leaves one empty sheet named `blank`. */
  clear(): Promise<void>;
  open(): UndoableWindow;
  host(ask: Ask): ContractHost<UndoableWindow>;
  /** Resolves once the cell holds what was typed; rejects with `skipped` when it was given up. */
  typed(cell: CellAddress, text: string, givenUp: () => boolean): Promise<void>;
  /** What the product does by this program, in the order in which it must be known. */
  readonly capabilities?: readonly Capability[];
  /** What the program and the page tell about themselves. */
  facts(): Promise<object>;
  /** Keeps the report as a file and answers where; null where it cannot, and the page offers it by itself. */
  keep?(name: string, text: string): string | null;
}

const LOOK_EVERY = 100;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Looks at a cell until it holds the text; while it is being typed the program may answer nothing. */
export async function whenTyped(holds: () => Promise<boolean>, givenUp: () => boolean): Promise<void> {
  while (!(await holds().catch(() => false))) {
    if (givenUp()) throw new Error('skipped');
    await pause(LOOK_EVERY);
  }
}
