/** Excel on the web refuses requests and answers over 5 MB; this leaves room for what surrounds the cells. */
const BUDGET = 3_500_000;

/** What happens around each request of a budget. */
export interface RequestHooks {
  /** Queues what every request begins with. */
  readonly open?: () => void;
  /** Queues what every request ends with. */
  readonly close?: () => void;
  /** Looks at the answer; may throw. */
  readonly answered?: () => void;
}

/** Collects work for as few requests as the size limit allows. */
export class RequestBudget {
  private outgoing = 0;
  private incoming = 0;
  /** Requests sent so far. */
  sent = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly hooks: RequestHooks = {},
  ) {}

  /** Whether work of these sizes in bytes would go with what is queued. */
  fits(outgoing: number, incoming = 0): boolean {
    return this.outgoing + outgoing <= BUDGET && this.incoming + incoming <= BUDGET;
  }

  /** Makes room for work of these sizes in bytes, sending off what is queued when it would not fit. */
  async take(outgoing: number, incoming = 0): Promise<void> {
    if (!this.fits(outgoing, incoming)) await this.flush();
    if (this.outgoing === 0) this.hooks.open?.();
    this.outgoing += outgoing + 1;
    this.incoming += incoming;
  }

  /** Sends off what is queued. */
  async flush(): Promise<void> {
    if (this.outgoing === 0) return;
    this.outgoing = 0;
    this.incoming = 0;
    this.sent++;
    this.hooks.close?.();
    await this.context.sync();
    this.hooks.answered?.();
  }
}
