import type { WorkbookChange } from '../../../host/port/workbook';

/** Why a version was kept: what was done with the book then. */
export type VersionReason = 'saved' | 'settled' | 'reversed' | 'handed-over' | 'discarded' | 'declined' | 'restored';

/** A book as it was: a file, and what was edited since that file. */
export interface BookContents {
  readonly file: Uint8Array;
  readonly edits: readonly WorkbookChange[];
}

/** The contents of the open book. */
export interface BookCopy extends BookContents {
  /** Changes whenever `file` does. */
  readonly revision: number;
  /** Milliseconds for which the page could do little else. */
  readonly took: number;
}

/** What is known of a kept book without reading it. */
interface KeptFacts {
  readonly id: string;
  readonly name: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** Bytes of its file. */
  readonly size: number;
}

/** What a tab has not saved. */
export interface KeptDraft extends KeptFacts {
  readonly tab: string;
}

/** What a book was at a moment worth remembering. */
export interface KeptVersion extends KeptFacts {
  readonly reason: VersionReason;
}

/** Tells the two kinds of what the browser keeps apart: older versions of the program kept them so, too. */
export const isVersion = (kept: KeptDraft | KeptVersion): kept is KeptVersion => 'reason' in kept;

/** Versions that are kept, over all files of the browser. */
export const MOST_VERSIONS = 10;

/** The versions in the order in which they are shown, and go last: the newest first. */
export const newestFirst = <Kept extends KeptFacts>(kept: readonly Kept[]): Kept[] =>
  [...kept].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));

/** The version that goes where the browser has no room for `size` bytes: the oldest; null where all together would not do. */
export const roomGiver = (versions: readonly KeptVersion[], size: number): KeptVersion | null =>
  versions.reduce((sum, version) => sum + version.size, 0) < size ? null : (newestFirst(versions).at(-1) ?? null);

/** The versions that have to go, so that no more than `most` stay. */
export const surplus = (versions: readonly KeptVersion[], most = MOST_VERSIONS): KeptVersion[] =>
  newestFirst(versions).slice(most).reverse();
