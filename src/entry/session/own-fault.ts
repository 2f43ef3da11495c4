import type { Message } from '../../ui/kit/message-region';

/** A fault of the program, said beside the pane: what was pressed belongs to no part of it that could show the fault. */
export const ownFault = (cause: unknown): Message => ({
  intent: 'error',
  text: ({ messages }) => messages.ownFault(String(cause)),
});
