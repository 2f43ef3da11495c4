import { civilDate } from '../../../engine/time/calendar';
import { dueDay } from '../../../engine/workflow/solicitations';
import type { Issue } from '../../../issues/issue';
import { wholeSheet } from '../../../issues/place';
import type { Inputs } from '../../../sheets/inputs';
import { readDate } from '../../../sheets/cells/values/read-date';
import { readHundredths } from '../../../sheets/cells/values/read-number';
import type { SolicitationField } from '../../../sheets/solicitations/decode-solicitations';
import type { RecordDraft } from '../../../sheets/schema/record-entry';
import { SOLICITATIONS_SCHEMA } from '../../../sheets/solicitations/solicitations-schema';
import { formatDay } from '../../../text/format';
import { SOLICITATION_KINDS, WORK_TITLES } from '../../../text/sheets/workflow';
import { AGREED_BEFORE } from '../check-solicitations';
import { counted, type Counted } from './counted';
import { namedUnits } from './named-units';
import { noticeText } from './notice-text';
import { planRecords, type RecordPlan } from './record-plan';
import { runningNumber } from './running-number';

/** A commission that a person is about to issue, as typed. */
export interface SolicitationDraft {
  readonly topic: string;
  /** Units, or all of a kind: 全部街道, 全部科室, 全部. */
  readonly units: readonly string[];
  readonly issued: string;
  readonly kind?: 'ordinary' | 'comprehensive';
  /** 约定截止日, where one was agreed. */
  readonly agreed?: string;
  /** 篇数, 1 where it is blank. */
  readonly count?: string;
  readonly source?: string;
}

/** One row a unit of 约稿登记, all with one number. */
export interface SolicitationPlan extends RecordPlan<SolicitationField> {
  readonly number: string;
  /** By their names in 目标任务. */
  readonly units: readonly string[];
  /** What to look at in the days that were typed (warnings); the commission is written all the same. */
  readonly remarks: readonly Issue[];
  /** Null while the day of issue cannot be read. */
  readonly due: Counted | null;
  /** The 《约稿通知》 as text; null where the commission cannot be written. */
  readonly notice: string | null;
  /** The same for each of the units alone. */
  readonly notices: readonly string[];
}

/** Plans a commission for units (三(二)1); the workbook stays as it is. */
export function planSolicitation(inputs: Inputs, draft: SolicitationDraft): SolicitationPlan {
  const issued = readDate(draft.issued, false);
  const units = namedUnits(inputs, draft.units, issued.ok ? issued.value : null);
  const sheet = inputs.solicitations?.sheet;
  const taken = sheet?.texts('number').map(({ text }) => text) ?? [];
  const number = runningNumber('Y', inputs.parameters.year, 2, taken);
  const target = {
    key: 'solicitations',
    schema: SOLICITATIONS_SCHEMA,
    sheet,
    title: WORK_TITLES.solicitations,
  } as const;
  const plan = planRecords(inputs, target, recordsOf(draft, number, units));
  const due = dueOf(inputs, draft);
  const facts = { ...plan, number, units, due, remarks: remarksOf(inputs, draft) };
  if (due === null || !issued.ok || plan.changes.length === 0) return { ...facts, notice: null, notices: [] };
  const noticeTo = (addressed: readonly string[]): string =>
    noticeText(inputs, { ...wordsOf(draft), number, units: addressed, issued: issued.value, due });
  return { ...facts, notice: noticeTo(units), notices: units.map((unit) => noticeTo([unit])) };
}

const wordsOf = ({ topic, kind, count = '' }: SolicitationDraft) => ({
  topic: topic.trim(),
  isComprehensive: kind === 'comprehensive',
  count: (readHundredths(count.trim() === '' ? 1 : count) ?? 100) / 100,
});

/** A day of another year than the workbook's, and one agreed before the commission is issued. */
function remarksOf({ parameters: { year } }: Inputs, { issued, agreed = '' }: SolicitationDraft): Issue[] {
  const [from, until] = [readDate(issued, false), readDate(agreed, false)];
  const place = wholeSheet(SOLICITATIONS_SCHEMA.sheet);
  const days = [['issued', from], ['agreed', until]] as const; // prettier-ignore
  const ofOthers = days.flatMap(([field, day]): Issue[] => {
    if (!day.ok || civilDate(day.value).year === year) return [];
    const parameters = { column: SOLICITATIONS_SCHEMA.columns[field].name, day: formatDay(day.value), year };
    return [{ code: 'other-year', severity: 'warning', place, parameters }];
  });
  if (!from.ok || !until.ok || until.value >= from.value) return ofOthers;
  return [{ code: 'step-order', severity: 'warning', place, parameters: AGREED_BEFORE }, ...ofOthers];
}

/** One record a unit; one without, for the fault that says so, where there is no unit. */
function recordsOf(
  { topic, issued, kind = 'ordinary', agreed = '', count = '', source = '' }: SolicitationDraft,
  number: string,
  units: readonly string[],
): RecordDraft<SolicitationField>[] {
  const [, word] = SOLICITATION_KINDS.find(([value]) => value === kind)!;
  const common = { number, topic, issued, kind: word!, agreed, required: count, source };
  return (units.length === 0 ? [''] : units).map((unit) => ({ ...common, unit }));
}

/** The day by which units must deliver, and what is passed over on the way to it; null while a day cannot be read. */
function dueOf({ holidays, parameters: { terms } }: Inputs, draft: SolicitationDraft): Counted | null {
  const issued = readDate(draft.issued, false);
  const agreed = (draft.agreed ?? '').trim() === '' ? null : readDate(draft.agreed!, false);
  if (!issued.ok || agreed?.ok === false) return null;
  const isComprehensive = draft.kind === 'comprehensive';
  const due = dueDay({ issued: issued.value, isComprehensive, agreed: agreed?.value ?? null }, terms, holidays);
  return counted(holidays, issued.value, due);
}
