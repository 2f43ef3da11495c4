import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import { Verdict, type Scores } from '../verdict';
import { isWithin, partWith, type YearPart } from '../../time/spans';
import type { Owners } from './owners';

interface Zeroed {
  readonly part: YearPart;
  readonly row: number;
}

/** What 归零 takes out: of a unit, the points of positive adoptions of a period, and of 考核项 within it. */
export class Zeroing {
  private readonly byUnit = new Map<number, Zeroed[]>();

  constructor({ rules }: Plan, adoptions: Adoptions, scores: Scores, owners: Owners, months: Int8Array) {
    if (!rules.some(({ zeroes }) => zeroes)) return;
    for (let row = 0; row < adoptions.length; row++) {
      const span = isCounted(scores, row) ? rules[scores.rule[row]!]?.zeroes : undefined;
      const month = months[row]!;
      if (!span || month < 0) continue;
      for (const unit of owners.unitsOf(row)) this.add(unit, { part: partWith(span, month), row });
    }
  }

  /** True where anything is taken out. */
  get takesAny(): boolean {
    return this.byUnit.size > 0;
  }

  /** The row that takes out what a unit earned in a month; −1 where none does. */
  rowOf(unit: number, month: number): number {
    if (this.byUnit.size === 0) return -1;
    return this.find(unit, ({ month: from, end }) => month >= from && month < end);
  }

  /** True where what 考核项 give a unit for a period is taken out. */
  covers(unit: number, period: YearPart): boolean {
    return this.find(unit, (part) => isWithin(period, part)) >= 0;
  }

  private add(unit: number, zeroed: Zeroed): void {
    const known = this.byUnit.get(unit);
    if (known) known.push(zeroed);
    else this.byUnit.set(unit, [zeroed]);
  }

  private find(unit: number, isMeant: (part: YearPart) => boolean): number {
    return this.byUnit.get(unit)?.find(({ part }) => isMeant(part))?.row ?? -1;
  }
}

const isCounted = ({ verdict }: Scores, row: number): boolean =>
  verdict[row] !== Verdict.otherUnit && verdict[row] !== Verdict.unmeasured;
