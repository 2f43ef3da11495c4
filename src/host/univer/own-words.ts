/** Words by their names, in groups. */
export type Words = Readonly<Record<string, unknown>>;

/** The engine's words with those it lacks; the engine's own stand where it has one. */
export function withOwnWords<Given extends Words>(words: Given, lacking: Words): Given {
  return merged(lacking, words) as Given;
}

const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null;

function merged(below: Words, above: Words): Words {
  const both = Object.entries(above).map(([name, word]): [string, unknown] => {
    const lower = below[name];
    return [name, isWords(word) && isWords(lower) ? merged(lower, word) : word];
  });
  return { ...below, ...Object.fromEntries(both) };
}
