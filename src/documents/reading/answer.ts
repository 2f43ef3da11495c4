import { ANSWER_NOTES, ANSWER_WORDS, BRACKETED, TICKED, UNTICKED } from '../../text/documents/reading';
import { PICTURE } from './content';
import { UNREADABLE } from './symbols';

/** What a person ticked of 是 and 否; `unclear` where the marks can be read in two ways, or not at all. */
export type Answer = 'yes' | 'no' | 'neither' | 'both' | 'unclear';

type Word = 'yes' | 'no';

/** A word, or how many of which marks stand in a place; `gap` where white space or a mark of punctuation stands. */
type Token = Word | 'ticked' | 'unticked' | 'unreadable' | 'gap';

const CHARACTERS = new Map<string, Token>([
  [ANSWER_WORDS.yes, 'yes'],
  [ANSWER_WORDS.no, 'no'],
  ...Array.from(TICKED, (character) => [character, 'ticked'] as const),
  ...Array.from(UNTICKED, (character) => [character, 'unticked'] as const),
  [PICTURE, 'unreadable'],
  [UNREADABLE, 'unreadable'],
]);

/** Reads an answer from the cells it stands in: a mark belongs to the only word of its cell, else to the word beside it. */
export function readAnswer(cells: readonly string[]): Answer {
  const read = cells.map(tokensOf);
  const tokens = read.flatMap((cell): Token[] => [...cell, 'gap']);
  const words = tokens.filter(isWord);
  if (tokens.includes('unreadable') || words.length !== new Set(words).size) return 'unclear';
  if (words.length === 0) return tokens.includes('ticked') ? 'unclear' : 'neither';
  const isApart = read.every((cell) => cell.filter(isWord).length === 1 || cell.every((token) => token === 'gap'));
  const marks = isApart ? byCell(read) : besideWords(tokens);
  return marks === null ? 'unclear' : answerOf(words, marks, tokens);
}

/** Which words bear marks, and whether ticked ones. */
type Marks = Readonly<Record<Word, readonly Token[]>>;

function answerOf(words: readonly Word[], marks: Marks, tokens: readonly Token[]): Answer {
  const isTicked = (word: Word): boolean => marks[word].includes('ticked');
  const [only] = words;
  // One word and no box: the answer is written out.
  if (words.length === 1 && !tokens.some(isMark)) return only!;
  if (isTicked('yes')) return isTicked('no') ? 'both' : 'yes';
  return isTicked('no') ? 'no' : 'neither';
}

const byCell = (cells: readonly (readonly Token[])[]): Marks => {
  const of = (word: Word): Token[] =>
    cells.filter((cell) => cell.includes(word)).flatMap((cell) => cell.filter(isMark));
  return { yes: of('yes'), no: of('no') };
};

/** Marks before the first word are its own, and those after the last. Between two words, see below. */
function besideWords(tokens: readonly Token[]): Marks | null {
  const [first, second] = tokens.flatMap((token, at) => (isWord(token) ? [at] : []));
  const before = tokens.slice(0, first).filter(isMark);
  if (second === undefined) {
    const marks = [...before, ...tokens.slice(first! + 1).filter(isMark)];
    return { yes: [], no: [], [tokens[first!] as Word]: marks };
  }
  const after = tokens.slice(second + 1).filter(isMark);
  const between = dividedBetween(tokens.slice(first! + 1, second), before.length > 0, after.length > 0);
  if (between === null) return null;
  return {
    [tokens[first!] as Word]: [...before, ...between[0]],
    [tokens[second] as Word]: [...between[1], ...after],
  } as unknown as Marks;
}

/**
 * Marks between two words go to the word that they touch, where a gap parts them from the other. Marks that touch both,
 * or none, go by where the other marks stand: a box before each word, or one behind. Null where neither tells.
 */
function dividedBetween(tokens: readonly Token[], hasBefore: boolean, hasAfter: boolean): [Token[], Token[]] | null {
  const marks = tokens.filter(isMark);
  if (marks.length === 0) return [[], []];
  const firstGap = tokens.indexOf('gap');
  const lastGap = tokens.lastIndexOf('gap');
  const left = firstGap < 0 ? [] : tokens.slice(0, firstGap).filter(isMark);
  const right = firstGap < 0 ? [] : tokens.slice(lastGap + 1).filter(isMark);
  if (left.length + right.length === marks.length) return [left, right];
  if (hasBefore === hasAfter || marks.length > 1) return null;
  return hasBefore ? [[], marks] : [marks, []];
}

function tokensOf(text: string): Token[] {
  const plain = text.normalize('NFKC').replace(ANSWER_NOTES, ' ').replace(BRACKETED, boxOf);
  return Array.from(plain).flatMap((character): Token[] => {
    const known = CHARACTERS.get(character);
    if (known) return [known];
    return /[\s,.;:、，。；：_/／|]/u.test(character) ? ['gap'] : [];
  });
}

const boxOf = (_: string, inside: string): string => (inside.trim() === '' ? '□' : '☑');

const isWord = (token: Token): token is Word => token === 'yes' || token === 'no';
const isMark = (token: Token): boolean => token === 'ticked' || token === 'unticked';
