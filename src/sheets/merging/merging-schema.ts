import {
  MEASURES,
  MERGE_WORDS,
  SHARE_WEIGHTS_OFFERED,
  SHARE_WORDS,
  TOP_LEVELS_OFFERED,
} from '../../text/sheets/rule-words';
import { UNLISTED } from '../../text/sheets/template';
import { MERGING_COLUMNS } from '../../text/sheets/rule-columns';
import { SHEETS } from '../../text/sheets/workbook-names';
import { choiceColumn, offeredWords } from '../schema/choice';
import { sheetSchema, type ColumnTraits } from '../schema/sheet-schema';

const words = (offered: readonly string[]): ColumnTraits => ({
  kind: 'word',
  width: 14,
  entries: { rule: { kind: 'list', source: [...offered] }, error: UNLISTED.choice },
});

/** The optional sheet 归并: what several adoptions of one content are worth, and how units share it. */
export const MERGING_SCHEMA = sheetSchema(SHEETS.merging, MERGING_COLUMNS, {
  measure: { ...choiceColumn(MEASURES), isRequired: true },
  className: { kind: 'word', width: 14 },
  merge: { ...words([...offeredWords(MERGE_WORDS), TOP_LEVELS_OFFERED]), isRequired: true },
  share: words([...offeredWords(SHARE_WORDS), SHARE_WEIGHTS_OFFERED]),
  basis: { kind: 'words', width: 40, isUnread: true },
});
