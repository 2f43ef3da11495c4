const IGNORED_IN_NUMBERS = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;
const IGNORED_IN_TITLES = /[\s\p{P}\p{C}\p{Default_Ignorable_Code_Point}]/gu;

/** What becomes of one UTF-16 unit: not judged yet, kept, dropped, or changed in a way that its neighbours may decide. */
const UNKNOWN = 0;
const KEPT = 1;
const DROPPED = 2;
const COMPLEX = 3;

/** True for a unit of ASCII or a CJK ideograph: no neighbour but a combining mark changes them. */
export const isPlain = (unit: number): boolean => unit < 0x80 || (unit >= 0x4e00 && unit <= 0x9fff);

const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

/**
 * Makes a normaliser fast. The result is the same for every text; the slow one is asked once per character, and again
 * only for texts with unusual characters.
 */
function fast(normalise: (text: string) => string): (text: string) => string {
  const fates = new Uint8Array(0x10000);
  const judge = (unit: number): number => {
    const character = String.fromCharCode(unit);
    const key = normalise(character);
    if (key === '') return isSurrogate(unit) ? COMPLEX : DROPPED;
    return key === character && isPlain(unit) ? KEPT : COMPLEX;
  };
  return (text) => {
    let key = '';
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (fates[unit] === KEPT) continue;
      if (fates[unit] === UNKNOWN) fates[unit] = judge(unit);
      if (fates[unit] === COMPLEX) return normalise(text);
      if (fates[unit] === KEPT) continue;
      key += text.slice(start, at);
      start = at + 1;
    }
    return start === 0 ? text : key + text.slice(start);
  };
}

/**
 * Normalises again after dropping, because characters that stood apart may now compose. So the key of a key is the key
 * itself.
 */
const without = (ignored: RegExp) => (text: string) => text.normalize('NFKC').replace(ignored, '').normalize('NFKC');

/** What two manuscript numbers share when they name one content: NFKC, no white space, nothing invisible. Scoring §3. */
export const numberKey = fast(without(IGNORED_IN_NUMBERS));

/** What two titles of one unit share when they name one content: NFKC, no white space, punctuation, controls. Scoring §3. */
export const titleKey = fast(without(IGNORED_IN_TITLES));

/** What two titles share that differ only in the way of writing: also in case, and in signs that are no punctuation. For suggestions. */
export const titleLikeness = fast((text) =>
  titleKey(
    titleKey(text)
      .replace(/\p{S}+/gu, '')
      .toLowerCase(),
  ),
);

const RUNS = /\p{L}+|\p{N}+/gu;

/**
 * What two manuscript numbers share that differ only in the way of writing: runs of letters and of digits, NFKC, without
 * case, leading zeros, what stands between them and `words` (第 … 号). For suggestions; it merges nothing.
 */
export const numberRuns = (text: string, words: RegExp): string => {
  const key = numberKey(text).toLowerCase().replace(words, ' ');
  return PLAIN_RUNS.test(key) ? plainRuns(key) : otherRuns(key);
};

const PLAIN_RUNS = /^[ -~]*$/u;

const otherRuns = (key: string): string =>
  (key.match(RUNS) ?? []).map((run) => run.replace(/^0+(?=\p{N})/u, '')).join(' ');

/** The fast twin of `otherRuns` for ASCII in lower case. */
const plainRuns = (key: string): string =>
  key
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/[a-z](?=[0-9])|[0-9](?=[a-z])/g, '$& ')
    .replace(/\b0+(?=[0-9])/g, '')
    .trim();
