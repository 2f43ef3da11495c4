import type { Plan } from '../plan';
import type { Condition } from './general-plan';

/** A condition laid out by channel and mode, for loops over many rows. */
export class ConditionMask {
  private readonly modes: number;
  private readonly mask: Uint8Array;

  constructor({ channels, modes }: Pick<Plan, 'channels' | 'modes'>, condition: Condition) {
    this.modes = modes.length;
    this.mask = new Uint8Array(channels.length * modes.length);
    for (let cell = 0; cell < this.mask.length; cell++) {
      const mode = cell % this.modes;
      const isMet =
        (condition.channels?.has((cell - mode) / this.modes) ?? true) && (condition.modes?.has(mode) ?? true);
      this.mask[cell] = isMet ? 1 : 0;
    }
  }

  /** True where the condition holds for a channel and a mode. */
  covers(channel: number, mode: number): boolean {
    return this.mask[channel * this.modes + mode] === 1;
  }
}
