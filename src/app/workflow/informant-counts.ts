import { isInForce } from '../../engine/time/period';
import { yearStart } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';
import type { Informant } from '../../sheets/informants/decode-informants';
import type { Inputs } from '../../sheets/inputs';

/** What came from an informant's unit in the year while the informant was in office. */
export interface InformantCount {
  /** Manuscripts that were sent in; null where the workbook has no 稿件登记. */
  readonly supplied: number | null;
  readonly used: number;
}

/** Counts for one informant after the other; the days of all units are gathered once. */
export function informantCounts(inputs: Inputs): (informant: Informant) => InformantCount {
  const { log, manuscripts, names, parameters } = inputs;
  const [from, until] = [yearStart(parameters.year), yearStart(parameters.year + 1)];
  const used = new DaysByUnit(from, until);
  const supplied = new DaysByUnit(from, until);
  const { unit, day, length } = log.adoptions;
  for (let at = 0; at < length; at++) used.add(unit[at]!, day[at]! as Day);
  for (const { unit: owner, days, handling } of manuscripts?.rows ?? [])
    if (days.submitted !== null && handling !== 'withdrawn') supplied.add(names.targets.unitOf[owner]!, days.submitted);
  return ({ unit: owner, period }) => {
    const counted = (days: DaysByUnit): number =>
      days.of(names.targets.unitOf[owner]!).filter((one) => isInForce(period, one)).length;
    return { supplied: manuscripts ? counted(supplied) : null, used: counted(used) };
  };
}

/** Days of the year, by unit. */
class DaysByUnit {
  private readonly days = new Map<number, Day[]>();

  constructor(
    private readonly from: Day,
    private readonly until: Day,
  ) {}

  add(unit: number, day: Day): void {
    if (day < this.from || day >= this.until) return;
    const known = this.days.get(unit);
    if (known) known.push(day);
    else this.days.set(unit, [day]);
  }

  of(unit: number): readonly Day[] {
    return this.days.get(unit) ?? [];
  }
}
