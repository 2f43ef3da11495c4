import type { SheetPart } from '../sheet-part';

/** What walking the rows of a part found: where they are, and the greatest number of a style in them. */
export interface WalkedStyles extends Pick<SheetPart, 'rowsFrom' | 'rowsTo'> {
  readonly greatest: number;
}

const walked = new WeakMap<Uint8Array, WalkedStyles>();

/** Keeps what was found while all rows of a part were walked, as long as its bytes are kept. */
export const keepWalkedStyles = ({ bytes, rowsFrom, rowsTo }: SheetPart, greatest: number): unknown =>
  walked.set(bytes, { rowsFrom, rowsTo, greatest });

/** What was found when the rows of a part were walked; undefined where they were not. */
export const walkedStyles = (bytes: Uint8Array): WalkedStyles | undefined => walked.get(bytes);
