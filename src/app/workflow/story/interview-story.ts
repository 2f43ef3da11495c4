import type { Day } from '../../../engine/units';
import type { Inputs } from '../../../sheets/inputs';
import { readDate } from '../../../sheets/cells/values/read-date';
import type { InterviewField } from '../../../sheets/interviews/decode-interviews';
import { counted } from '../plans/counted';
import { unitName, type InterviewItem } from '../standing';
import { interviewStep, reviewersOf } from '../todo';
import { delayOf, inOrder, moment, type Moment } from './moment';

/** Who filled in, reviewed and received an appointment, by when the office had to have it, and its day (三(二)2). */
export function interviewStory(inputs: Inputs, item: InterviewItem, asOf: Day): Moment[] {
  const { row, standing } = item;
  const { holidays } = inputs;
  const placeOf = (field: InterviewField) => inputs.interviews!.sheet.placeOf(row.row, field);
  const { day: limit, isProvisional, skipped } = counted(holidays, row.activity, standing.latest);
  const unit = unitName(inputs, row.unit);
  const done = [
    { event: 'filled', day: filledOn(inputs, item), who: unit, place: placeOf('filled') },
    { event: 'interview-review', day: row.reviewed, who: reviewersOf(inputs, row.unit), place: placeOf('reviewed') },
    { event: 'interview-receipt', day: row.received, who: unit, place: placeOf('received') },
  ] as const;
  return inOrder(
    [
      ...done.flatMap(({ event, day, who, place }): Moment[] => {
        const late = event === 'interview-receipt' && day !== null ? delayOf(holidays, limit, day) : null;
        return day === null ? [] : [moment({ event, mark: 'done', day, who, place, late })];
      }),
      ...nextMoments(inputs, item, limit, asOf),
      moment({ event: 'latest', mark: 'limit', day: limit, isProvisional, skipped, place: placeOf('date') }),
      moment({
        ...{ event: 'activity', day: row.activity, place: placeOf('date') },
        mark: row.activity < asOf ? 'done' : 'limit',
      }),
    ],
    asOf,
  );
}

function filledOn({ interviews, book: { date1904 } }: Inputs, { row: { row } }: InterviewItem): Day | null {
  const read = readDate(interviews!.sheet.text(row, 'filled'), date1904);
  return read.ok ? read.value : null;
}

/** What is still to be done before the day itself. */
function nextMoments(inputs: Inputs, item: InterviewItem, limit: Day, asOf: Day): Moment[] {
  const next = interviewStep(inputs, item);
  if (next === null) return [];
  const { who, press } = next;
  const placeOf = (field: InterviewField) => inputs.interviews!.sheet.placeOf(item.row.row, field);
  const still = { mark: 'next', day: null, who } as const;
  if (press === null) return [moment({ ...still, event: 'arrange', place: placeOf('channels') })];
  const late = delayOf(inputs.holidays, limit, asOf);
  const receipt = moment({ ...still, event: 'interview-receipt', late, place: placeOf('received') });
  if (press === 'interview-receipt') return [receipt];
  return [
    moment({ ...still, event: 'interview-review', place: placeOf('reviewed') }),
    { ...receipt, mark: 'later', who: unitName(inputs, item.row.unit) },
  ];
}
