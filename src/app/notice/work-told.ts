import type { LeftOut, LeftOutReason, NoticeMatter, NoticeSolicitation } from '../../engine/notice/notice';
import { isWithin, type Span } from '../../engine/notice/notice-period';
import { sheetRowOf, type Day } from '../../engine/units';
import { titleKey } from '../../engine/columns/content-key';
import { foldNumber } from '../../sheets/cells/values/manuscript-number';
import type { ManuscriptField } from '../../sheets/manuscripts/decode-manuscripts';
import { chosen } from '../../sheets/schema/choice';
import type { SheetReading } from '../../sheets/schema/sheet-reading';
import { MATTER_KINDS, YES_NO } from '../../text/sheets/workflow';
import { wordOf } from '../../text/sheets/categories';
import { withoutLongNumbers } from '../../text/documents/long-numbers';
import type { Result } from '../scoring/outcome';
import { unitName, type SolicitationItem } from '../workflow/standing';

/** What a notice tells of a sheet of the work before the scores, and what it does not. */
interface Told<Row> {
  readonly told: readonly Row[];
  readonly leftOut: readonly LeftOut[];
}

/** Rows that are left out, by the reason. */
class LeftOutRows {
  private readonly rows = new Map<LeftOutReason, number[]>();

  add(reason: LeftOutReason, row: number): void {
    this.rows.set(reason, [...(this.rows.get(reason) ?? []), sheetRowOf(row)]);
  }

  of(sheet: string): LeftOut[] {
    return [...this.rows].map(([reason, rows]) => ({ reason, sheet, rows }));
  }
}

/** What a notice tells of the registers; null of one that the workbook does not have. */
interface WorkTold {
  readonly solicitations: Told<NoticeSolicitation> | null;
  readonly matters: Told<NoticeMatter> | null;
}

export function workTold(result: Result, span: Span, asOf: Day): WorkTold {
  const { solicitations, noticeMatters } = result.inputs;
  if (!solicitations && !noticeMatters) return { solicitations: null, matters: null };
  // Every row of the log is looked at for it.
  const secrets = secretsOf(result);
  return { solicitations: solicitationsOf(result, span, secrets), matters: mattersOf(result, span, asOf, secrets) };
}

/** The commissions whose 应报日 is in the period, by that day; null without 约稿登记. */
function solicitationsOf(result: Result, span: Span, secrets: Secrets): Told<NoticeSolicitation> | null {
  const { inputs, workflow } = result;
  if (!inputs.solicitations) return null;
  const leftOut = new LeftOutRows();
  const due = (workflow?.solicitations ?? []).filter(({ standing }) => isWithin(span, standing.due.day));
  const ordered = [...due].sort((a, b) => a.standing.due.day - b.standing.due.day);
  const told = ordered.flatMap((item) => {
    const reason = whyLeftOut(result, item);
    const topic = topicOf(item, secrets);
    if (reason !== null) leftOut.add(reason, item.row.row);
    else if (topic === null) leftOut.add('withheld-topic', item.row.row);
    return reason === null ? [toldOf(result, item, topic)] : [];
  });
  return { told, leftOut: leftOut.of(inputs.solicitations.sheet.name) };
}

function whyLeftOut({ inputs, plan }: Result, { row, standing }: SolicitationItem): LeftOutReason | null {
  if (standing.state === 'withdrawn') return 'withdrawn';
  return inputs.names.targets.unitOf[row.unit]! >= plan.units.length ? 'unit-not-in-year' : null;
}

/** The topic of a commission as it may be told; null where a manuscript for it is classified. */
const topicOf = ({ row }: SolicitationItem, secrets: Secrets): string | null =>
  secrets.isOfClassified(row.number) ? null : secrets.shown(row.topic);

function toldOf({ inputs }: Result, { row, standing }: SolicitationItem, topic: string | null): NoticeSolicitation {
  const { due, completed, delivered, state, overdueDays } = standing;
  return {
    number: oneLine(row.number),
    topic,
    unit: unitName(inputs, row.unit),
    due: due.day,
    isProvisional: due.isProvisional,
    completed,
    delivered,
    required: row.required,
    state,
    overdueDays,
  };
}

/** The matters that were confirmed in the period, by unit in the order of the plan, then by day; null without 通报事项. */
function mattersOf({ inputs }: Result, span: Span, asOf: Day, secrets: Secrets): Told<NoticeMatter> | null {
  if (!inputs.noticeMatters) return null;
  const { rows, sheet } = inputs.noticeMatters;
  const leftOut = new LeftOutRows();
  const told: NoticeMatter[] = [];
  const placeOf = (owner: number): number => inputs.names.targets.unitOf[owner]!;
  const ordered = [...rows].sort((a, b) => placeOf(a.unit) - placeOf(b.unit) || a.occurred - b.occurred);
  for (const { row, unit, kind, occurred, confirmed } of ordered) {
    if (confirmed === null) leftOut.add('unconfirmed', row);
    else if (!isWithin(span, confirmed)) leftOut.add('other-period', row);
    else if (confirmed > asOf) leftOut.add('confirmed-later', row);
    else {
      const subject = secrets.shown(sheet.shown(row, 'subject'));
      if (subject === null) leftOut.add('withheld-subject', row);
      const person = secrets.shown(sheet.shown(row, 'person')) ?? '';
      told.push({ unit: unitName(inputs, unit), person, kind: wordOf(MATTER_KINDS, kind), occurred, confirmed, subject }); // prettier-ignore
    }
  }
  return { told, leftOut: leftOut.of(sheet.name) };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What must not be told, whatever else is wrong with the rows that say so. */
interface Secrets {
  /** A text of a clerk's as it may be told; null where it holds the title of a sensitive or a classified manuscript. */
  readonly shown: (text: string) => string | null;
  /** True for a 约稿编号 that a classified manuscript answers. */
  readonly isOfClassified: (number: string) => boolean;
}

/** Shorter titles are words of every day. */
const SHORTEST_TITLE = 4;

function secretsOf({ inputs: { manuscripts }, log }: Result): Secrets {
  const logged = log.classifiedTexts;
  const numbers = new Set(logged.map(({ number }) => foldNumber(number)).filter((number) => number !== ''));
  const registered = manuscripts ? secretManuscripts(manuscripts.sheet, numbers) : [];
  const titles = [...logged, ...registered].map(({ title }) => titleKey(title)).filter((title) => title.length >= SHORTEST_TITLE); // prettier-ignore
  const answered = new Set(registered.map(({ solicitation }) => foldNumber(solicitation)));
  return {
    isOfClassified: (number) => number !== '' && answered.has(foldNumber(number)),
    shown: (text) => {
      const key = titleKey(text);
      return titles.some((title) => key.includes(title)) ? null : withoutLongNumbers(oneLine(text));
    },
  };
}

interface SecretManuscript {
  readonly title: string;
  /** The 约稿编号 that it answers, where it is classified. */
  readonly solicitation: string;
}

/** The sensitive and the classified rows of 稿件登记; `numbers` are those that the log says are classified. */
function secretManuscripts(sheet: SheetReading<ManuscriptField>, numbers: ReadonlySet<string>): SecretManuscript[] {
  // What nobody can read is taken for the stricter.
  const isSaid = (row: number, field: 'sensitive' | 'classified'): boolean => {
    const text = sheet.shown(row, field);
    return text !== '' && chosen(YES_NO, text) !== false;
  };
  return sheet.recordRows.flatMap((row) => {
    const isClassified = isSaid(row, 'classified') || numbers.has(foldNumber(sheet.shown(row, 'number')));
    if (!isClassified && !isSaid(row, 'sensitive')) return [];
    return [{ title: sheet.typed(row, 'title'), solicitation: isClassified ? sheet.shown(row, 'solicitation') : '' }];
  });
}
