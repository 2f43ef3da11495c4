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
import { AddHyperLinkMutation, HyperLinkModel, RemoveHyperLinkMutation } from '@univerjs/preset-sheets-hyper-link';
import type { DisplayLink } from '../display';
import { numberToABC } from '@univerjs/presets';
import type { Engine } from './engine';
import type { SheetPicture } from './sheet-picture';
import { toFormattingRule, toValidationRule } from './sheet-rules';

/** Which sheet of which workbook of the window. */
export interface SheetPlace {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** Takes away what lies over the cells of a sheet: rules, links and the filter. */
export function clearDecorations({ commands, injector }: Engine, place: SheetPlace): void {
  const { unitId, subUnitId } = place;
  for (const { cfId } of injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? []) {
    commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { ...place, cfId });
  }
  const validations = injector.get(SheetDataValidationModel).getRules(unitId, subUnitId);
  const ruleId = validations.map(({ uid }) => uid);
  if (ruleId.length > 0) commands.syncExecuteCommand(RemoveDataValidationMutation.id, { ...place, ruleId });
  for (const { id } of injector.get(HyperLinkModel).getSubUnit(unitId, subUnitId)) {
    commands.syncExecuteCommand(RemoveHyperLinkMutation.id, { ...place, id });
  }
  if (injector.get(SheetsFilterService).getFilterModel(unitId, subUnitId) !== null) {
    commands.syncExecuteCommand(RemoveSheetsFilterMutation.id, place);
  }
}

/** Lays a picture's rules, links and filter over the cells of its sheet. */
export function decorate(engine: Engine, place: SheetPlace, picture: SheetPicture, linkTarget: LinkTarget): void {
  const { commands } = engine;
  const id = (kind: string, index: number): string => `${place.subUnitId}-${kind}-${index}`;
  picture.conditionalFormats.forEach((format, index, all) => {
    const rule = toFormattingRule(all[all.length - 1 - index] ?? format, id('format', index));
    commands.syncExecuteCommand(AddConditionalRuleMutation.id, { ...place, rule });
  });
  const rules = picture.validations.map((validation, index) => toValidationRule(validation, id('rule', index)));
  if (rules.length > 0) commands.syncExecuteCommand(AddDataValidationMutation.id, { ...place, rule: rules });
  picture.links.forEach((link, index) => addLink(engine, place, link, id('link', index), linkTarget));
  if (picture.autoFilter !== null) {
    commands.syncExecuteCommand(SetSheetsFilterRangeMutation.id, { ...place, range: picture.autoFilter });
  }
}

/** The window's id of a sheet; null when there is none of that name. */
export type LinkTarget = (sheet: string) => string | null;

function addLink({ commands }: Engine, place: SheetPlace, link: DisplayLink, id: string, linkTarget: LinkTarget): void {
  const { row, column, target } = link;
  const sheetId = typeof target === 'string' ? null : linkTarget(target.sheet);
  const inside =
    typeof target === 'string' ? target : `#gid=${sheetId}&range=${numberToABC(target.column)}${target.row + 1}`;
  if (typeof target !== 'string' && sheetId === null) return;
  commands.syncExecuteCommand(AddHyperLinkMutation.id, { ...place, link: { id, row, column, payload: inside } });
}
