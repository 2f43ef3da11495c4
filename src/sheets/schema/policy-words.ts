import type { MergePolicy, SharePolicy } from '../../engine/scoring/general/general-plan';
import { MERGE_WORDS, SHARE_WEIGHTS, SHARE_WORDS, TOP_LEVELS } from '../../text/sheets/rule-words';
import { foldName } from '../cells/values/cell';
import { chosen } from './choice';

/** 就高 and 不计: what holds where nothing is written. */
export const HIGHEST: MergePolicy = { kind: 'best' };
export const REFUSED: SharePolicy = { kind: 'refused' };

/** The policy that a cell under 同稿归并 names; null where nobody knows the word. */
export function mergePolicyIn(cell: string): MergePolicy | null {
  const text = foldName(cell);
  if (text === '') return HIGHEST;
  const levels = TOP_LEVELS.exec(text);
  if (levels) return { kind: 'top', levels: Number(levels[1]) };
  const word = chosen(MERGE_WORDS, text);
  if (word === undefined) return null;
  return word === 'best' || word === 'sum' || word === 'first' ? { kind: word } : { kind: 'each', by: word };
}

/** The policy that a cell under 联合稿件 names; null where nobody knows the word. */
export function sharePolicyIn(cell: string): SharePolicy | null {
  const text = foldName(cell);
  if (SHARE_WEIGHTS.test(text)) return { kind: 'weights', weights: text.split(':').map(Number) };
  const word = chosen(SHARE_WORDS, text);
  if (word === 'head') return { kind: 'weights', weights: [1] };
  return word === undefined ? null : { kind: word };
}
