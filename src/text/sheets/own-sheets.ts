import { ASSESSMENT_COLUMNS } from './assessments';
import { FEE_DETAIL_COLUMNS, FEE_SHEET_COLUMNS, PAYEE_LIST_COLUMNS } from './fee-sheets';
import { NOTICE_TABLES } from '../documents/notice-tables';
import { NOTICE_STAMP } from './notice-sheet';
import { FORM_SHEET_NOTE } from '../documents/forms';
import { REVIEWED_COLUMNS } from './reviewed-sheet';
import { STATISTICS_TEXTS } from './statistics';
import { ISSUE_COLUMNS, RANKING_COLUMNS, TODO_COLUMNS, UNIT_SCORE_COLUMNS } from './workbook-names';

/**
 * Words by which a sheet of results is recognised: its title, headers that stand side by side, and words around them.
 */
export interface OwnMarks {
  readonly title: RegExp;
  readonly headers: readonly string[];
  readonly words: RegExp;
}

const { unit, group, target, quarters, total, completion, shortfall, state } = UNIT_SCORE_COLUMNS;

/** The columns that every fee sheet has. */
const UNIT_FEES = (({ no, unit: of, adoptions, payable, receipt, remark }) => [
  no,
  of,
  adoptions,
  payable,
  receipt,
  remark,
])(FEE_SHEET_COLUMNS);
const FEE_DETAIL = (({ no, unit: of, title, amount, basis, entry, remark }) => [
  no,
  of,
  title,
  amount,
  basis,
  entry,
  remark,
])(FEE_DETAIL_COLUMNS);
const PAYEE_LIST = (({ no, unit: of, name, id, payable, tax, remark }) => [no, of, name, id, payable, tax, remark])(
  PAYEE_LIST_COLUMNS,
);

/** An office may keep the forms of the plan in sheets of these names: only the note tells ours. */
const FORM_NOTE = /^本表由稿分按登记生成，每次“打印表单”整张重写/u;

const FEE_WORDS = /^预览（未结账，不作付款依据）$|·\s*台账校验码：[0-9a-f]{64}\s*·\s*稿分/u;

/** By sheet: words that the program always writes on it. */
export const OWN_MARKS = {
  unitScores: {
    title: /\d{4}年度宣传信息采用得分表$/u,
    headers: [unit, group, target, ...quarters, total, completion, shortfall, state],
    words: /·\s*稿分 ?\S|^本次计算还没有写完。/u,
  },
  ranking: {
    title: /\d{4}年度宣传信息采用排名$/u,
    headers: Object.values(RANKING_COLUMNS),
    words: /^注：按完成率从高到低排名/u,
  },
  assessments: {
    title: /\d{4}年度考核明细$/u,
    headers: Object.values(ASSESSMENT_COLUMNS),
    words: /^注：“得分”是这一期/u,
  },
  issues: {
    title: /^\d{4}年度问题清单$/u,
    headers: Object.values(ISSUE_COLUMNS),
    words: /^点“单元格”一列可直接跳到|^没有发现问题：所有行都已读入/u,
  },
  reviewed: {
    title: /^\d{4}年度已核对的提醒$/u,
    headers: Object.values(REVIEWED_COLUMNS).map(({ name }) => name),
    words: /^这里的提醒有人看过/u,
  },
  todo: {
    title: /\d{4}年度宣传信息工作待办$/u,
    headers: Object.values(TODO_COLUMNS),
    words: /^截止\d{4}年\d{1,2}月\d{1,2}日：/u,
  },
  statistics: {
    title: /\d{4}年度宣传信息统计$/u,
    headers: [STATISTICS_TEXTS.columns.category, STATISTICS_TEXTS.columns.submitted, STATISTICS_TEXTS.columns.adopted],
    words: /^注：“报送”是稿件登记里/u,
  },
  printedForms: { title: FORM_NOTE, headers: [FORM_SHEET_NOTE], words: FORM_NOTE },
  feeUnits: { title: /宣传信息稿费表$/u, headers: UNIT_FEES, words: FEE_WORDS },
  feeDetail: { title: /宣传信息稿费明细表$/u, headers: FEE_DETAIL, words: FEE_WORDS },
  notice: {
    title: /宣传信息工作情况的通报(?:（征求意见稿）)?$/u,
    headers: [NOTICE_TABLES.units.rank, NOTICE_TABLES.units.unit, NOTICE_TABLES.units.adopted],
    words: NOTICE_STAMP,
  },
  feePayees: { title: /宣传信息稿费发放表$/u, headers: PAYEE_LIST, words: FEE_WORDS },
} as const satisfies Readonly<Record<string, OwnMarks>>;

/** What the ledger says beside its headers: its title, the first words of its notes, a 校验码. */
export const LEDGER_WORDS = /^\d{4}年度稿费结算台账$|^本表由程序在结账和冲销时逐条追加|^[0-9a-f]{64}$/u;
