import { dayOf } from '../../engine/time/calendar';
import type { WorkbookChange } from '../../host/port/workbook';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import type { LogRow } from '../../sheets/adoptions/encode-log';
import type { WorkRows } from '../../sheets/catalogue';
import { HOLIDAYS_SCHEMA } from '../../sheets/holidays/holidays-schema';
import { INFORMANTS_SCHEMA } from '../../sheets/informants/informants-schema';
import { INTERVIEWS_SCHEMA } from '../../sheets/interviews/interviews-schema';
import { MANUSCRIPTS_SCHEMA } from '../../sheets/manuscripts/manuscripts-schema';
import { NOTICE_MATTERS_SCHEMA } from '../../sheets/notice-matters/notice-matters-schema';
import { recordCells } from '../../sheets/schema/record-entry';
import type { SheetSchema } from '../../sheets/schema/sheet-schema';
import type { TemplateRow } from '../../sheets/schema/template-sheet';
import { SOLICITATIONS_SCHEMA } from '../../sheets/solicitations/solicitations-schema';
import { newWork } from '../workflow/new-work';
import { createWorkbook } from '../year/create-workbook';
import adoptions from './adoptions.json';
import holidays from './holidays.json';
import informants from './informants.json';
import interviews from './interviews.json';
import manuscripts from './manuscripts.json';
import noticeMatters from './notice-matters.json';
import solicitations from './solicitations.json';

/** Shortly before the end of the year, so that every state of a unit, a manuscript and a commission can be seen. */
const AS_OF = dayOf(2020, 12, 15);

/** Rows of a sheet as a clerk would type them, '' where a cell is left out. */
interface TypedRows {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const records = ({ fields, rows }: TypedRows): readonly Readonly<Record<string, string>>[] =>
  rows.map((cells) => Object.fromEntries(fields.map((field, i) => [field, cells[i]!])));

const cellsOf = (schema: SheetSchema, typed: TypedRows): TemplateRow<string>[] =>
  records(typed).map((record) => recordCells(schema, record, false));

const logged: readonly LogRow[] = records(adoptions);

/** The work before the scores: the rows that were adopted have their numbers in 采用登记. */
const work = (): WorkRows => ({
  ...newWork(),
  manuscripts: cellsOf(MANUSCRIPTS_SCHEMA, manuscripts),
  solicitations: cellsOf(SOLICITATIONS_SCHEMA, solicitations),
  interviews: cellsOf(INTERVIEWS_SCHEMA, interviews),
  noticeMatters: cellsOf(NOTICE_MATTERS_SCHEMA, noticeMatters),
  informants: cellsOf(INFORMANTS_SCHEMA, informants),
  holidays: cellsOf(HOLIDAYS_SCHEMA, holidays),
});

/** Fills an empty workbook with an invented but believable year: adoptions, a few wrong cells included, and the work before them. */
export const createSampleWorkbook = (): WorkbookChange[] =>
  createWorkbook(BUILT_IN_PLAN.year, BUILT_IN_PLAN, { rows: logged, asOf: AS_OF, work: work() });
