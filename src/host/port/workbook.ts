/**
 * The port: what every spreadsheet (a file, Excel, WPS, the workbench grid) must do for the product.
 * Rows and columns are 0-based here; only texts shown to people count from 1.
 */

import type { CellAddress } from './cell';
import type { WorkbookContent } from './sheet-grid';
import type { WorkbookChange } from './workbook-change';

export type * from './cell';
export * from './host-error';
export * from './sheet-content';
export type * from './sheet-grid';
export type * from './workbook-change';

/** What belongs to the looks of a sheet, and not to its numbers and texts. */
export type Look =
  | 'styles'
  | 'sizes'
  | 'merges'
  | 'rules'
  | 'highlights'
  | 'freeze'
  | 'filter'
  | 'print'
  | 'charts'
  | 'tab'
  | 'protection'
  | 'table'
  | 'hidden';

/** Looks of a sheet that the program did not take, though its numbers and texts stand; at least one. */
export interface LookRemark {
  readonly sheet: string;
  readonly looks: readonly Look[];
}

/** How a write went: all numbers and texts stand. There is one remark a sheet about looks. */
export interface WriteReport {
  readonly remarks: readonly LookRemark[];
}

/** A write without remarks. */
export const UNREMARKED: WriteReport = { remarks: [] };

/** Lets a person act between slices of long work, of which `share`, from 0 to 1, is done. */
export type Pause = (share: number) => Promise<void>;

/** What to read beside the values. */
export interface ReadOptions {
  readonly formulas?: boolean;
  readonly looks?: boolean;
  /** Nobody asked for it: what a person is typing into a cell goes on, and is not in what is read. */
  readonly unasked?: boolean;
  /** A host that lives in the page awaits it between slices; where it throws, reading ends. */
  readonly pause?: Pause;
}

/** How a host that lives in the page lets it answer meanwhile; for others nothing of this happens. */
export interface WriteOptions {
  /** Is awaited while nothing is changed: where it throws, nothing will be. */
  readonly preparing?: Pause;
  /** Is awaited while the workbook is being changed; never throws. */
  readonly changing?: Pause;
}

/** A workbook that can be read and changed. */
export interface Workbook {
  /** Reads the named sheets in one round trip; names that do not exist are left out. */
  read(sheets: readonly string[], options?: ReadOptions): Promise<WorkbookContent>;
  /**
   * Makes the changes in order, in one call: numbers and texts first, looks after; a look that is refused is
   * remarked and hinders nothing. @throws HostError before anything is changed where it can.
   */
  write(changes: readonly WorkbookChange[], options?: WriteOptions): Promise<WriteReport>;
}

/** A workbook a person is looking at. The subscriptions return their cancellation. */
export interface WorkbookWindow extends Workbook {
  /** Brings the cell into view and selects it. */
  select(cell: CellAddress): Promise<void>;
  /** Calls back after a person changed cells; the host's own writes do not count. */
  onChange(callback: (sheet: string) => void): () => void;
  /** Calls back when a person selects another cell. */
  onSelect(callback: (cell: CellAddress) => void): () => void;
  /**
   * Whether those who subscribed are told now. False where the program has no events, or has refused them: what a person
   * changes or selects meanwhile is never told.
   */
  tellsChanges(): boolean;
}

/**
 * How taking back went. Either it is done, and the looks of the sheets in `differing` may not be what they were; or
 * these sheets were changed since, and nothing was taken back; `inPart`: but what an undo that broke off had taken back.
 */
export type UndoOutcome =
  | { readonly undone: true; readonly differing?: readonly string[] }
  | { readonly undone: false; readonly changed: readonly string[]; readonly inPart?: true };

/** A window that can take its last write back. */
export interface UndoableWindow extends WorkbookWindow {
  /** Takes the last write back, unless somebody has changed what it wrote; null when there is nothing to take back. */
  undo(): Promise<UndoOutcome | null>;
}
