import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';
import { UniverInstanceType, type IUniverInstanceService, type Workbook } from '@univerjs/presets';

/** Lets the engine's checks of cells against their rules, which it puts off, find nothing where the sheet is gone by then. */
export function dropLateChecks(instances: IUniverInstanceService): void {
  const checks = SheetsDataValidationValidatorService.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the service it is asked of
  const check = checks.validatorRanges;
  checks.validatorRanges = async function (unitId, sheetId, ranges) {
    const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheetId) ? check.call(this, unitId, sheetId, ranges) : [];
  };
}
