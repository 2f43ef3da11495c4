import type { SheetGrid, WorkbookContent } from '../host/port/workbook';
import type { Found } from '../issues/found';
import { NOTICE_SHEET_NAME } from '../text/documents/notice-words';
import { FORM_SHEETS } from '../text/documents/forms';
import { OWN_MARKS, type OwnMarks } from '../text/sheets/own-sheets';
import { EXTRACT, FEE_SHEET_KINDS, feeSheetName } from '../text/sheets/settlement';
import { BROUGHT_FORWARD_EXPLAINED } from '../text/sheets/template';
import { WORK_EXPLAINED, WORK_TITLES } from '../text/sheets/workflow';
import { RULE_SHEET_TITLES, RULE_SHEETS_EXPLAINED } from '../text/sheets/rule-words';
import { ADOPTION_COLUMNS, MACHINE_COLUMNS, SHEETS } from '../text/sheets/workbook-names';
import { ADOPTIONS_SCHEMA } from './adoptions/adoptions-schema';
import { encodeLog } from './adoptions/encode-log';
import { BROUGHT_FORWARD_SCHEMA } from './brought-forward/brought-forward-schema';
import { decodeBroughtForward } from './brought-forward/decode-brought-forward';
import { encodeBroughtForward } from './brought-forward/encode-brought-forward';
import { foldName, holdsAnything } from './cells/values/cell';
import type { GuardedSheets } from './cells/classified/guard-classified';
import { CHANNELS_SCHEMA } from './channels/channels-schema';
import { encodeChannels } from './channels/encode-channels';
import { decodeHolidays } from './holidays/decode-holidays';
import { HOLIDAYS_SCHEMA } from './holidays/holidays-schema';
import { decodeInformants } from './informants/decode-informants';
import { INFORMANTS_SCHEMA } from './informants/informants-schema';
import { decodeInterviews } from './interviews/decode-interviews';
import { INTERVIEWS_SCHEMA } from './interviews/interviews-schema';
import { decodeManuscripts } from './manuscripts/decode-manuscripts';
import { MANUSCRIPTS_SCHEMA } from './manuscripts/manuscripts-schema';
import { decodeNoticeMatters } from './notice-matters/decode-notice-matters';
import { NOTICE_MATTERS_SCHEMA } from './notice-matters/notice-matters-schema';
import { encodeParameters } from './parameters/encode-parameters';
import { WORK_DEFAULTS } from './parameters/decode-parameters';
import { PARAMETERS_SCHEMA } from './parameters/parameters-schema';
import { decodePayees } from './payees/decode-payees';
import { PAYEES_SCHEMA } from './payees/payees-schema';
import { decodeReviewChain } from './review-chain/decode-review-chain';
import { REVIEW_CHAIN_SCHEMA } from './review-chain/review-chain-schema';
import { encodeRules } from './rules/encode-rules';
import { RULES_SCHEMA } from './rules/rules-schema';
import { FACTORS_SCHEMA } from './factors/factors-schema';
import { ITEMS_SCHEMA } from './items/items-schema';
import { MERGING_SCHEMA } from './merging/merging-schema';
import { MODES_SCHEMA } from './modes/modes-schema';
import type { NewBook, SheetFacts, WorkSheet } from './new-book';
import type { SheetSchema } from './schema/sheet-schema';
import {
  clerkSheets,
  ownSheet,
  type ClerkSheet,
  type OptionalSheet,
  type OwnSheet,
  type SheetEntry,
} from './schema/sheet-entry';
import { templateSheet } from './schema/template-sheet';
import { decodeSolicitations } from './solicitations/decode-solicitations';
import { SOLICITATIONS_SCHEMA } from './solicitations/solicitations-schema';
import { encodeTargets } from './targets/encode-targets';
import { triedName } from './trials/trial-name';
import { TARGETS_SCHEMA } from './targets/targets-schema';

export type { NewBook, RuleSheetRows, SheetFacts, WorkRows } from './new-book';

const { needed, optional } = clerkSheets<NewBook, SheetFacts>();

/** A sheet of the work before the scores; a new workbook has all of them or none. */
const ofWork = <Model>(
  key: WorkSheet,
  schema: SheetSchema,
  decode: OptionalSheet<NewBook, SheetFacts, Model>['decode'],
): OptionalSheet<NewBook, SheetFacts, Model> & { readonly readFor: 'work' } =>
  optional(schema, 'work', {
    decode,
    made: ({ plan, year, work }) =>
      work ? templateSheet(schema, `${plan.office}${year}${WORK_TITLES[key]}`, year, work[key] ?? []) : null,
    explained: WORK_EXPLAINED[key],
  });

/** A sheet of rules that an office may add; it is read with the rules, and a new workbook has it where the plan states it. */
const optionalRules = (schema: SheetSchema, key: keyof typeof RULE_SHEET_TITLES): ClerkSheet<NewBook> => ({
  ...needed(schema, ({ plan, year, ruleSheets }) => {
    const rows = ruleSheets?.[key];
    return rows ? templateSheet<string>(schema, `${plan.office}${RULE_SHEET_TITLES[key]}`, year, rows) : null;
  }),
  explained: RULE_SHEETS_EXPLAINED[key],
});

/** Every sheet of a workbook, in the order of their tabs: who writes it, when it is made, how it is read. */
export const CATALOGUE = {
  guide: ownSheet(SHEETS.guide, 'with-the-workbook'),
  adoptions: needed(ADOPTIONS_SCHEMA, ({ plan, year, rows, ruleSheets }) =>
    encodeLog(plan.office, year, rows, ruleSheets),
  ),
  targets: needed(TARGETS_SCHEMA, ({ plan, year, ruleSheets }) => encodeTargets(plan, year, ruleSheets?.targets)),
  channels: needed(CHANNELS_SCHEMA, ({ plan, year, ruleSheets }) => encodeChannels(plan, year, ruleSheets?.channels)),
  modes: optionalRules(MODES_SCHEMA, 'modes'),
  merging: optionalRules(MERGING_SCHEMA, 'merging'),
  factors: optionalRules(FACTORS_SCHEMA, 'factors'),
  items: optionalRules(ITEMS_SCHEMA, 'items'),
  rules: needed(RULES_SCHEMA, ({ plan, year, ruleSheets }) => encodeRules(plan, year, ruleSheets)),
  parameters: needed(
    PARAMETERS_SCHEMA,
    ({ plan, year, asOf, work, workValues = WORK_DEFAULTS, ruleSheets, statedValues = [] }) =>
      encodeParameters(plan, year, asOf, work ? workValues : null, [
        ...(ruleSheets?.parameters ?? []),
        ...statedValues,
      ]),
  ),
  broughtForward: optional(BROUGHT_FORWARD_SCHEMA, 'scoring', {
    decode: decodeBroughtForward,
    made: ({ year, broughtForward }) => (broughtForward ? encodeBroughtForward(year, broughtForward) : null),
    explained: BROUGHT_FORWARD_EXPLAINED,
  }),
  holidays: ofWork('holidays', HOLIDAYS_SCHEMA, decodeHolidays),
  reviewChain: ofWork('reviewChain', REVIEW_CHAIN_SCHEMA, decodeReviewChain),
  manuscripts: ofWork('manuscripts', MANUSCRIPTS_SCHEMA, decodeManuscripts),
  solicitations: ofWork('solicitations', SOLICITATIONS_SCHEMA, decodeSolicitations),
  interviews: ofWork('interviews', INTERVIEWS_SCHEMA, decodeInterviews),
  informants: ofWork('informants', INFORMANTS_SCHEMA, decodeInformants),
  noticeMatters: ofWork('noticeMatters', NOTICE_MATTERS_SCHEMA, decodeNoticeMatters),
  payees: optional(PAYEES_SCHEMA, 'settling', { decode: decodePayees, made: () => null }),
  unitScores: ownSheet(SHEETS.unitScores, 'by-recalculation', OWN_MARKS.unitScores),
  ranking: ownSheet(SHEETS.ranking, 'by-recalculation', OWN_MARKS.ranking),
  assessments: ownSheet(SHEETS.assessments, 'from-items', OWN_MARKS.assessments),
  issues: ownSheet(SHEETS.issues, 'by-recalculation', OWN_MARKS.issues),
  reviewed: ownSheet(SHEETS.reviewed, 'by-reviewing', OWN_MARKS.reviewed),
  todo: ownSheet(SHEETS.todo, 'from-work', OWN_MARKS.todo),
  statistics: ownSheet(SHEETS.statistics, 'from-work', OWN_MARKS.statistics),
  ledger: ownSheet(SHEETS.ledger, 'by-settling'),
  feeUnits: ownSheet(feeSheetName(FEE_SHEET_KINDS.units), 'by-settling', OWN_MARKS.feeUnits),
  feeDetail: ownSheet(feeSheetName(FEE_SHEET_KINDS.detail), 'by-settling', OWN_MARKS.feeDetail),
  feePayees: ownSheet(feeSheetName(FEE_SHEET_KINDS.payees), 'by-settling', OWN_MARKS.feePayees),
  interviewForms: ownSheet(FORM_SHEETS[1], 'by-printing', OWN_MARKS.printedForms),
  reviewForms: ownSheet(FORM_SHEETS[2], 'by-printing', OWN_MARKS.printedForms),
  approvalForms: ownSheet(FORM_SHEETS[3], 'by-printing', OWN_MARKS.printedForms),
  extract: ownSheet(EXTRACT.sheet, 'by-handing-over'),
  notice: ownSheet(NOTICE_SHEET_NAME, 'by-notice', OWN_MARKS.notice),
} satisfies Readonly<Record<keyof typeof SHEETS, unknown> & Record<string, SheetEntry<NewBook>>>;

type Catalogue = typeof CATALOGUE;

const ENTRIES: readonly SheetEntry<NewBook>[] = Object.values(CATALOGUE);
const isClerks = (entry: SheetEntry<NewBook>): entry is ClerkSheet<NewBook> => entry.owner === 'clerk';
/** The clerk's sheets. */
export const CLERKS = ENTRIES.filter(isClerks);
const OWN = ENTRIES.filter((entry): entry is OwnSheet => entry.owner === 'gaofen');

/** The sheets of the work before the scores, in the order of their tabs. */
export const WORK_SHEETS = (Object.keys(CATALOGUE) as (keyof Catalogue)[]).filter(
  (key): key is WorkSheet => key in WORK_TITLES,
);

/** Names in the order in which sheets are read: a sheet comes after those that it refers to. */
const READING_ORDER: readonly string[] = Object.values(SHEETS);
const inReadingOrder = (entries: readonly SheetEntry<NewBook>[]): string[] =>
  READING_ORDER.filter((name) => entries.some((entry) => entry.name === name));

/** The clerk's sheets that every recalculation reads. */
export const INPUT_SHEETS = inReadingOrder(CLERKS.filter(({ readFor }) => readFor !== 'settling'));

/** The sheets that every recalculation replaces. */
export const RESULT_SHEETS = inReadingOrder(OWN.filter(({ made }) => made === 'by-recalculation'));

/** The sheets that a recalculation replaces where the workbook has sheets of the work before the scores. */
export const WORK_RESULT_SHEETS = inReadingOrder(OWN.filter(({ made }) => made === 'from-work'));

/** The sheets that a recalculation replaces where the plan has 考核项. */
export const ITEM_RESULT_SHEETS = inReadingOrder(OWN.filter(({ made }) => made === 'from-items'));

/** What settling reads beside the sheets of a recalculation; fee sheets are read as they are found. */
export const SETTLING_SHEETS = [
  ...inReadingOrder(CLERKS.filter(({ readFor }) => readFor === 'settling')),
  ...inReadingOrder(OWN.filter(({ made }) => made === 'by-settling')),
];

/** The sheets that a new workbook may have. */
export const TEMPLATE_SHEETS = inReadingOrder([...CLERKS, CATALOGUE.guide]);

/** The sheets in which no classified text may stand. */
export const GUARDED_SHEETS: GuardedSheets = {
  log: CATALOGUE.adoptions.name,
  logResults: MACHINE_COLUMNS.flatMap((field) => [ADOPTION_COLUMNS[field].name, ...ADOPTION_COLUMNS[field].aliases]),
  manuscripts: CATALOGUE.manuscripts.name,
  others: [CATALOGUE.solicitations.name, CATALOGUE.interviews.name, CATALOGUE.noticeMatters.name],
};

/** The columns of the clerk's sheets, by the names of the sheets. */
export const SCHEMAS: ReadonlyMap<string, SheetSchema> = new Map(CLERKS.map(({ name, schema }) => [name, schema]));

const isNamed = ({ name }: SheetEntry<NewBook>, sheet: string): boolean =>
  typeof name === 'string' ? foldName(name) === foldName(sheet) : name.test(sheet);

const RECORDS: readonly string[] = [CATALOGUE.adoptions.name, CATALOGUE.broughtForward.name];
/** The sheets that can be tried out (试算): those that state the plan, in the order in which they are read. */
export const TRIABLE_SHEETS = inReadingOrder(
  CLERKS.filter(({ name, readFor }) => readFor === 'scoring' && !RECORDS.includes(name)),
);

/** The sheet that one of this name tries out; null for any other. */
export const triedBy = (sheet: string): string | null =>
  TRIABLE_SHEETS.find((inForce) => inForce === triedName(sheet)) ?? null;

/** True for the name of a sheet in the catalogue, or of one that tries such a sheet out, however it is typed. */
export const isCatalogued = (sheet: string): boolean =>
  ENTRIES.some((entry) => isNamed(entry, sheet)) || triedBy(sheet) !== null;

/** True for a name that a clerk's own log may have: that of no other sheet. */
export const mayBeLog = (sheet: string): boolean => isNamed(CATALOGUE.adoptions, sheet) || !isCatalogued(sheet);

/** What the program writes on a sheet of this name; undefined where it never replaces one. */
export const ownMarks = (sheet: string): OwnMarks | undefined =>
  OWN.find(({ name }) => (typeof name === 'string' ? name === sheet : name.test(sheet)))?.marks;

/** True for a sheet of the work before the scores: nothing on it changes a score, a fee or a settlement. */
export const isOfWork = (sheet: string): boolean =>
  CLERKS.some(({ name, readFor }) => name === sheet && readFor === 'work') || WORK_RESULT_SHEETS.includes(sheet);

/** The optional sheets that every recalculation reads. */
type OptionalInput = {
  [Key in keyof Catalogue]: Catalogue[Key] extends { readFor: 'scoring' | 'work'; decode: unknown } ? Key : never;
}[keyof Catalogue];

/** What the optional sheets say, by their keys in the catalogue: those that every recalculation reads. */
export type OptionalInputs = {
  readonly [Key in OptionalInput]: ReturnType<Catalogue[Key]['decode']>['value'];
};

/** Decodes the optional sheets that every recalculation reads, whichever there are. */
export function decodeOptional({ sheets }: WorkbookContent, facts: SheetFacts): Found<OptionalInputs> {
  // A sheet without anything on it asks nothing, like one that is not there.
  const filled = (name: string): SheetGrid | undefined =>
    [sheets.get(name)].find((grid) => grid && holdsAnything(grid));
  const decoded = Object.entries(CATALOGUE).flatMap(([key, entry]) =>
    'decode' in entry && entry.readFor !== 'settling' ? [[key, entry.decode(filled(entry.name), facts)] as const] : [],
  );
  return {
    value: Object.fromEntries(decoded.map(([key, { value }]) => [key, value])) as OptionalInputs,
    issues: decoded.flatMap(([, { issues }]) => issues),
  };
}
