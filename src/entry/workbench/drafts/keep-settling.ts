import type { FeeActions } from '../../../ui/pane/fee-actions';
import type { LedgerStep } from '../use-workbook-file';

/** The same work on fees; `done` is waited for before settling or reversing counts as done. */
export function keepSettling(fees: FeeActions, done: (step: LedgerStep) => Promise<void>): FeeActions {
  return {
    ...fees,
    settle: async (...confirmed) => {
      const result = await fees.settle(...confirmed);
      if (result.status === 'settled') await done('settled');
      return result;
    },
    reverse: async (...prepared) => {
      const result = await fees.reverse(...prepared);
      if (result.status === 'reversed') await done('reversed');
      return result;
    },
  };
}
