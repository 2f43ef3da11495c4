import { FONT_PARAMETERS, NOTICE_PARAMETERS } from '../../text/sheets/workbook-names';
import type { TemplateRow } from '../schema/template-sheet';
import type { Parameters, WorkValues } from './decode-parameters';

/** What holds for every notice and document, and so in the next year too: to whom, and in which fonts. */
export const lastingValues = ({ notice, fonts }: Parameters): TemplateRow<string>[] =>
  [
    [NOTICE_PARAMETERS.addressees.name, notice.addressees] as const,
    [FONT_PARAMETERS.titleFont.name, fonts.title ?? ''] as const,
    [FONT_PARAMETERS.bodyFont.name, fonts.body ?? ''] as const,
  ]
    .filter(([, value]) => value !== '')
    .map(([item, value]) => ({ item, value }));

/** The parameters of the work before the scores, as a workbook states them. */
export const workValues = ({ terms, mail, forms }: Parameters): WorkValues => ({
  ...terms,
  connector: mail.connector,
  mail: mail.address,
  ...forms,
});
