import type { FormFaults, FormRemarks } from '../../text/documents/form-messages';

type OneOf<Of> = { [Code in keyof Of]: { readonly code: Code; readonly parameters: Of[Code] } }[keyof Of];

/** Why no form is printed. */
export type FormFault = OneOf<FormFaults>;

/** What must be known about what is printed. */
export type FormRemark = OneOf<FormRemarks>;
