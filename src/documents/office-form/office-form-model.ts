import type { CommonField, OfficeField } from '../../text/documents/office-form';

/** What one form says, by field; '' for what nobody filled in. */
export type OfficeRecord = Readonly<Partial<Record<OfficeField, string>>>;

/** The forms that an office's own document is filled with. */
export interface OfficeForms {
  readonly records: readonly OfficeRecord[];
  readonly common: Readonly<Record<CommonField, string>>;
}
