import data from './plan-2020.json';

/**
 * A rule as the plan states it: `channel` null is any channel, `mode` null any mode, `points` null none stated. Days are
 * yyyy-mm-dd here and below.
 */
export interface StatedRule {
  readonly channel: string | null;
  readonly mode: string | null;
  readonly points: number | null;
  readonly basis: string;
  readonly from?: string;
  readonly until?: string;
}

/** A unit as the plan lists it; what an issued plan does not say, an office may. */
export interface StatedUnit {
  readonly name: string;
  readonly group: string;
  readonly target: number | null;
  readonly aliases: readonly string[];
  readonly informant?: string;
  readonly phone?: string;
  readonly from?: string;
  readonly until?: string;
}

/** A channel; `note` null leaves it to say whether a rule prices it. */
export interface StatedChannel {
  readonly name: string;
  readonly level: string;
  readonly aliases: readonly string[];
  readonly note?: string;
  /** 宣传方式, where an office states it. */
  readonly method?: string;
  /** 归并类, where an office states it. */
  readonly className?: string;
}

/** An issued plan as data: names and numbers as printed, points in points, money in yuan. */
export interface StatedPlan {
  readonly document: string;
  readonly office: string;
  readonly year: number;
  readonly yuanPerPoint: number;
  readonly feeBasis: string;
  readonly feesFrom?: string;
  readonly preparer?: string;
  readonly units: readonly StatedUnit[];
  readonly channels: readonly StatedChannel[];
  readonly rules: readonly StatedRule[];
}

const cite = (clause: string): string => `${data.document} ${clause}`;

/** The 2020 plan that ships with the program, one row per unit, channel and rule. */
export const BUILT_IN_PLAN: StatedPlan & {
  readonly units: readonly (StatedUnit & { readonly target: number })[];
} = {
  document: data.document,
  office: data.office,
  year: data.year,
  yuanPerPoint: data.rate.yuan,
  feeBasis: cite(data.rate.basis),
  units: data.units,
  channels: data.channels.map(({ name, level, aliases }) => ({ name, level, aliases })),
  rules: data.rules.flatMap(({ channels, mode, points, basis }) =>
    channels.map((channel) => ({ channel, mode, points, basis: cite(basis) })),
  ),
};

/** What the built-in plan is called, between 《 and 》. */
export const BUILT_IN_TITLE = `${data.office}${data.title}`;

/** How the channels of the plan make something known (clause 二), by their names. */
export const BUILT_IN_METHODS: ReadonlyMap<string, string> = new Map(
  data.channels.map(({ name, method }) => [name, method]),
);
