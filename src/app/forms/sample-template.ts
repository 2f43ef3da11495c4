import { formModel, type FormModel, type FormRow } from '../../documents/forms/form-model';
import { FORM_TITLES, NOT_SENSITIVE, SENSITIVE, filledLine, type FormNumber } from '../../text/documents/forms';
import { placeholderOf, type OfficeField } from '../../text/documents/office-form';
import { wordOfForms } from './word-of-forms';

const NOTHING = {
  texts: {},
  filled: '',
  isSensitive: null,
  channels: { lines: [], ticked: new Set<string>(), other: '' },
};

/** The form of the plan with a placeholder wherever something is filled in: what an office's own Word form can start from. */
export function sampleTemplate(form: FormNumber): Promise<Uint8Array> {
  const blank = formModel(form, NOTHING, '');
  const model: FormModel = {
    ...blank,
    above: blank.above === null ? null : filledLine(placeholderOf('filled')),
    rows: blank.rows.map((row) => ({ ...row, cells: cellsOf(row) })),
  };
  return wordOfForms({ models: [model], title: FORM_TITLES[form], fonts: {} });
}

/** Opinions are signed by hand, and stay empty. */
function cellsOf({ field, cells }: FormRow): FormRow['cells'] {
  if (field === 'opinion' || field === 'secondOpinion') return cells;
  if (field === 'sensitive')
    return [[`${placeholderOf('boxNo')}${NOT_SENSITIVE}`], [`${placeholderOf('boxYes')}${SENSITIVE}`]];
  return [[placeholderOf(field satisfies OfficeField)]];
}
