import type { PaneSentence } from '../../text/pane/pane';

/**
 * Hands a finished workbook file to the person; resolves with a sentence on where it is.
 * @throws HostError where the program around the pane takes no files.
 */
export type Deliver = (fileName: string, bytes: Uint8Array) => Promise<PaneSentence>;
