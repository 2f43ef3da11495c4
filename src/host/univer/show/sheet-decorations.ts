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

/** Brings rules and filter of a sheet to those of a picture; where they are so already, the engine is not troubled. */
export function redecorate(engine: Engine, place: SheetPlace, picture: SheetPicture): void {
  if (isDecorated(engine, place, picture)) return;
  clearDecorations(engine, place);
  decorate(engine, place, picture);
}

function isDecorated({ injector }: Engine, place: SheetPlace, picture: SheetPicture): boolean {
  const { unitId, subUnitId } = place;
  const formats = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? [];
  const validations = injector.get(SheetDataValidationModel).getRules(unitId, subUnitId);
  return (
    isFiltered(injector.get(SheetsFilterService).getFilterModel(unitId, subUnitId), picture) &&
    isSame(formats, formattingRules(place, picture).reverse()) &&
    isSame(validations, validationRules(place, picture))
  );
}

/** Whether a filter lies where the picture has it, and hides nothing. */
const isFiltered = (
  filter: ReturnType<SheetsFilterService['getFilterModel']>,
  { autoFilter }: SheetPicture,
): boolean =>
  filter ? isSame(filter.getRange(), autoFilter) && filter.getAllFilterColumns().length === 0 : autoFilter === null;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Takes away what lies over the cells of a sheet: rules and the filter. */
function clearDecorations({ commands, injector }: Engine, place: SheetPlace): void {
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
  for (const rule of formattingRules(place, picture))
    commands.syncExecuteCommand(AddConditionalRuleMutation.id, { ...place, rule });
  const rules = validationRules(place, picture);
  if (rules.length > 0) commands.syncExecuteCommand(AddDataValidationMutation.id, { ...place, rule: rules });
  if (picture.autoFilter !== null) {
    commands.syncExecuteCommand(SetSheetsFilterRangeMutation.id, { ...place, range: picture.autoFilter });
  }
}

/** In the order in which they are added: the engine holds the last as the strongest. */
const formattingRules = ({ subUnitId }: SheetPlace, { conditionalFormats }: SheetPicture) =>
  [...conditionalFormats].reverse().map((format, index) => toFormattingRule(format, `${subUnitId}-format-${index}`));

const validationRules = ({ subUnitId }: SheetPlace, { validations }: SheetPicture) =>
  validations.map((validation, index) => toValidationRule(validation, `${subUnitId}-rule-${index}`));
