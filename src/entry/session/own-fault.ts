import type { Message } from '../../ui/kit/message-region';
import { isMissingPart } from '../../ui/pane/missing-part';

/** A fault of the program, said beside the pane: what was pressed belongs to no part of it that could show the fault. */
export const ownFault = (cause: unknown): Message => ({
  intent: 'error',
  text: ({ messages, missingPart }) => (isMissingPart(cause) ? missingPart.notDone : messages.ownFault(String(cause))),
});
