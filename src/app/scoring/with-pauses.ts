import type { Steps } from '../../engine/steps';
import type { Pause } from '../../host/port/workbook';

/** Does the steps of long work, and lets others work between them. */
export async function withPauses<Done>(steps: Steps<Done>, pause: Pause): Promise<Done> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause(step.value);
  }
}
