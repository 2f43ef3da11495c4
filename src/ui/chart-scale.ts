const MOST_STEPS = 5;
const STEPS = [1, 2, 5];

/** A scale from 0: `max` is a multiple of the step between `ticks`, which include 0 and `max`. */
export interface ChartScale {
  readonly max: number;
  readonly ticks: readonly number[];
}

/** A scale of round numbers that holds `highest`, in the unit of `highest`, with steps not below `unit`. */
export function chartScale(highest: number, unit: number): ChartScale {
  let step = unit;
  for (let power = unit; step * MOST_STEPS < highest; power *= 10) {
    step = STEPS.map((factor) => factor * power).find((size) => size * MOST_STEPS >= highest) ?? step * 10;
  }
  const count = Math.max(1, Math.ceil(highest / step));
  return { max: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}
