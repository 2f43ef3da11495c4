/** The wire's numbers of the events that are modelled. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Who makes the change that is being applied. */
export type Origin = 'AddIn' | 'Local' | 'Remote';

/** An event on its way to the add-in. */
export interface PendingEvent {
  readonly type: number;
  readonly target: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly remote: boolean;
}

/** Collects events for those who registered. */
export class EventQueue {
  enabled = true;
  origin: Origin = 'AddIn';
  private readonly registered = new Map<string, number>();
  private pending: PendingEvent[] = [];

  /** Counts a registration (`by` 1) or its removal (−1). */
  register(type: number, target: string, by: 1 | -1): void {
    const key = `${type} ${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + by));
  }

  registrations(): number {
    return [...this.registered.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Queues the event once for each of the targets somebody listens to. */
  emit(type: number, targets: readonly string[], payload: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    const remote = this.origin === 'Remote';
    const trigger = this.origin === 'AddIn' ? { triggerSource: 'ThisLocalAddin' } : {};
    for (const target of targets) {
      if (!this.registered.get(`${type} ${target}`)) continue;
      this.pending.push({
        type,
        target,
        payload: { source: remote ? 'Remote' : 'Local', ...trigger, ...payload },
        remote,
      });
    }
  }

  take(): PendingEvent[] {
    const taken = this.pending;
    this.pending = [];
    return taken;
  }
}
