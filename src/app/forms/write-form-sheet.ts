import type { Workbook } from '../../host/port/workbook';
import { foreignSheets } from '../../sheets/foreign-sheets';
import { encodePrintedForms } from '../../sheets/printed-forms/encode-printed-forms';
import { FORM_SHEETS } from '../../text/documents/forms';
import { writeOnce } from '../workflow/plans/carry-out';
import type { FormFault } from './form-faults';
import type { FormsPlan } from './plan-forms';

/** Writes planned forms onto their sheet; null once they stand there. A sheet of that name that is somebody else's stays as it is. @throws HostError */
export async function writeFormSheet(workbook: Workbook, { form, models }: FormsPlan): Promise<FormFault | null> {
  const sheet = FORM_SHEETS[form];
  const before = await workbook.read([sheet]);
  if (foreignSheets(before).length > 0) return { code: 'foreign-sheet', parameters: { sheet } };
  await writeOnce(workbook, [{ kind: 'replace-sheet', sheet: encodePrintedForms(form, models) }], before);
  return null;
}
