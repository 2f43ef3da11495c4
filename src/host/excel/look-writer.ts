import { OWN_CHART, HostError, type Look, type LookRemark } from '../port/workbook';
import { translated } from './excel-errors';
import { endSilence, quietRequests } from './quiet-requests';
import type { LookGroup } from './sheet-looks';

/** Makes the looks of sheets whose cells are all written. A refused look stops no other one and is not thrown. */
export class LookWriter {
  private readonly refused = new Map<string, Set<Look>>();

  constructor(private readonly context: Excel.RequestContext) {}

  /** One remark a sheet, of the looks that were refused so far. */
  get remarks(): readonly LookRemark[] {
    return [...this.refused].map(([sheet, looks]) => ({ sheet, looks: [...looks] }));
  }

  remark(sheet: string, look: Look): void {
    this.refused.set(sheet, (this.refused.get(sheet) ?? new Set()).add(look));
  }

  /**
   * Makes the looks in as few requests as the size limit allows. After a refusal each half is made by itself, so that
   * in the end only what Excel does not take is left out.
   */
  async apply(groups: readonly LookGroup[], charts: ReadonlyMap<string, readonly string[]>): Promise<void> {
    try {
      await this.make(groups, charts);
    } catch (error) {
      await this.makeParts(groups, translated(error));
    }
  }

  private async makeParts(groups: readonly LookGroup[], refusal: unknown): Promise<void> {
    const isLost = refusal instanceof HostError && refusal.code === 'session-lost';
    const isLast = groups.length === 1 || isLost;
    if (isLast) for (const { sheet, look, isAsked } of groups) if (isAsked) this.remark(sheet, look);
    if (isLost) return;
    await this.afterRefusal();
    if (!isLast) await this.applyHalves(groups);
  }

  private async make(groups: readonly LookGroup[], charts: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const budget = quietRequests(this.context);
    for (const { sheet: name, steps } of groups) {
      const sheet = this.context.workbook.worksheets.getItem(name);
      for (const [bytes, queue] of steps(sheet, charts.get(name) ?? [])) {
        await budget.take(bytes);
        queue();
      }
    }
    await budget.flush();
  }

  /** Sends off what was queued when something broke off before a request, so that it is in none of those to come. */
  private async afterRefusal(): Promise<void> {
    endSilence(this.context);
    await this.context.sync().catch(() => undefined);
  }

  private async applyHalves(groups: readonly LookGroup[]): Promise<void> {
    const middle = Math.ceil(groups.length / 2);
    for (const half of [groups.slice(0, middle), groups.slice(middle)]) {
      await this.apply(half, await this.ownCharts(half));
    }
  }

  /** The program's charts that stand on the sheets now: some may have come or gone in the request that was refused. */
  private async ownCharts(groups: readonly LookGroup[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const names = [...new Set(groups.flatMap(({ sheet, look }) => (look === 'charts' ? [sheet] : [])))];
    try {
      const asked = names.map((name) => {
        const sheet = this.context.workbook.worksheets.getItem(name);
        return [name, sheet.charts.load('items/name')] as const;
      });
      if (asked.length > 0) await this.context.sync();
      return new Map(asked.map(([name, { items }]) => [name, namesOf(items)]));
    } catch {
      return new Map();
    }
  }
}

const namesOf = (items: readonly Excel.Chart[]): string[] =>
  items.map(({ name }) => name).filter((name) => name.startsWith(OWN_CHART));
