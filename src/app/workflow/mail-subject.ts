import type { Inputs } from '../../sheets/inputs';
import type { ManuscriptRow } from '../../sheets/manuscripts/decode-manuscripts';
import { foldName } from '../../sheets/cells/values/cell';
import { BRACKETS, SUBJECT_ENDS, YEAR_OF_SUBJECT } from '../../text/sheets/mail-subject';
import type { NameIndex } from '../../sheets/cells/names/names';
import { plainLine } from '../forms/file-name';
import { unitName } from './standing';

/** Characters that a keyword from a title has at most. */
const LONGEST_KEYWORD = 12;

/** The subject of the mail that a manuscript is sent with, 年度+单位+关键词 (三(二)4); null for a classified one. */
export const mailSubject = (inputs: Inputs, row: ManuscriptRow): string | null =>
  row.isClassified ? null : subjectOf(inputs, row);

/** What the subject of a mail depends on; `keyword` '': it is taken from the title. */
type Mailed = Pick<ManuscriptRow, 'unit' | 'title' | 'keyword'>;

/** The subject of the mail about something of a unit. */
export function subjectOf(inputs: Inputs, row: Mailed): string {
  const { year, mail } = inputs.parameters;
  const unit = unitName(inputs, row.unit);
  const parts = [YEAR_OF_SUBJECT(year), unit].map(clean);
  const keyword = clean(row.keyword) || clean(fromTitle(inputs, row));
  return [...parts, keyword].filter((part) => part !== '').join(mail.connector);
}

const clean = (text: string): string => plainLine(text).trim();

/** The title without brackets, quotes and its own unit at the start, up to the first mark, cut short. */
function fromTitle({ names }: Inputs, { title, unit }: Mailed): string {
  const text = title.normalize('NFC').replace(BRACKETS, '');
  const starts = startsOf(names.targets.names)[unit]!;
  const start = starts.find((name) => text.startsWith(name) && foldName(text).startsWith(foldName(name)));
  const rest = start === undefined ? text : text.slice(start.length);
  return [...rest.replace(/^[\s：:，,]+/u, '').split(SUBJECT_ENDS)[0]!].slice(0, LONGEST_KEYWORD).join('');
}

/** The names of each unit, the longest first, by the names of a workbook: every row asks. */
const known = new WeakMap<NameIndex, readonly (readonly string[])[]>();

function startsOf(names: NameIndex): readonly (readonly string[])[] {
  const there = known.get(names);
  if (there) return there;
  const { aliases } = names;
  const starts = names.names.map((name) => [name, ...(aliases.get(name) ?? [])].sort((a, b) => b.length - a.length));
  known.set(names, starts);
  return starts;
}
