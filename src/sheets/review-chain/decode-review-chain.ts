import type { ReviewRole, ReviewStep } from '../../engine/workflow/chain';
import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { REVIEW_CHAIN } from '../../rules/review-chain';
import { WILDCARDS } from '../../text/sheets/workbook-names';
import { REVIEW_STEPS, roleOf, SENSITIVE_ONLY } from '../../text/sheets/workflow';
import { foldName } from '../cells/values/cell';
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
    const read = sheet.records('group').flatMap((row) => {
      const role = readRole(sheet, row, groups);
      return role ? [{ row, role }] : [];
    });
    const signers = read.map(({ row, role }) => ({ ...role, row, person: sheet.text(row, 'person') }));
    noteSameSigners(sheet, signers);
    return read.map(({ role }) => role);
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

/** A person whom a row names, for a kind of unit (null: any) and a step. */
interface Signer {
  readonly row: number;
  readonly group: string | null;
  readonly step: ReviewStep;
  readonly person: string;
}

/** One person does not sign two steps of a kind of unit; rows of the very kind beat those of any kind. */
function noteSameSigners(sheet: SheetReading<Field>, signers: readonly Signer[]): void {
  const isBeaten = (step: ReviewStep, group: string): boolean =>
    signers.some((one) => one.step === step && one.group === group);
  const meets = (one: Signer, other: Signer): boolean => {
    if (one.group === other.group) return true;
    if (one.group !== null && other.group !== null) return false;
    return one.group === null ? !isBeaten(one.step, other.group!) : !isBeaten(other.step, one.group);
  };
  for (const [at, one] of signers.entries()) {
    if (one.person === '') continue;
    const isSame = (other: Signer): boolean =>
      other.step !== one.step && foldName(other.person) === foldName(one.person) && meets(one, other);
    const earlier = signers.slice(0, at).find(isSame);
    if (earlier) sheet.note('warning', 'same-signer', one.row, 'person', { steps: [stepName(earlier), stepName(one)] });
  }
}

const stepName = ({ step }: Signer): string => REVIEW_STEPS.find(([one]) => one === step)![1]!;
