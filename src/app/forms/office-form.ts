import type { OfficeForms, OfficeRecord } from '../../documents/office-form/office-form-model';
import { AT_ONCE, type Pace } from '../../documents/word/pace';
import { failure, type Result as Either } from '../../engine/result';
import type { Inputs } from '../../sheets/inputs';
import type { OfficeFormFault } from '../../text/documents/office-form';
import { CHOICE_GAP } from '../../text/documents/forms';
import { YES_NO } from '../../text/sheets/workflow';
import type { FormsPlan } from './plan-forms';
import type { FormRow } from './form-rows';
import { interviewFacts, manuscriptFacts } from './form-facts';

/** Fills an office's own Word form with the rows of a plan, in place of the layout of the plan's own. */
export async function officeForm(
  inputs: Inputs,
  plan: Pick<FormsPlan, 'rows' | 'models'>,
  template: Uint8Array,
  pace: Pace = AT_ONCE,
): Promise<Either<Uint8Array, OfficeFormFault>> {
  const { openWord } = await import('../../documents/reading/word-package');
  const opened = openWord(template);
  if (!opened.ok) return failure(opened.why);
  const { fillOfficeForm } = await import('../../documents/office-form/fill-office-form');
  return fillOfficeForm(template, opened.value.main, officeForms(inputs, plan), pace);
}

function officeForms(inputs: Inputs, { rows, models }: Pick<FormsPlan, 'rows' | 'models'>): OfficeForms {
  const { year, office } = inputs.parameters;
  const common = { year: String(year), office, count: String(rows.length) };
  return { common, records: rows.map((row, at) => recordOf(inputs, row, models[at]!)) };
}

const SAID: ReadonlyMap<boolean, string> = new Map(YES_NO.map(([value, word]) => [value, word!]));

/** The first character of a choice: its box, ticked as in the form of the plan. */
const boxOf = (choice: string): string => Array.from(choice)[0] ?? '';

function recordOf(inputs: Inputs, row: FormRow, model: FormsPlan['models'][number]): OfficeRecord {
  const facts = row.kind === 'interview' ? interviewFacts(inputs, row.of) : manuscriptFacts(inputs, row.of);
  const cells = (asked: string): readonly (readonly string[])[] =>
    model.rows.find(({ field }) => field === asked)?.cells ?? [];
  const choices = cells('sensitive').flat();
  return {
    ...facts.texts,
    sensitive: facts.isSensitive === null ? '' : SAID.get(facts.isSensitive)!,
    boxNo: boxOf(choices[0] ?? ''),
    boxYes: boxOf(choices[1] ?? ''),
    boxes: choices.join(CHOICE_GAP),
    channels: cells('channels').flat().join('\n'),
    number: row.of.number,
    filled: facts.filled,
  };
}
