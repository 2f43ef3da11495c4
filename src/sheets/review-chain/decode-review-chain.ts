import type { ReviewRole } from '../../engine/workflow/chain';
import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { REVIEW_CHAIN } from '../../rules/review-chain';
import { WILDCARDS } from '../../text/sheets/workbook-names';
import { REVIEW_STEPS, roleOf, SENSITIVE_ONLY } from '../../text/sheets/workflow';
import { foldName } from '../cells/cell';
import { readChoice } from '../schema/choice';
import { SheetReading } from '../schema/sheet-reading';
import { REVIEW_CHAIN_SCHEMA } from './review-chain-schema';

type Field = keyof typeof REVIEW_CHAIN_SCHEMA.columns;

/** The chains of reviews; `isStated`: the workbook states them, otherwise the plan does. */
export interface ReviewChain {
  readonly roles: readonly ReviewRole[];
  readonly isStated: boolean;
}

const BUILT_IN: ReviewChain = { roles: REVIEW_CHAIN, isStated: false };

/** Reads the optional sheet 审核流程; without it the chains of the plan serve (三(二)2, 3 and 5). */
export function decodeReviewChain(
  grid: SheetGrid | undefined,
  {
    date1904,
    targets,
  }: { readonly date1904: boolean; readonly targets: { readonly units: readonly { readonly group: string }[] } },
): Found<ReviewChain> {
  const groups = new Map(targets.units.map(({ group }) => [foldName(group), group]));
  const { value, issues } = SheetReading.read(grid, REVIEW_CHAIN_SCHEMA, date1904, (sheet) => {
    const signers = new Map<string, number>();
    return sheet.records('group').flatMap((row) => {
      const role = readRole(sheet, row, groups);
      if (role) noteSameSigner(sheet, row, signers, sheet.text(row, 'group'), sheet.text(row, 'person'));
      return role ?? [];
    });
  });
  return { value: value ? { roles: value, isStated: true } : BUILT_IN, issues };
}

function readRole(sheet: SheetReading<Field>, row: number, groups: ReadonlyMap<string, string>): ReviewRole | null {
  const errors = sheet.errors;
  sheet.require(row, 'group', 'step', 'role');
  const step = readChoice(sheet, row, 'step', REVIEW_STEPS);
  const isSensitiveOnly = readChoice(sheet, row, 'condition', SENSITIVE_ONLY) === true;
  if (sheet.errors > errors || !step) return null;
  const typed = sheet.text(row, 'group');
  const group = WILDCARDS.some((wildcard) => wildcard === typed) ? null : (groups.get(foldName(typed)) ?? typed);
  return { group, step, role: roleOf(sheet.text(row, 'role'), sheet.text(row, 'person')), isSensitiveOnly };
}

/** One person does not sign two steps of a kind of unit. */
function noteSameSigner(
  sheet: SheetReading<Field>,
  row: number,
  signers: Map<string, number>,
  group: string,
  person: string,
): void {
  if (person === '') return;
  const key = JSON.stringify([foldName(group), foldName(person)]);
  const earlier = signers.get(key);
  if (earlier === undefined) signers.set(key, row);
  else sheet.note('warning', 'same-signer', row, 'person', { person, row: earlier + 1 });
}
