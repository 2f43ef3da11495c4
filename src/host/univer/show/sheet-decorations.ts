import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
} from '@univerjs/preset-sheets-data-validation';
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/preset-sheets-filter';
import type { Engine } from '../engine';
import type { SheetPicture } from './sheet-picture';
import { toFormattingRule, toValidationRule } from './sheet-rules';

/** Which sheet of which workbook of the window. */
export interface SheetPlace {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** Takes away what lies over the cells of a sheet: rules and the filter. */
export function clearDecorations({ commands, injector }: Engine, place: SheetPlace): void {
  const { unitId, subUnitId } = place;
  for (const { cfId } of injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? []) {
    commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { ...place, cfId });
  }
  const validations = injector.get(SheetDataValidationModel).getRules(unitId, subUnitId);
  const ruleId = validations.map(({ uid }) => uid);
  if (ruleId.length > 0) commands.syncExecuteCommand(RemoveDataValidationMutation.id, { ...place, ruleId });
  if (injector.get(SheetsFilterService).getFilterModel(unitId, subUnitId) !== null) {
    commands.syncExecuteCommand(RemoveSheetsFilterMutation.id, place);
  }
}

/** Lays a picture's rules and filter over the cells of its sheet. */
export function decorate({ commands }: Engine, place: SheetPlace, picture: SheetPicture): void {
  const id = (kind: string, index: number): string => `${place.subUnitId}-${kind}-${index}`;
  picture.conditionalFormats.forEach((format, index, all) => {
    const rule = toFormattingRule(all[all.length - 1 - index] ?? format, id('format', index));
    commands.syncExecuteCommand(AddConditionalRuleMutation.id, { ...place, rule });
  });
  const rules = picture.validations.map((validation, index) => toValidationRule(validation, id('rule', index)));
  if (rules.length > 0) commands.syncExecuteCommand(AddDataValidationMutation.id, { ...place, rule: rules });
  if (picture.autoFilter !== null) {
    commands.syncExecuteCommand(SetSheetsFilterRangeMutation.id, { ...place, range: picture.autoFilter });
  }
}
