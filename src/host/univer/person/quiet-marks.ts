import { InterceptCellContentPriority, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { SheetDataValidationModel } from '@univerjs/preset-sheets-data-validation';
import { DataValidationErrorStyle, InterceptorEffectEnum } from '@univerjs/presets';
import { onceReady, type Engine } from '../engine';

/** Right below the engine's own data validation, so that its mark is there to be taken away. */
const AFTER_VALIDATION = InterceptCellContentPriority.DATA_VALIDATION - 0.5;

/** Shows no red corner where a rule only advises: the program itself says what is really wrong. */
export function quietAdvisoryMarks({ api, injector }: Engine): void {
  onceReady(api, () => {
    quiet(injector);
  });
}

function quiet(injector: Engine['injector']): void {
  const rules = injector.get(SheetDataValidationModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: AFTER_VALIDATION,
    handler: (cell, { unitId, subUnitId, row, col }, next) => {
      if (cell?.markers?.tr === undefined) return next(cell);
      const id = rules.getRuleIdByLocation(unitId, subUnitId, row, col);
      const rule = id === undefined ? undefined : rules.getRuleById(unitId, subUnitId, id);
      if (rule?.errorStyle !== DataValidationErrorStyle.WARNING) return next(cell);
      const { tr: _, ...markers } = cell.markers;
      return next({ ...cell, markers });
    },
  });
}
