/** Excel on the web refuses requests and answers over 5 MB; this leaves room for what surrounds the cells. */
export const REQUEST_BYTES = 3_500_000;

/** What happens around each request of a budget. */
export interface RequestHooks {
  /** Queues what every request begins with. */
  readonly open?: () => void;
  /** Queues what every request ends with. */
  readonly close?: () => void;
}

/** Collects work for as few requests as the size limit allows. */
export class RequestBudget {
  private outgoing = 0;
  private incoming = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly hooks: RequestHooks = {},
  ) {}

  private fits(outgoing: number, incoming: number): boolean {
    return this.outgoing + outgoing <= REQUEST_BYTES && this.incoming + incoming <= REQUEST_BYTES;
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
    this.hooks.close?.();
    await this.context.sync();
  }
}
