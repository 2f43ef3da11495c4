import { TRIAL_NAME } from '../../text/sheets/trial';
import { foldName } from '../cells/values/cell';
import { simplified } from '../cells/values/simplified';

/** The folded name of the sheet that one of this name tries out (试算); null where the name says nothing of that. */
export const triedName = (sheet: string): string | null => TRIAL_NAME.exec(simplified(foldName(sheet)))?.[1] ?? null;
