import type { Measure } from '../../engine/scoring/general/general-plan';
import type { StatedPlan } from '../../rules/built-in-plan';
import type { GuidedMerging, GuidedPlan } from '../../text/sheets/guide-of-plan';
import { MEASURES } from '../../text/sheets/rule-words';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { RuleSheetRows } from '../new-book';
import { chosen } from '../schema/choice';
import { HIGHEST, mergePolicyIn, REFUSED, sharePolicyIn } from '../schema/policy-words';
import type { TemplateRow } from '../schema/template-sheet';

type Row = TemplateRow<string>;

/** What 使用说明 tells of a plan; without an office's own sheets of rules it is a simple one. */
export function guidedPlan(plan: StatedPlan, own: RuleSheetRows = {}): GuidedPlan {
  const { rules = [], modes, merging = [], factors = [] } = own;
  const stated = [
    'rules',
    'channels',
    ...(['modes', 'merging', 'factors', 'items'] as const).filter((one) => own[one]),
  ] as const;
  return {
    document: plan.document,
    sheets: stated.map((sheet) => SHEETS[sheet]),
    hasTargets: mayState(own.targets, 'target'),
    paysByPoint: plan.yuanPerPoint > 0 || !own.parameters,
    paysByItem: words([...rules, ...factors], 'fee').length > 0,
    statesPoints: mayState(own.rules, 'value'),
    hasDeductions: words(rules, 'value').some((value) => MINUS.test(value)),
    modes: modes ? words(modes, 'mode') : null,
    quantities: words(rules, 'by'),
    marks: words(factors, 'mark'),
    points: merged(merging, 'points'),
    fee: merged(merging, 'fee'),
    shares: sharesOf(merging),
  };
}

/** True where a row states it, or where no row is there yet. */
const mayState = (rows: readonly Row[] = [], field: string): boolean =>
  rows.length === 0 || words(rows, field).length > 0;

const MINUS = /^[-−－]/u;

const wordIn = (row: Row, field: string): string => {
  const cell = row[field] ?? null;
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
};

const words = (rows: readonly Row[], field: string): string[] =>
  [...new Set(rows.map((row) => wordIn(row, field)))].filter((word) => word !== '');

const isOf = (row: Row, measure: Measure): boolean => chosen(MEASURES, wordIn(row, 'measure')) === measure;

function merged(rows: readonly Row[], measure: Measure): GuidedMerging {
  const stated = rows
    .filter((row) => isOf(row, measure))
    .map((row) => [wordIn(row, 'className'), mergePolicyIn(wordIn(row, 'merge')) ?? HIGHEST] as const);
  const common = stated.find(([name]) => name === '')?.[1] ?? HIGHEST;
  return { common, pools: stated.filter(([name]) => name !== '') };
}

function sharesOf(rows: readonly Row[]): GuidedPlan['shares'] {
  const common = rows.find((row) => isOf(row, 'points') && wordIn(row, 'className') === '');
  return (common && sharePolicyIn(wordIn(common, 'share'))) ?? REFUSED;
}
