import { civilDate, weekdayOf } from '../../../engine/time/calendar';
import type { Day } from '../../../engine/units';
import type { Inputs } from '../../../sheets/inputs';
import { YEAR_OF_SUBJECT } from '../../../text/sheets/mail-subject';
import {
  NOTICE_KEYWORD,
  NOTICE_UNIT,
  solicitationNotice,
  type NoticeDay,
  type NoticeWords,
} from '../../../text/sheets/solicitation-notice';
import type { Counted } from './counted';

/** A commission as far as its notice depends on it; units by their names in 目标任务. */
export interface NoticedCommission extends Pick<
  NoticeWords,
  'number' | 'topic' | 'units' | 'count' | 'isComprehensive'
> {
  readonly issued: Day;
  readonly due: Counted;
}

/** The 《约稿通知》 of a commission as text. */
export function noticeText(
  { parameters: { office, year, mail } }: Inputs,
  { issued, due, ...said }: NoticedCommission,
): string {
  const [only, more] = said.units;
  const unit = more === undefined ? only! : NOTICE_UNIT;
  return solicitationNotice({
    ...said,
    ...{ office, isProvisional: due.isProvisional, skipped: due.skipped, address: mail.address },
    ...{ issued: dayOf(issued), due: dayOf(due.day) },
    subject: [YEAR_OF_SUBJECT(year), unit, NOTICE_KEYWORD].join(mail.connector),
  });
}

const dayOf = (day: Day): NoticeDay => ({ ...civilDate(day), weekday: weekdayOf(day) });
