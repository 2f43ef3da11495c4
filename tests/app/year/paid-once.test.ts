import fc from 'fast-check';
import { AUTHORS, ClerkOfYears } from './clerk-of-years';
import { entitlements, summed, type Entry, type RuleChange } from './worth-once';

const RUNS = Number(process.env['HISTORIES'] ?? 12);

const row = fc.record({
  content: fc.constantFrom<string>('A1', 'A2', 'A3', 'A4'),
  spelling: fc.nat(3),
  authors: fc.nat(AUTHORS.length - 1),
  month: fc.integer({ min: 1, max: 12 }),
  channel: fc.nat(2),
});
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('log' as const), row }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct' as const), at: fc.nat(9), row }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), at: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('give' as const), at: fc.nat(9), unit: fc.nat(2) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse' as const), quarters: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('recalculate' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), unit: fc.nat(2), into: fc.option(fc.nat(2)) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rate' as const), yuan: fc.constantFrom(40, 50, 60, 100) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dissolve' as const), unit: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rule' as const), channel: fc.nat(2), month: fc.integer({ min: 1, max: 12 }), points: fc.constantFrom(0.5, 1, 2, 5, 10, 20, 40) }) },
); // prettier-ignore
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
const history = fc.array(fc.array(step, { maxLength: 14 }), { minLength: 3, maxLength: 3 });

/** Does what a history says, and remembers what the reference needs. */
class Story {
  readonly changes: RuleChange[] = [];
  /** Adoptions of the years that are over. */
  readonly past: Entry[] = [];
  private order = 0;

  constructor(private readonly clerk: ClerkOfYears) {}

  /** The unit of a content, once it has one. */
  private unitOf = (content: string): number =>
    [...this.past, ...this.clerk.entries].find((entry) => entry.content === content)?.unit ?? content.charCodeAt(1) % 3;

  private entryOf({ month, ...rest }: Extract<Step, { do: 'log' }>['row'], order: number): Entry {
    const date = `${this.clerk.year}-${String(month).padStart(2, '0')}-05`;
    return { ...rest, date, unit: this.unitOf(rest.content), order };
  }

  async take(one: Step): Promise<void> {
    const { clerk } = this;
    const { entries } = clerk;
    const at = 'at' in one && entries.length > 0 ? one.at % entries.length : -1;
    if (one.do === 'log') this.log(this.entryOf(one.row, this.order++));
    if (one.do === 'correct' && at >= 0)
      entries[at] = this.entryOf({ ...one.row, content: entries[at]!.content }, entries[at]!.order);
    if (one.do === 'delete' && at >= 0) entries.splice(at, 1);
    if (one.do === 'rate') await clerk.setRate(one.yuan);
    if (one.do === 'dissolve' && clerk.units[one.unit]!.mergedInto === null) await clerk.dissolve(one.unit);
    if (one.do === 'give' && at >= 0) this.give(entries[at]!.content, one.unit);
    if (one.do === 'recalculate') await clerk.recalculate();
    if (one.do === 'settle') await clerk.settle();
    if (one.do === 'reverse') for (let i = 0; i < one.quarters; i++) await clerk.reverse();
    if (one.do === 'rename') await this.rename(one.unit, one.into);
    if (one.do === 'rule') await this.changeRule(one);
    if (one.do !== 'settle' && one.do !== 'reverse') await clerk.writeLog();
  }

  private isThere = (unit: number): boolean => this.clerk.year < this.clerk.units[this.clerk.rootOf(unit)]!.endsIn;

  private log(entry: Entry): void {
    if (this.isThere(entry.unit)) this.clerk.entries.push(entry);
  }

  /** The clerk finds that a content is another unit's; not where an old year has it. */
  private give(content: string, unit: number): void {
    if (!this.isThere(unit) || this.past.some((entry) => entry.content === content)) return;
    this.clerk.entries = this.clerk.entries.map((entry) => (entry.content === content ? { ...entry, unit } : entry));
  }

  private async rename(unit: number, into: number | null): Promise<void> {
    const isPart = (one: number): boolean => this.clerk.rootOf(one) !== one || this.clerk.units[one]!.endsIn < Infinity;
    if (isPart(unit) || into === unit || (into !== null && isPart(into))) return;
    await this.clerk.rename(unit, into);
  }

  private async changeRule({ channel, month, points }: Extract<Step, { do: 'rule' }>): Promise<void> {
    const date = `${this.clerk.year}-${String(month).padStart(2, '0')}-01`;
    if (this.changes.some((change) => change.channel === channel && change.date === date)) return;
    this.changes.push({ channel, date, points });
    await this.clerk.writeRules(this.changes);
  }

  endYear(): void {
    this.past.push(...this.clerk.entries);
  }
}

describe('the books of many years, settled, corrected, reversed and renamed', () => {
  it('pay every content its worth once, to whom it is due, and no code of the ledger ever changes', async () => {
    const property = fc.asyncProperty(history, async (years) => {
      const clerk = await new ClerkOfYears().open();
      const story = new Story(clerk);
      for (const steps of years) {
        for (const one of steps) await story.take(one);
        story.endYear();
        await clerk.closeYear();
        const due = entitlements(story.past, story.changes, clerk.rates, AUTHORS);
        expect(summed(clerk.paid())).toEqual(summed(due.map((sum) => ({ ...sum, unit: clerk.rootOf(sum.unit) }))));
      }
    });
    await fc.assert(property, { numRuns: RUNS });
  });
}); // prettier-ignore
