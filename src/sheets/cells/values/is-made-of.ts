/** Says of each UTF-16 unit, by its number, whether it is such: 1 is yes. */
export type Units = Uint8Array;

/** The units of the ranges (`to` is included) but for some. */
export function unitsOf(
  ranges: readonly (readonly [from: number, to: number])[],
  without: Iterable<string> = [],
): Units {
  const units = new Uint8Array(0x10000);
  for (const [from, to] of ranges) units.fill(1, from, to + 1);
  for (const character of without) units[character.charCodeAt(0)] = 0;
  return units;
}

/** True for a text in which every UTF-16 unit is such. Asking before a pattern is tried makes most texts cheap. */
export function isMadeOf(text: string, units: Units): boolean {
  for (let at = 0; at < text.length; at++) if (units[text.charCodeAt(at)] === 0) return false;
  return true;
}
