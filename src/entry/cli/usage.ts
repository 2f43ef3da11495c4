import type { Day } from '../../engine/units';
import { readDate } from '../../sheets/cells/values/read-date';

/** A command about one workbook; `out` null: beside it. */
export interface BookCommand {
  readonly book: string;
  readonly out: string | null;
  readonly asOf: Day | null;
  readonly json: boolean;
  /** Who must act; null: everybody. */
  readonly who: string | null;
}

/** The options as typed. */
export interface Values {
  readonly out?: string;
  readonly 'as-of'?: string;
  readonly quarter?: string;
  readonly year?: string;
  readonly json?: boolean;
  readonly from?: string;
  readonly plan?: string;
  readonly settle?: boolean;
  readonly reverse?: string;
  readonly by?: string;
  readonly who?: string;
  readonly book?: string;
  readonly days?: string;
  readonly before?: string;
  readonly topic?: string;
  readonly units?: string;
  readonly issued?: string;
  readonly kind?: string;
  readonly count?: string;
  readonly agreed?: string;
  readonly item?: string;
  readonly form?: string;
  readonly open?: boolean;
  readonly received?: string;
  readonly eml?: boolean;
  readonly template?: string;
  readonly workflow?: boolean;
  readonly final?: boolean;
  readonly docx?: boolean;
  readonly adopt?: boolean;
  readonly drop?: boolean;
  readonly try?: string;
}

/** The words of the command cannot be carried out; the message is for the user. */
export class UsageError extends Error {}

/** @throws UsageError */
export function refuse(message: string): never {
  throw new UsageError(message);
}

/** A day as typed. @throws UsageError with the sentence of `say` for what is none. */
export function readDay(text: string, say: (text: string) => string): Day {
  const date = readDate(text, false);
  return date.ok ? date.value : refuse(say(text));
}
