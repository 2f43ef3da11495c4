import { civilDate } from '../../../engine/time/calendar';
import { REMINDER } from '../../../text/sheets/reminders';
import { YEAR_OF_SUBJECT } from '../../../text/sheets/mail-subject';
import { SHEETS } from '../../../text/sheets/workbook-names';
import type { Inputs } from '../../../sheets/inputs';
import { subjectOf } from '../mail-subject';
import type { Todo } from '../todo';
import type { Workflow } from '../workflow';

/** The message that reminds a unit of everything it owes; null where it owes nothing. `unit` by its name in 目标任务. */
export function remindText(inputs: Inputs, workflow: Workflow, unit: string): string | null {
  const owed = workflow.todo.filter((todo) => todo.unit === unit && todo.who === unit);
  if (owed.length === 0) return null;
  const items = owed.map(({ text, due, urgency, days }) =>
    REMINDER.item({ text, due: due && civilDate(due), urgency, days }),
  );
  return REMINDER.message(unit, items, inputs.parameters.mail.address, subjectFor(inputs, workflow, owed));
}

/** The subject of what is owed, where it is one thing; else the form of it. */
function subjectFor(inputs: Inputs, workflow: Workflow, [only, more]: readonly Todo[]): string {
  const { year, mail } = inputs.parameters;
  const form = [YEAR_OF_SUBJECT(year), only!.unit, REMINDER.keyword].join(mail.connector);
  if (more) return form;
  const at = only!.place;
  const manuscript = workflow.manuscripts.find(({ row }) => at.sheet === SHEETS.manuscripts && row.row === at.row);
  if (manuscript) return manuscript.subject ?? form;
  const solicitation = workflow.solicitations.find(
    ({ row }) => at.sheet === SHEETS.solicitations && row.row === at.row,
  );
  return solicitation
    ? subjectOf(inputs, { unit: solicitation.row.unit, title: solicitation.row.topic, keyword: '' })
    : form;
}
