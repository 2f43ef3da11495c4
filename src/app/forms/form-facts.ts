import type { FormFacts } from '../../documents/forms/form-model';
import { civilDate } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';
import type { CellValue } from '../../host/port/workbook';
import { readDate } from '../../sheets/cells/values/read-date';
import type { Inputs } from '../../sheets/inputs';
import type { InterviewRow } from '../../sheets/interviews/decode-interviews';
import type { ManuscriptRow } from '../../sheets/manuscripts/decode-manuscripts';
import { paperDay } from '../../text/documents/forms';
import { unitName } from '../workflow/standing';
import { formChannels } from './form-options';

/** What 附件2 and 附件3 say of a manuscript. */
export function manuscriptFacts(inputs: Inputs, { row, title, unit, isSensitive }: ManuscriptRow): FormFacts {
  const { sheet } = inputs.manuscripts!;
  return {
    texts: { title, unit: unitName(inputs, unit), authors: sheet.text(row, 'authors') },
    filled: '',
    isSensitive: sheet.isBlank(row, 'sensitive') ? null : isSensitive,
    channels: formChannels(
      inputs.parameters.forms.approvalChannels,
      sheet.text(row, 'channels'),
      inputs.channels.names,
    ),
  };
}

/** What 附件1 says of an activity. */
export function interviewFacts(inputs: Inputs, { row, subject, unit, activity }: InterviewRow): FormFacts {
  const { sheet } = inputs.interviews!;
  const { date1904 } = inputs.book;
  return {
    texts: {
      unit: unitName(inputs, unit),
      activity: subject,
      time: timeText(activity, sheet.value(row, 'date'), sheet.value(row, 'time')),
      place: sheet.text(row, 'place'),
      people: sheet.text(row, 'people'),
      agenda: sheet.text(row, 'agenda'),
    },
    filled: filledText(sheet.value(row, 'filled'), date1904),
    isSensitive: null,
    channels: formChannels(
      inputs.parameters.forms.interviewChannels,
      sheet.text(row, 'channels'),
      inputs.channels.names,
    ),
  };
}

const dayText = (day: Day): string => {
  const { year, month, day: ofMonth } = civilDate(day);
  return paperDay(year, month, ofMonth);
};

/** 时间 as typed; a mere time of day gets its date, a blank is the date of the activity with the time beside it. */
function timeText(activity: Day, date: CellValue, time: CellValue): string {
  if (typeof time === 'string' && time.trim() !== '') return time.trim();
  if (typeof time === 'number') return `${dayText(activity)}${clockText(time)}`;
  if (typeof date === 'string' && CLOCK.test(date)) return date.trim();
  return `${dayText(activity)}${typeof date === 'number' ? clockText(date) : ''}`;
}

const CLOCK = /\d\s*[:：时点]/u;
const MINUTES = 24 * 60;

/** The time of day of a number that a workbook keeps; '' at midnight. */
function clockText(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * MINUTES) % MINUTES;
  return minutes === 0 ? '' : ` ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function filledText(value: CellValue, date1904: boolean): string {
  const date = readDate(value, date1904);
  if (date.ok) return dayText(date.value);
  return typeof value === 'string' ? value.trim() : '';
}
