import { overlongField, type FormMedium } from '../../documents/forms/heights-model';
import { formModel, type FormModel } from '../../documents/forms/form-model';
import { failure, success, type Result as Either } from '../../engine/result';
import type { Inputs } from '../../sheets/inputs';
import { batchFileName, FORM_TITLES, formFileName, type FormNumber } from '../../text/documents/forms';
import type { DocumentFonts } from '../../text/documents/fonts';
import { YES_NO } from '../../text/sheets/workflow';
import { chosen } from '../../sheets/schema/choice';
import type { Result } from '../scoring/outcome';
import { mailSubject, subjectOf } from '../workflow/mail-subject';
import { fileNameOf } from './file-name';
import type { FormFault, FormRemark } from './form-faults';
import { interviewFacts, manuscriptFacts } from './form-facts';
import { chooseRows, type FormRequest, type FormRow } from './form-rows';

/** The forms that are to be printed, one a page. */
export interface FormsPlan {
  readonly form: FormNumber;
  readonly models: readonly FormModel[];
  /** The rows that they are made of, in the same order. */
  readonly rows: readonly FormRow[];
  /** Without its extension. */
  readonly fileName: string;
  readonly title: string;
  readonly fonts: DocumentFonts;
  readonly remarks: readonly FormRemark[];
}

/** Most forms of one run: what a sheet can break into pages, and a person can carry. */
const MOST_FORMS = 200;

/** Plans 附件1, 2 or 3 of the rows that are asked for; a classified one is never printed, and the plan says so. */
export function planForms(
  { inputs, workflow }: Pick<Result, 'inputs' | 'workflow'>,
  request: FormRequest,
  medium: FormMedium,
): Either<FormsPlan, readonly FormFault[]> {
  const { form } = request;
  const choice = chooseRows(inputs, workflow, request);
  if (!choice.ok) return failure(choice.why);
  const { rows, remarks } = choice.value;
  if (rows.length > MOST_FORMS)
    return failure([{ code: 'too-many', parameters: { count: rows.length, most: MOST_FORMS } }]);
  const models = rows.map((row) => modelOf(inputs, form, row));
  const ofForms = rows.flatMap((row, at) => [
    ...unclearRemarks(inputs, row),
    ...lengthRemarks(row, models[at]!, medium),
  ]);
  return success({
    form,
    models,
    rows,
    fileName: nameOf(inputs, form, rows),
    title: FORM_TITLES[form],
    fonts: inputs.parameters.fonts,
    remarks: [...remarks, ...ofForms],
  });
}

const modelOf = (inputs: Inputs, form: FormNumber, row: FormRow): FormModel =>
  formModel(
    form,
    row.kind === 'interview' ? interviewFacts(inputs, row.of) : manuscriptFacts(inputs, row.of),
    inputs.parameters.forms.tick,
  );

function nameOf(inputs: Inputs, form: FormNumber, rows: readonly FormRow[]): string {
  const [only, more] = rows;
  if (!only || more) return batchFileName(inputs.parameters.year, form, rows.length);
  const subject =
    only.kind === 'manuscript'
      ? mailSubject(inputs, only.of)!
      : subjectOf(inputs, { unit: only.of.unit, title: only.of.subject, keyword: '' });
  return fileNameOf(subject, formFileName('', form));
}

function unclearRemarks({ manuscripts }: Inputs, { kind, sheet, of: { row } }: FormRow): FormRemark[] {
  const typed = kind === 'manuscript' ? manuscripts!.sheet.text(row, 'sensitive') : '';
  const isClear = typed === '' || chosen(YES_NO, typed) !== undefined;
  return isClear ? [] : [{ code: 'sensitive-unclear', parameters: { sheet, row: row + 1 } }];
}

function lengthRemarks({ sheet, of: { row } }: FormRow, model: FormModel, medium: FormMedium): FormRemark[] {
  const long = overlongField(model, medium);
  if (!long) return [];
  return [{ code: 'too-long', parameters: { sheet, row: row + 1, field: long.label.join('') } }];
}
