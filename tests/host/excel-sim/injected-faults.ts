/** A fault to inject. Without `match` it hits the next request. */
export interface InjectedFault {
  /** `Class.member` that triggers it. */
  readonly match?: string | RegExp;
  /** The whole request is refused with this number (see `Refusal`). */
  readonly refusal?: number;
  /** The request does all it asks for, and only its answer is lost. */
  readonly isAfter?: boolean;
  /** The action fails with this code; those before it stay done. */
  readonly code?: string;
  readonly message?: string;
  /** Lets so many actions pass that it would have hit. */
  readonly skip?: number;
  /** Hits every time until removed. */
  readonly sticky?: boolean;
}

/** The faults that wait for their moment. */
export class InjectedFaults {
  /** And how many actions each has let pass. */
  private readonly waiting = new Map<InjectedFault, number>();

  /** Returns how to take the fault back. */
  add(fault: InjectedFault): () => void {
    this.waiting.set(fault, 0);
    return () => void this.waiting.delete(fault);
  }

  /** The fault that hits a request; undefined when none does. */
  ofRequest(): InjectedFault | undefined {
    return this.strike(({ match, refusal }) => match === undefined && refusal !== undefined);
  }

  /** The fault that hits an action on `Class.member`. */
  ofAction(member: string, removesReference: boolean): InjectedFault | undefined {
    return this.strike(({ match, refusal, code }) => {
      if (match === undefined) return refusal === undefined && code !== undefined && !removesReference;
      return typeof match === 'string' ? match.toLowerCase() === member.toLowerCase() : match.test(member);
    });
  }

  private strike(test: (fault: InjectedFault) => boolean): InjectedFault | undefined {
    const fault = [...this.waiting.keys()].find(test);
    const skipped = (fault && this.waiting.get(fault)) ?? 0;
    if (fault && skipped < (fault.skip ?? 0)) {
      this.waiting.set(fault, skipped + 1);
      return undefined;
    }
    if (fault && fault.sticky !== true) this.waiting.delete(fault);
    return fault;
  }
}
