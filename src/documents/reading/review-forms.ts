import { ANNEX_HEAD, FORM_HEADS, OPINION_BLANKS, type FormField } from '../../text/documents/reading';
import { readAnswer, type Answer } from './answer';
import { PICTURE } from './content';
import type { FormItem } from './form-answers';
import { foldLabel } from './labels';
import { oneLine, oneList, withoutMarks } from './plain-text';

/** 审核表 (附件2), 审批表 (附件3), 采访报道预约表 (附件1), or one that does not say. */
export type FormKind = 'review' | 'approval' | 'interview' | 'unnamed';

/** A filled form; a text that nobody filled in is ''. */
export interface ReviewForm {
  readonly kind: FormKind;
  readonly title: string;
  readonly unit: string;
  readonly authors: string;
  /** Null where the form does not ask. */
  readonly sensitive: Answer | null;
  /** The opinions that it asks for, by their labels, and whether anything stands there. */
  readonly opinions: readonly Opinion[];
  /** Texts that are pictures, which nobody can read. */
  readonly pictures: readonly ('title' | 'unit' | 'authors')[];
}

export interface Opinion {
  readonly label: string;
  readonly isGiven: boolean;
}

/** The forms of a document, in order, also those that nobody filled in; empty where it holds none. */
export function reviewForms(items: readonly FormItem[]): ReviewForm[] {
  const sorter = new FormSorter();
  items.forEach((item) => sorter.take(item));
  return sorter.forms.filter(asks).map(formOf);
}

type AnswerItem = Extract<FormItem, { readonly kind: 'answer' }>;

interface Sheet {
  kind: FormKind;
  readonly answers: AnswerItem[];
}

const ONCE: readonly FormField[] = ['title', 'unit', 'authors', 'sensitive', 'activity'];

class FormSorter {
  readonly forms: Sheet[] = [];
  private current: Sheet = { kind: 'unnamed', answers: [] };

  constructor() {
    this.forms.push(this.current);
  }

  take(item: FormItem): void {
    if (item.kind === 'answer') this.answer(item);
    else if (item.kind === 'line') this.line(item.text);
  }

  private begin(kind: FormKind): void {
    this.current = { kind, answers: [] };
    this.forms.push(this.current);
  }

  /** A heading begins another form. */
  private line(text: string): void {
    const words = foldLabel(text);
    const head = words.length > LONGEST_HEAD ? undefined : FORM_HEADS.find(([, known]) => known.test(words));
    if (!head && !ANNEX_HEAD.test(words)) return;
    if (this.current.answers.length > 0) this.begin('unnamed');
    if (head) this.current.kind = head[0];
  }

  /** A form asks for each thing once, and does not begin again with its title in another table. */
  private answer(item: AnswerItem): void {
    const { answers } = this.current;
    const isAsked = ONCE.includes(item.field) && answers.some(({ field }) => field === item.field);
    const isTitled = item.field === 'title' && answers.some(({ table }) => table !== item.table);
    if (isAsked || isTitled) this.begin('unnamed');
    this.current.answers.push(item);
  }
}

const LONGEST_HEAD = 40;

/** Whether what was found is a form about a manuscript or an activity: it asks for a title, or for two things at least. */
function asks({ answers }: Sheet): boolean {
  const asked = new Set(answers.map(({ field }) => field).filter((field) => ONCE.includes(field)));
  return asked.has('title') || asked.has('activity') || asked.size > 1;
}

function formOf({ kind, answers }: Sheet): ReviewForm {
  const of = (field: FormField) => answers.find((answer) => answer.field === field);
  const lines = (field: FormField): string => (of(field)?.cells ?? []).join('\n');
  const sensitive = of('sensitive');
  const texts = { title: oneLine(lines('title')), unit: oneLine(lines('unit')), authors: oneList(lines('authors')) };
  return {
    kind: kind !== 'unnamed' ? kind : kindBy(answers),
    ...texts,
    sensitive: sensitive ? readAnswer(sensitive.cells) : null,
    opinions: answers.filter(({ field }) => field === 'opinion').map(opinionOf),
    pictures: (['title', 'unit', 'authors'] as const).filter(
      (field) => texts[field] === '' && lines(field).includes(PICTURE),
    ),
  };
}

/** The kind of a form without a heading, by what only one of them asks for. */
function kindBy(answers: readonly AnswerItem[]): FormKind {
  const has = (field: FormField): boolean => answers.some((answer) => answer.field === field);
  if (has('activity') && !has('title')) return 'interview';
  return has('channels') ? 'approval' : 'unnamed';
}

/** A signature may be a picture. */
function opinionOf({ label, cells }: AnswerItem): Opinion {
  const text = cells.join('\n');
  const isGiven = text.includes(PICTURE) || withoutMarks(text).replace(OPINION_BLANKS, '') !== '';
  return { label: oneLine(label), isGiven };
}
