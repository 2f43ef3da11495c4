/** What was found after a refusal: nobody can tell, a part stands, or the row of another draft stands. */
type AfterRefusal = 'unverified' | 'partly' | 'written-before';

/** An act that a build refuses for good: telling or changing the sheet in front, number formats, clearing, unmerging. */
export type ActRefusal = 'cannot-front' | 'cannot-format' | 'cannot-clear' | 'cannot-unmerge';

/** Why a host refused. */
export type HostErrorCode =
  | 'busy'
  | 'protected'
  | 'structure-protected'
  | 'read-only'
  | 'too-large'
  | 'too-many-formats'
  | 'unsupported'
  | 'formula-span'
  | 'totals-row'
  | 'table-headings'
  | 'list-full'
  | 'signed'
  | 'conflict'
  | 'filtered'
  | 'filtered-midway'
  | 'half-written'
  | 'depended-on'
  | 'session-lost'
  | 'no-workbook'
  | 'no-files'
  | 'no-downloads'
  | 'not-a-workbook'
  | 'encrypted'
  | 'old-format'
  | 'damaged'
  | AfterRefusal
  | ActRefusal
  | 'unknown';

/** The host refused; nothing of the refused call may be taken as done unless `cause` says so. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** What it was about: a sheet, a cell, a feature, a file. Shown to the user. */
    readonly subject: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`${code}: ${subject}`, options);
    this.name = 'HostError';
  }
}
