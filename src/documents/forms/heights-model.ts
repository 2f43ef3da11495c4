import type { FormField, FormNumber } from '../../text/documents/forms';
import type { FormModel, FormRow } from './form-model';

/** Least heights of the rows in points: on a sheet and in a document. */
type Heights = Readonly<Partial<Record<FormField, readonly [sheet: number, word: number]>>>;

const HEIGHTS: Readonly<Record<FormNumber, Heights>> = {
  1: {
    unit: [36, 34],
    activity: [48, 44],
    time: [32, 30],
    place: [32, 30],
    people: [64, 60],
    agenda: [120, 120],
    channels: [112, 120],
    opinion: [96, 100],
  },
  2: {
    title: [60, 60],
    unit: [40, 40],
    authors: [40, 40],
    sensitive: [56, 55],
    opinion: [160, 160],
    secondOpinion: [160, 160],
  },
  3: {
    title: [56, 55],
    unit: [36, 36],
    authors: [36, 36],
    sensitive: [48, 50],
    channels: [150, 145],
    opinion: [110, 110],
    secondOpinion: [110, 110],
  },
};

/** Where a form is printed. */
export type FormMedium = 'sheet' | 'word';

/** What a medium has room for, in points; a character of 14 points is as wide as its size. */
interface Room {
  /** Between the top and bottom margins of A4. */
  readonly page: number;
  readonly line: number;
  /** Of the value, over both halves and over one, less a character that punctuation pushes onto the next line. */
  readonly widths: readonly [number, number];
}

const ROOM: Readonly<Record<FormMedium, Room>> = {
  word: { page: 685, line: 22, widths: [304, 141] },
  sheet: { page: 686, line: 20, widths: [266, 124] },
};

const SIZE = 14;

/** The height of every row of a form in points: grown where its value needs more lines than the form leaves. */
export const rowHeights = (model: FormModel, medium: FormMedium): number[] =>
  model.rows.map((row) => Math.max(leastHeight(model.form, row, medium), neededHeight(row, medium)));

/** Points of the heading, the title, and the line above the table or the space in its place, on a sheet. */
export const headHeights = ({ above }: FormModel): number[] => [28, 42, above === null ? 4 : 20];

/** Points that the heading, the title and the line above the table take. */
const headHeight = (model: FormModel, medium: FormMedium): number =>
  medium === 'sheet' ? sum(headHeights(model)) : WORD_HEAD[model.above === null ? 'plain' : 'above'];

/** Heading and title of a document, without and with the line above the table. */
const WORD_HEAD = { plain: 82, above: 94 } as const;

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);

const leastHeight = (form: FormNumber, { field }: FormRow, medium: FormMedium): number =>
  HEIGHTS[form][field]![medium === 'sheet' ? 0 : 1];

function neededHeight({ cells }: FormRow, medium: FormMedium): number {
  const { line, widths } = ROOM[medium];
  const width = widths[cells.length - 1]!;
  const lines = cells.map((cell) => cell.reduce((count, text) => count + linesOf(text, width), 0));
  return Math.max(...lines) * line + SLACK;
}

/** Above and below the text of a cell. */
const SLACK = 4;

/** How many lines a text takes in a column of so many points; a line holds whole characters. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const character of text) {
    const needed = isNarrow(character) ? SIZE * NARROW : SIZE;
    if (used + needed > width) [lines, used] = [lines + 1, 0];
    used += needed;
  }
  return lines;
}

/** Letters and digits of a Song-like face are about half as wide as ideographs; a little more is allowed for. */
const NARROW = 0.56;

const isNarrow = (character: string): boolean => character.charCodeAt(0) < LAST_NARROW;
const LAST_NARROW = 0x2000;

/** The field whose value makes a form longer than a page; null where the form fits. */
export function overlongField(model: FormModel, medium: FormMedium): FormRow | null {
  const heights = rowHeights(model, medium);
  if (sum(heights) + headHeight(model, medium) <= ROOM[medium].page) return null;
  const growth = model.rows.map((row, at) => heights[at]! - leastHeight(model.form, row, medium));
  return model.rows[growth.indexOf(Math.max(...growth))]!;
}
