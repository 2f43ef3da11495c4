import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [, , ...paragraphs] = readFileSync(resolve(__dirname, '../../docs/decisions.md'), 'utf8')
  .trim()
  .split(/\n{2,}/u);
const HEADS = paragraphs.map((text) => /^\*\*(\d+)\. (.+?)\*\*（(\d{4}-\d{2}-\d{2})）/u.exec(text));

describe('the decisions', () => {
  it('are numbered in the order of the file', () => {
    expect(HEADS.map((head) => Number(head?.[1]))).toEqual(HEADS.map((_, at) => at + 1));
  });

  it('are dated', () => {
    expect(HEADS.map((head) => head?.[3])).not.toContain(undefined);
  });

  it('are told once each', () => {
    expect(new Set(HEADS.map((head) => head?.[2])).size).toBe(HEADS.length);
  });
});
