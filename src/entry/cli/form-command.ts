import type { FormRequest } from '../../app/forms/form-rows';
import { CLI } from '../../text/command-line';
import { FORM_NUMBERS } from '../../text/documents/forms';
import { NAME_SEPARATORS } from '../../text/sheets/workbook-names';
import { refuse, type BookCommand, type Values } from './usage';

/** 附件1, 2 or 3 of rows; `out` null: beside the workbook, under the name of the plan. */
export interface FormsCommand extends BookCommand {
  readonly name: 'forms';
  readonly request: FormRequest;
  readonly isWord: boolean;
  /** The office's own Word form to fill; null: the layout of the plan. */
  readonly template: string | null;
}

/** @throws UsageError */
export function readForms({
  form,
  item,
  open = false,
  docx = false,
  template,
}: Values): Pick<FormsCommand, 'request' | 'isWord' | 'template'> {
  const number = FORM_NUMBERS.find((each) => String(each) === form?.trim()) ?? refuse(CLI.forms.badForm);
  if ((item === undefined) !== open) refuse(CLI.forms.usage);
  const which = item === undefined ? 'open' : { items: itemsOf(item) };
  return { request: { form: number, which }, isWord: docx || template !== undefined, template: template ?? null };
}

function itemsOf(typed: string): string[] {
  const items = typed
    .split(NAME_SEPARATORS)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length > 0 ? items : refuse(CLI.forms.usage);
}
