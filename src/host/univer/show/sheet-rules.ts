import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/presets';
import type { CellValidation, ConditionalFormat } from '../../port/workbook';
import { toRange } from '../read/sheet-extent';
import { toStyleData } from './style-data';

type RuleBase = Pick<ISheetDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator'>;

function ruleBase(rule: CellValidation['rule']): RuleBase {
  const operator = DataValidationOperator.BETWEEN;
  switch (rule.kind) {
    case 'list':
      return {
        type: DataValidationType.LIST,
        formula1: 'formula' in rule.source ? `=${rule.source.formula}` : rule.source.join(','),
      };
    case 'date':
      return { type: DataValidationType.DATE, operator, formula1: rule.from, formula2: rule.to };
    case 'decimal':
      return { type: DataValidationType.DECIMAL, operator, formula1: String(rule.min), formula2: String(rule.max) };
    case 'any':
      return { type: DataValidationType.ANY };
  }
}

/** What cells accept, as the window keeps it. */
export function toValidationRule(validation: CellValidation, uid: string): ISheetDataValidationRule {
  const { range, rule, warningOnly, prompt, error } = validation;
  return {
    uid,
    ranges: [toRange(range)],
    ...ruleBase(rule),
    allowBlank: true,
    renderMode: DataValidationRenderMode.ARROW,
    showErrorMessage: true,
    errorStyle: warningOnly === true ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    ...(error && { error: error.text, errorTitle: error.title }),
    ...(prompt && { showInputMessage: true, prompt: prompt.text, promptTitle: prompt.title }),
  };
}

/** Formatting that follows the values, as the window keeps it. */
export function toFormattingRule({ range, rule }: ConditionalFormat, cfId: string): IConditionFormattingRule {
  const shared = { cfId, ranges: [toRange(range)], stopIfTrue: false };
  if (rule.kind === 'formula') {
    const style = toStyleData(rule.style);
    const look = {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${rule.formula}`,
      style,
    } as const;
    return { ...shared, rule: look };
  }
  const color = `#${rule.color}`;
  const ends = { min: { type: CFValueType.num, value: 0 }, max: { type: CFValueType.max } };
  return {
    ...shared,
    rule: {
      type: CFRuleType.dataBar,
      isShowValue: true,
      config: { ...ends, isGradient: false, positiveColor: color, nativeColor: color },
    },
  };
}
