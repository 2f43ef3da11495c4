import {
  CHOICE_GAP,
  EMPTY_BOX,
  filledLine,
  FORM_HEADINGS,
  FORM_LABELS,
  FORM_TITLES,
  LABEL_BREAKS,
  NOT_SENSITIVE,
  OTHER_MEDIA,
  SENSITIVE,
  type FormField,
  type FormNumber,
} from '../../text/documents/forms';

/** What one form says; '' is left to be written by hand. */
export interface FormFacts {
  readonly texts: Readonly<Partial<Record<FormField, string>>>;
  /** 填表日期 as the paper says it; 附件1 only. */
  readonly filled: string;
  /** Null ticks neither box. */
  readonly isSensitive: boolean | null;
  readonly channels: FormChannels;
}

/** The options of a form, line by line, those that are ticked, and what follows 其他媒体或杂志：. */
export interface FormChannels {
  readonly lines: readonly (readonly string[])[];
  readonly ticked: ReadonlySet<string>;
  readonly other: string;
}

/** 附件1, 2 or 3 as it is printed: document and sheet are made of this alone. */
export interface FormModel {
  readonly form: FormNumber;
  readonly heading: string;
  readonly title: string;
  /** The line between the title and the table; null for a form without. */
  readonly above: string | null;
  readonly rows: readonly FormRow[];
}

export interface FormRow {
  readonly field: FormField;
  /** Lines of the label, broken by sense. */
  readonly label: readonly string[];
  /** One cell over both halves, or a cell a half; each by its lines. */
  readonly cells: readonly (readonly string[])[];
}

/** Makes the form of what it is to say; `tick` marks a choice that is taken. Opinions are always empty. */
export const formModel = (form: FormNumber, facts: FormFacts, tick: string): FormModel => ({
  form,
  heading: FORM_HEADINGS[form],
  title: FORM_TITLES[form],
  above: form === 1 ? filledLine(facts.filled) : null,
  rows: FORM_LABELS[form].map(([field, label]) => ({
    field,
    label: brokenBySense(label),
    cells: cellsOf(field, facts, tick),
  })),
});

function brokenBySense(label: string): string[] {
  const end = LABEL_BREAKS.find((part) => label.endsWith(part));
  return end === undefined ? [label] : [label.slice(0, -end.length), end];
}

function cellsOf(field: FormField, { texts, isSensitive, channels }: FormFacts, tick: string): string[][] {
  const box = (isTaken: boolean, option: string): string => `${isTaken ? tick : EMPTY_BOX}${option}`;
  if (field === 'opinion' || field === 'secondOpinion') return [['']];
  if (field === 'sensitive')
    return [[box(isSensitive === false, NOT_SENSITIVE)], [box(isSensitive === true, SENSITIVE)]];
  if (field === 'channels') return [channelLines(channels, box)];
  return [(texts[field] ?? '').split(/\r\n?|\n/u)];
}

const channelLines = (
  { lines, ticked, other }: FormChannels,
  box: (isTaken: boolean, option: string) => string,
): string[] => [
  ...lines.map((line) => line.map((option) => box(ticked.has(option), option)).join(CHOICE_GAP)),
  `${OTHER_MEDIA}${other}`,
];
