import {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from '@univerjs/preset-sheets-data-validation';
import {
  DataValidationErrorStyle,
  getIntersectRange,
  UniverInstanceType,
  type Injector,
  type IRange,
  type IUniverInstanceService,
  type Workbook,
} from '@univerjs/presets';

/**
 * Lets the engine's checks of cells against their rules, which it puts off, find nothing where the sheet is gone by then,
 * and look only at cells whose rule forbids: where one only advises, no mark is drawn.
 */
export function dropLateChecks(instances: IUniverInstanceService, injector: Injector): void {
  const checks = SheetsDataValidationValidatorService.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the service it is asked of
  const check = checks.validatorRanges;
  checks.validatorRanges = async function (unitId, sheetId, ranges) {
    const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook?.getSheetBySheetId(sheetId)) return [];
    const rules = injector.get(SheetDataValidationModel).getRules(unitId, sheetId);
    const forbidding = rules.filter(({ errorStyle }) => errorStyle !== DataValidationErrorStyle.WARNING);
    const checked = forbidding.flatMap((rule) => rule.ranges).flatMap((one) => partsOf(ranges, one));
    return checked.length === 0 ? [] : check.call(this, unitId, sheetId, checked);
  };
}

const partsOf = (ranges: readonly IRange[], other: IRange): IRange[] =>
  ranges.flatMap((range) => getIntersectRange(range, other) ?? []);
