import { dayOf } from '../../engine/time/calendar';
import type { WorkbookChange } from '../../host/port/workbook';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import type { LogRow } from '../../sheets/adoptions/encode-log';
import { createWorkbook } from '../year/create-workbook';
import adoptions from './adoptions.json';

/** Shortly before the end of the year, so that every state of a unit can be seen. */
const AS_OF = dayOf(2020, 12, 15);

const rows: readonly LogRow[] = adoptions.rows.map((cells) =>
  Object.fromEntries(adoptions.fields.map((field, i) => [field, cells[i]])),
);

/** Fills an empty workbook with an invented but believable year of adoptions, a few wrong cells included. */
export const createSampleWorkbook = (): WorkbookChange[] =>
  createWorkbook(BUILT_IN_PLAN.year, BUILT_IN_PLAN, { rows, asOf: AS_OF });
