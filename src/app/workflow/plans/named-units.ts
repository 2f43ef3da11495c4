import { isInForce } from '../../../engine/time/period';
import type { Day } from '../../../engine/units';
import type { Inputs } from '../../../sheets/inputs';
import { foldName } from '../../../sheets/cells/values/cell';
import { ALL_OF, ANY_UNIT } from '../../../text/sheets/unit-groups';
import { groupOf } from '../standing';

/** The kinds of units that a workbook has, in the order of 目标任务. */
export const unitGroups = ({ names: { targets } }: Inputs): readonly string[] => [
  ...new Set(targets.units.map(({ group }) => group)),
];

/**
 * The units that words name, each once, by its name in 目标任务: a unit, or all units of a kind that are in effect on a day
 * (全部街道, 各科室, 全部). A word that names none stands as it is, for the fault that says so.
 */
export function namedUnits(inputs: Inputs, words: readonly string[], on: Day | null): string[] {
  return [...new Set(words.filter((word) => word.trim() !== '').flatMap((word) => unitsOf(inputs, word, on)))];
}

/** The units of a word, or of the words in it: a space may stand between names, where one of them is known. */
function unitsOf(inputs: Inputs, word: string, on: Day | null): readonly string[] {
  const meant = unitsCalled(inputs, word, on);
  if (meant.length > 0) return meant;
  const parts = word
    .trim()
    .split(/\s+/u)
    .map((part) => ({ part, units: unitsCalled(inputs, part, on) }));
  const isList = parts.some(({ units }) => units.length > 0);
  return isList ? parts.flatMap(({ part, units }) => (units.length > 0 ? units : [part])) : [word];
}

/** The units that a word means as a whole. */
function unitsCalled(inputs: Inputs, word: string, on: Day | null): readonly string[] {
  const { names, periods } = inputs.names.targets;
  const owner = names.find(word);
  if (owner >= 0) return [names.names[owner]!];
  const folded = foldName(word);
  const part = ALL_OF.exec(folded)?.[1] ?? null;
  const isMeant = (group: string): boolean =>
    foldName(group) === folded || (part !== null && (isAny(part) || foldName(group).includes(part)));
  return names.names.filter(
    (_, one) => isMeant(groupOf(inputs, one)) && (on === null || periods[one]!.some((period) => isInForce(period, on))),
  );
}

const isAny = (part: string): boolean => ANY_UNIT.some((any) => any === part);
