import { atOnce } from '../../../engine/steps';
import { CATALOGUE, GUARDED_SHEETS } from '../../../sheets/catalogue';
import { guardClassified } from '../../../sheets/cells/classified/guard-classified';
import type { Inputs } from '../../../sheets/inputs';
import type { RecordDraft } from '../../../sheets/schema/record-entry';
import type { SheetSchema } from '../../../sheets/schema/sheet-schema';
import { fieldsOf } from '../../../sheets/schema/sheet-schema';
import type { SheetGrid } from '../../../host/port/workbook';
import type { Issue } from '../../../issues/issue';
import { cellOf } from '../../../issues/place';
import { foldName } from '../../../sheets/cells/values/cell';
import { YES_NO } from '../../../text/sheets/workflow';

/** The sheets that records are planned for. */
export type PlannedSheet = 'manuscripts' | 'solicitations' | 'interviews';

/** What keeps a record from being written: by field, or by the sheet as a whole. */
export type Faults<Field extends string> = ReadonlyMap<Field | 'sheet', Issue>;

/** What is wrong with records as drafted: what the reading of the sheet would say of them, by field. */
export function draftFaults<Field extends string>(
  inputs: Inputs,
  key: PlannedSheet,
  schema: SheetSchema<Field>,
  drafts: readonly RecordDraft<Field>[],
): Map<Field | 'sheet', Issue> {
  const fields = fieldsOf(schema);
  const found = readDrafts(inputs, key, schema, drafts);
  const faults = new Map<Field | 'sheet', Issue>();
  const obstacle = inputs.book.unread.get(schema.sheet);
  if (obstacle) faults.set('sheet', obstacle);
  for (const issue of [...found, ...missing(schema, drafts)]) {
    const field = issue.place.column === null ? 'sheet' : fields[issue.place.column]!;
    if (isFault(issue) && !faults.has(field)) faults.set(field, issue);
  }
  return faults;
}

/** A record that would be taken for a remark or for sums would not be read. */
const isFault = ({ severity, code }: Issue): boolean => severity === 'error' || code === 'rows-left-out';

function readDrafts<Field extends string>(
  { parameters: { year }, names: { targets } }: Inputs,
  key: PlannedSheet,
  schema: SheetSchema<Field>,
  drafts: readonly RecordDraft<Field>[],
): readonly Issue[] {
  const fields = fieldsOf(schema);
  const headers = fields.map((field) => schema.columns[field].name);
  const rows = drafts.map((draft) => fields.map((field) => draft[field]?.trim() || null));
  const grid: SheetGrid = { name: schema.sheet, rows: [headers, ...rows] };
  const drafted = { date1904: false, sheetNames: [schema.sheet], sheets: new Map([[schema.sheet, grid]]) };
  const { decode } = CATALOGUE[key];
  const facts = { date1904: false, year, targets };
  const reading = guardClassified(drafted, GUARDED_SHEETS, function* (content) {
    yield 0;
    return decode(content.sheets.get(schema.sheet), facts);
  });
  const { value: read, issues } = atOnce(reading);
  return [...issues, ...read.issues];
}

/** Required fields that are blank; a classified record has no texts. */
function missing<Field extends string>(schema: SheetSchema<Field>, drafts: readonly RecordDraft<Field>[]): Issue[] {
  const fields = fieldsOf(schema);
  return drafts.flatMap((draft, row) =>
    fields.flatMap((field, column): Issue[] =>
      (draft[field] ?? '').trim() === '' &&
      schema.columns[field].isRequired === true &&
      !isClassified(draft as { readonly classified?: string })
        ? [
            {
              code: 'missing-value',
              severity: 'error',
              place: cellOf(schema.sheet, row + 1, column),
              parameters: { column: schema.columns[field].name },
            },
          ]
        : [],
    ),
  );
}

const isClassified = ({ classified }: { readonly classified?: string }): boolean => isYes(classified);

/** What 是/否 means as typed; a word that nobody knows counts as yes. */
export const isYes = (typed = ''): boolean => typed.trim() !== '' && !NO.includes(foldName(typed).toUpperCase());

const NO = YES_NO.flatMap(([isYes, ...words]) => (isYes ? [] : words));
