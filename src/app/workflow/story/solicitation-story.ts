import type { Inputs } from '../../../sheets/inputs';
import type { Day } from '../../../engine/units';
import { ACTORS, answerText } from '../../../text/sheets/workflow-states';
import { counted } from '../plans/counted';
import { unitName, type SolicitationItem } from '../standing';
import { delayOf, inOrder, moment, type Moment } from './moment';

/** When a commission was issued, by when and when it was answered (三(二)1). */
export function solicitationStory(inputs: Inputs, item: SolicitationItem, asOf: Day): Moment[] {
  const { row, standing } = item;
  const { sheet } = inputs.solicitations!;
  const { day: limit, isProvisional, skipped } = counted(inputs.holidays, row.issued, standing.due);
  const who = unitName(inputs, row.unit);
  const field = row.agreed === null ? 'issued' : 'agreed';
  return inOrder(
    [
      moment({
        event: 'issued',
        mark: 'done',
        day: row.issued,
        who: ACTORS.office,
        place: sheet.placeOf(row.row, 'issued'),
      }),
      ...deliveries(inputs, item).map((one) =>
        moment({ ...one, event: 'delivered', mark: 'done', who, late: delayOf(inputs.holidays, limit, one.day) }),
      ),
      ...(isOpen(item)
        ? [
            moment({
              ...{ event: 'delivered', mark: 'next', day: null, who },
              late: delayOf(inputs.holidays, limit, asOf),
              place: sheet.placeOf(row.row, 'delivered'),
            }),
          ]
        : []),
      moment({ event: 'due', mark: 'limit', day: limit, isProvisional, skipped, place: sheet.placeOf(row.row, field) }),
    ],
    asOf,
  );
}

const isOpen = ({ standing: { state } }: SolicitationItem): boolean =>
  state === 'open' || state === 'due-today' || state === 'overdue';

/** The manuscripts that were sent in for it, and the day that was noted by hand. */
function deliveries({ solicitations, manuscripts }: Inputs, { row, answers }: SolicitationItem) {
  const sent = answers.flatMap(({ row: at, number, handling, days: { submitted } }) =>
    handling === 'withdrawn' || submitted === null
      ? []
      : [{ day: submitted, what: answerText(number, at + 1), place: manuscripts!.sheet.placeOf(at, 'submitted') }],
  );
  const { deliveredByHand: day } = row;
  const byHand =
    day === null ? [] : [{ day, what: '', place: solicitations!.sheet.placeOf(row.row, 'delivered') } as const];
  return [...sent, ...byHand];
}
