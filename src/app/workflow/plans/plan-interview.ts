import { workingDayBefore } from '../../../engine/time/working-days';
import { readDate } from '../../../sheets/cells/values/read-date';
import type { Inputs } from '../../../sheets/inputs';
import type { InterviewField } from '../../../sheets/interviews/decode-interviews';
import { INTERVIEWS_SCHEMA } from '../../../sheets/interviews/interviews-schema';
import type { RecordDraft } from '../../../sheets/schema/record-entry';
import { WORK_TITLES } from '../../../text/sheets/workflow';
import { counted, type Counted } from './counted';
import { planRecords, type RecordPlan } from './record-plan';
import { runningNumber } from './running-number';

/** An activity that media are to be asked to, as typed; it gets the next number. */
export type InterviewDraft = RecordDraft<Exclude<InterviewField, 'number'>>;

/** A row of 采访预约. */
export interface InterviewPlan extends RecordPlan<InterviewField> {
  readonly number: string;
  /** The last day on which the office may receive the form; null while the day of the activity cannot be read. */
  readonly latest: Counted | null;
}

/** Plans an appointment (三(二)2); the workbook stays as it is. */
export function planInterview(inputs: Inputs, draft: InterviewDraft): InterviewPlan {
  const { interviews, holidays, parameters } = inputs;
  const sheet = interviews?.sheet;
  const number = runningNumber('C', parameters.year, 2, sheet?.texts('number').map(({ text }) => text) ?? []);
  const plan = planRecords(
    inputs,
    { key: 'interviews', schema: INTERVIEWS_SCHEMA, sheet, title: WORK_TITLES.interviews },
    [{ ...draft, number }],
  );
  const activity = readDate(draft.date ?? '', false);
  const latest = activity.ok
    ? counted(holidays, activity.value, workingDayBefore(holidays, activity.value, parameters.terms.ahead))
    : null;
  return { ...plan, number, latest };
}
