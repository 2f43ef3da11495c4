import { FEE_DETAIL_COLUMNS, FEE_SHEET_COLUMNS, PAYEE_LIST_COLUMNS } from './fee-sheets';
import { ISSUE_COLUMNS, RANKING_COLUMNS, SHEETS, UNIT_SCORE_COLUMNS } from './workbook-names';

/** What a sheet of results says wherever a version of the program wrote it: its title, and headers side by side. */
export interface OwnMarks {
  readonly title: RegExp;
  readonly headers: readonly string[];
}

const { unit, group, target, quarters, total, completion, shortfall, state } = UNIT_SCORE_COLUMNS;

const RESULT_MARKS: ReadonlyMap<string, OwnMarks> = new Map([
  [
    SHEETS.unitScores,
    {
      title: /\d{4}年度宣传信息采用得分表$/u,
      headers: [unit, group, target, ...quarters, total, completion, shortfall, state],
    },
  ],
  [SHEETS.ranking, { title: /\d{4}年度宣传信息采用排名$/u, headers: Object.values(RANKING_COLUMNS) }],
  [SHEETS.issues, { title: /^\d{4}年度问题清单$/u, headers: Object.values(ISSUE_COLUMNS) }],
]);

const columnsOf = ({ no, unit: unitColumn, remark }: Record<'no' | 'unit' | 'remark', string>): string[] => [
  no,
  unitColumn,
  remark,
];

const FEE_MARKS: readonly (readonly [RegExp, OwnMarks])[] = [
  [/^稿费表\d{4}Q[1-4]$/u, { title: /宣传信息稿费表$/u, headers: columnsOf(FEE_SHEET_COLUMNS) }],
  [/^稿费明细\d{4}Q[1-4]$/u, { title: /宣传信息稿费明细表$/u, headers: columnsOf(FEE_DETAIL_COLUMNS) }],
  [/^稿费发放表\d{4}Q[1-4]$/u, { title: /宣传信息稿费发放表$/u, headers: columnsOf(PAYEE_LIST_COLUMNS) }],
];

/** The sheets that every recalculation replaces. */
export const RESULT_SHEETS: readonly string[] = [...RESULT_MARKS.keys()];

/** What the program writes on a sheet of this name; undefined where it never replaces one. */
export const ownMarks = (sheet: string): OwnMarks | undefined =>
  RESULT_MARKS.get(sheet) ?? FEE_MARKS.find(([name]) => name.test(sheet))?.[1];
