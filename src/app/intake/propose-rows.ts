import { NearTitles, titledOf } from '../../sheets/cells/values/near-titles';
import type { Inputs } from '../../sheets/inputs';
import type { Issue } from '../../issues/issue';
import type { IntakeRemark } from '../../text/documents/intake';
import { YES_NO } from '../../text/sheets/workflow';
import type { AlikeTitle } from '../workflow/plans/alike-titles';
import { planManuscript, type ManuscriptDraft } from '../workflow/plans/plan-manuscript';
import type { FoundForm } from './read-files';

/** A row of 稿件登记 that a form asks for, for a person to check. */
export interface ProposedRow {
  readonly found: FoundForm;
  readonly draft: ManuscriptDraft;
  /** What keeps it from being registered: what the form does not say, and what the sheet would not take. */
  readonly obstacles: readonly IntakeRemark[];
  readonly faults: readonly Issue[];
  readonly remarks: readonly IntakeRemark[];
  /** It stands in the register already, or in another of the files. */
  readonly isRepeated: boolean;
}

/** What a person decides about the forms: units for some of them by number, and the day on which all were received. */
export interface Decisions {
  readonly units: ReadonlyMap<number, string>;
  readonly received: string;
}

export const NO_DECISIONS: Decisions = { units: new Map(), received: '' };

/** Proposes a row for each form. The unit is the one that has the name; one that nobody has is for a person to choose. */
export function proposeRows(inputs: Inputs, forms: readonly FoundForm[], decided = NO_DECISIONS): ProposedRow[] {
  const earlier = new EarlierForms(inputs);
  return forms.map((found, at) => {
    const draft = draftOf(inputs, found, decided.units.get(at), decided.received);
    const { faults, alike } = planManuscript(inputs, draft);
    const missing = missingIn(inputs, found, draft);
    const repeats = [...alike.map(alikeRemark), ...earlier.take(found, draft)];
    return {
      found,
      draft,
      obstacles: [...missing.values()],
      faults: [...faults].flatMap(([field, issue]) => (missing.has(field) ? [] : [issue])),
      remarks: [...repeats, ...remarksOf(found)],
      isRepeated:
        alike.some(({ sheet, isSame }) => isSame && sheet === inputs.manuscripts?.sheet.name) ||
        repeats.some(({ code }) => code === 'same-in-files'),
    };
  });
}

/** A row that nothing keeps from being registered. */
export const canRegister = ({ obstacles, faults }: ProposedRow): boolean => obstacles.length + faults.length === 0;

const YES = YES_NO[0]![1]!;
const NO = YES_NO[1]![1]!;

function draftOf(inputs: Inputs, { form }: FoundForm, chosen: string | undefined, received: string): ManuscriptDraft {
  const { names } = inputs.names.targets;
  const owner = names.find(chosen ?? form.unit);
  const sensitive = form.sensitive === 'yes' ? YES : form.sensitive === 'no' ? NO : '';
  const unit = owner >= 0 ? names.names[owner]! : form.unit;
  return { title: form.title, unit, authors: form.authors, sensitive, submitted: received };
}

/** What a form does not say, and what it says that nobody knows, by field. */
function missingIn(inputs: Inputs, { form }: FoundForm, draft: ManuscriptDraft): ReadonlyMap<string, IntakeRemark> {
  const { names } = inputs.names.targets;
  const { title = '', unit = '' } = draft;
  const missing = new Map<string, IntakeRemark>();
  const isPicture = form.pictures.includes('title');
  if (title === '') missing.set('title', { code: isPicture ? 'title-picture' : 'no-title', parameters: {} });
  if (unit === '') missing.set('unit', { code: 'no-unit', parameters: {} });
  else if (names.find(unit) < 0)
    missing.set('unit', { code: 'unknown-unit', parameters: { unit, nearest: names.nearest(unit) } });
  return missing;
}

const alikeRemark = ({ sheet, row, number, title, isSame }: AlikeTitle): IntakeRemark =>
  isSame
    ? { code: 'same-title', parameters: { sheet, row: row + 1, number } }
    : { code: 'near-title', parameters: { sheet, row: row + 1, number, title } };

/** The forms before one of the same files, by unit and title. */
class EarlierForms {
  private readonly titles = new NearTitles();
  private readonly files: string[] = [];

  constructor(private readonly inputs: Inputs) {}

  /** What was found before under the title of a form, or nearly; the form is one of them from then on. */
  take({ file }: FoundForm, { title = '', unit = '' }: ManuscriptDraft): IntakeRemark[] {
    const { names, unitOf } = this.inputs.names.targets;
    const owner = names.find(unit);
    if (owner < 0 || title === '') return [];
    const titled = titledOf({ unit: unitOf[owner]!, row: this.files.push(file) - 1, title, numbered: false });
    const twin = this.titles.twinOf(titled);
    const near = twin ?? this.titles.mostAlike(titled);
    this.titles.add(titled);
    if (!near) return [];
    const there = this.files[near.row]!;
    return twin
      ? [{ code: 'same-in-files', parameters: { file: there } }]
      : [{ code: 'near-in-files', parameters: { file: there, title: near.title } }];
  }
}

const SENSITIVE = { both: 'sensitive-both', unclear: 'sensitive-unclear', neither: 'sensitive-neither' } as const;

function remarksOf({ form: { authors, sensitive, opinions }, hasStruck }: FoundForm): IntakeRemark[] {
  const missing = opinions.filter(({ isGiven }) => !isGiven).map(({ label }) => label);
  const remarks: IntakeRemark[] = [];
  if (authors === '') remarks.push({ code: 'no-authors', parameters: {} });
  if (sensitive !== null && sensitive in SENSITIVE)
    remarks.push({ code: SENSITIVE[sensitive as keyof typeof SENSITIVE], parameters: {} });
  if (missing.length > 0) remarks.push({ code: 'opinion-missing', parameters: { labels: missing } });
  if (hasStruck) remarks.push({ code: 'struck', parameters: {} });
  return remarks;
}
