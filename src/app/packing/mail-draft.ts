import { failure, success, type Result } from '../../engine/result';
import type { Inputs } from '../../sheets/inputs';
import { MAIL_TEXT } from '../../text/packing';
import { ADDRESS, ADDRESS_SEPARATORS, fileNameOf } from '../../text/sheets/mail-subject';
import { writeMail } from './mime';
import type { Package, PackingFault } from './plan-package';
import { zipPackage } from './zip-package';

/** A file for a person to hand on. */
export interface MailFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Writes a package as the draft of a mail to 报送邮箱 under its subject (三(二)4); a person looks at it and sends it. */
export function mailDraft({ parameters }: Inputs, packed: Package): Result<MailFile, readonly PackingFault[]> {
  const typed = parameters.mail.address;
  const to = typed.split(ADDRESS_SEPARATORS).filter((one) => one !== '');
  if (to.length === 0 || !to.every((one) => ADDRESS.test(one)))
    return failure([{ code: 'mail-address', parameters: { address: typed } }]);
  const { subject, fileName, entries } = packed;
  const text = MAIL_TEXT(
    subject,
    fileName,
    entries.map(({ name }) => name),
  );
  const bytes = writeMail({ to, subject, text, attachment: { name: fileName, bytes: zipPackage(packed) } });
  return success({ fileName: fileNameOf(fileName, 'eml'), bytes });
}
