import { TRADITIONAL } from '../../../text/sheets/traditional';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (TRADITIONAL.match(/../gu) ?? []).map((pair): [string, string] => [pair[0]!, pair[1]!]),
);

const ANY = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** Writes the name of a sheet or a column with simplified characters, as far as such names have others. */
export const simplified = (name: string): string => name.replace(ANY, (character) => SIMPLIFIED.get(character)!);
