import { parseDate as parse } from 'numfmt';

export * from 'numfmt';

/** Texts remembered at a time. */
const MOST = 20_000;

const noDates = new Set<string>();

/** Reads a date as numfmt does and remembers which texts are none: the engine asks it of every text in every frame it draws. */
export function parseDate(...[text, options]: Parameters<typeof parse>): ReturnType<typeof parse> {
  if (options === undefined && noDates.has(text)) return null;
  const date = parse(text, options);
  if (date === null && options === undefined) {
    if (noDates.size >= MOST) noDates.clear();
    noDates.add(text);
  }
  return date;
}
