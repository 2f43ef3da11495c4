import data from './plan-2020.json';

/** A rule as the plan states it: `channel` null is any channel, `mode` null any mode, `points` null none stated. */
export interface StatedRule {
  readonly channel: string | null;
  readonly mode: string | null;
  readonly points: number | null;
  readonly basis: string;
}

/** An issued plan as data: names and numbers as printed, points in points, money in yuan. */
export interface StatedPlan {
  readonly document: string;
  readonly office: string;
  readonly year: number;
  readonly yuanPerPoint: number;
  readonly feeBasis: string;
  readonly units: readonly {
    readonly name: string;
    readonly group: string;
    readonly target: number;
    readonly aliases: readonly string[];
  }[];
  readonly channels: readonly { readonly name: string; readonly level: string; readonly aliases: readonly string[] }[];
  readonly rules: readonly StatedRule[];
}

const cite = (clause: string): string => `${data.document} ${clause}`;

/** The 2020 plan that ships with the program, one row per unit, channel and rule. */
export const BUILT_IN_PLAN: StatedPlan = {
  document: data.document,
  office: data.office,
  year: data.year,
  yuanPerPoint: data.rate.yuan,
  feeBasis: cite(data.rate.basis),
  units: data.units,
  channels: data.channels,
  rules: data.rules.flatMap(({ channels, mode, points, basis }) =>
    channels.map((channel) => ({ channel, mode, points, basis: cite(basis) })),
  ),
};
