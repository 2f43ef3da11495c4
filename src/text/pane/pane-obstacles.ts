import { EXCEL } from '../hosts/excel';
import { WPS } from '../hosts/wps';

/** Why there is nothing a pane could work on, and what to do. */
export const OBSTACLES = {
  'not-excel': { title: EXCEL.notExcelTitle, hint: EXCEL.notExcelHint },
  'too-old': { title: EXCEL.tooOldTitle, hint: EXCEL.tooOldHint },
  'no-office': { title: EXCEL.noOfficeTitle, hint: EXCEL.noOfficeHint },
  'not-wps': { title: WPS.notWpsTitle, hint: WPS.notWpsHint },
  'no-workbook': { title: WPS.noWorkbookTitle, hint: WPS.noWorkbookHint },
};
