import type { RecordSource, RecordsPlan } from '../../app/log/append-records';
import type { LogMapping } from '../../sheets/adoptions/log-mapping';

/** What the pane can do with the records of another file; each rejects when the host, or the file, refuses. */
export interface AppendActions {
  /** The sheets of a file. */
  readonly read: (fileName: string, bytes: Uint8Array) => Promise<RecordSource>;
  /** Cells that were copied in another program. */
  readonly readPasted: (text: string) => Promise<RecordSource>;
  /** What would be added. Writes nothing; null where the log cannot be read. */
  readonly plan: (source: RecordSource, mapping: LogMapping) => Promise<RecordsPlan | null>;
  /** Adds what is not there; gives what was planned by then. */
  readonly append: (source: RecordSource, mapping: LogMapping) => Promise<RecordsPlan | null>;
}
