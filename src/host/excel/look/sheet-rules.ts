import { HostError, type CellStyle, type CellValidation, type ConditionalFormat } from '../../port/workbook';
import { rangeAt } from '../requests/range-look';

/** Longest list of values that stands in a rule itself. */
const MAX_LIST = 255;

/** @throws HostError unsupported when a list is too long to stand in its rule, or an entry has a comma. */
export function applyValidation(
  sheet: Excel.Worksheet,
  name: string,
  { range, rule, ...messages }: CellValidation,
): void {
  const { dataValidation } = rangeAt(sheet, range);
  const { prompt } = messages;
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  if (rule.kind === 'any') return;
  dataValidation.rule = validationRule(name, rule);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = errorAlert(messages);
}

function errorAlert({
  warningOnly,
  error,
}: Pick<CellValidation, 'error' | 'warningOnly'>): Excel.DataValidationErrorAlert {
  const { title, text } = error ?? { title: '', text: '' };
  return { showAlert: true, style: warningOnly === true ? 'Warning' : 'Stop', title, message: text };
}

function validationRule(
  name: string,
  rule: Exclude<CellValidation['rule'], { kind: 'any' }>,
): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'date':
      return { date: { operator: 'Between', formula1: rule.from, formula2: rule.to } };
    case 'decimal':
      return { decimal: { operator: 'Between', formula1: rule.min, formula2: rule.max } };
    case 'list':
      return { list: { inCellDropDown: true, source: listSource(name, rule.source) } };
  }
}

function listSource(name: string, source: readonly string[] | { readonly formula: string }): string {
  if ('formula' in source) return `=${source.formula}`;
  const list = source.join(',');
  if (list.length > MAX_LIST || source.some((entry) => entry.includes(','))) throw new HostError('unsupported', name);
  return list;
}

export function applyConditionalFormat(sheet: Excel.Worksheet, { range, rule }: ConditionalFormat): void {
  const formats = rangeAt(sheet, range).conditionalFormats;
  if (rule.kind === 'data-bar') {
    const { dataBar } = formats.add('DataBar');
    dataBar.positiveFormat.fillColor = `#${rule.color}`;
    dataBar.positiveFormat.gradientFill = false;
    return;
  }
  const { custom } = formats.add('Custom');
  custom.rule.formula = `=${rule.formula}`;
  applyConditionalLook(custom.format, rule.style);
}

function applyConditionalLook(
  format: Excel.ConditionalRangeFormat,
  style: Pick<CellStyle, 'bold' | 'color' | 'fill'>,
): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
}
