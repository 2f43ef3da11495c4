import { HostError } from '../../port/workbook';
import type { ActRefusal } from '../../port/host-error';

/** An act that the program refuses; `code` is what a person is told where it stays so. */
export class RefusedAct extends Error {
  constructor(
    readonly code: ActRefusal,
    cause: unknown,
  ) {
    super(String(cause), { cause });
  }
}

/**
 * Does what a build may refuse for good; where the code depends on the sheet, it is looked for after the refusal only.
 * @throws RefusedAct; HostError as it comes
 */
export function acting<T>(code: ActRefusal | (() => ActRefusal), act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof HostError || error instanceof RefusedAct) throw error;
    throw new RefusedAct(typeof code === 'string' ? code : code(), error);
  }
}
