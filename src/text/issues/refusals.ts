import type { Quarter } from '../../engine/time/quarter';
import { SHORT_QUARTER_NAMES } from '../sheets/quarter-names';
import { PLAN_REFUSALS } from './plan-refusals';
import { refusalSentence, type Refusal, type RefusalSentences } from '../../issues/refusal';

/** A quarter or a year as people say it: 2020年一季度, 2020年度. */
function periodWord(period: string): string {
  const [year, quarter] = period.split('Q');
  return quarter === undefined ? `${year}年度` : `${year}年${SHORT_QUARTER_NAMES[(Number(quarter) - 1) as Quarter]}`;
}

const named = (sheets: readonly string[]): string => sheets.map((sheet) => `“${sheet}”`).join('、');

/** Why nothing was settled, reversed or handed over, and what to do. */
const REFUSALS: RefusalSentences = {
  ...PLAN_REFUSALS,
  structure: () => '工作簿的结构有错误，无法计算稿费：请先处理下列问题。',
  'other-year': ({ quarter, year }) => `工作簿是${year}年度，没有${periodWord(quarter)}的稿费。`,
  ledger: () => '结算台账不可信，不能结账、冲销或送财务：请先按下列提示恢复台账。',
  problems: ({ quarter, log }) =>
    `${periodWord(quarter)}还不能结账：“${log}”等表里还有错误，错误的行没有计分。写着别的季度的也要先改好：漏计的行，结账时会被当成撤稿扣回。请先处理下列问题。`,
  'rules-unread': ({ quarter }) =>
    `${periodWord(quarter)}还不能结账：工作簿里有没有读到的规则或表，金额可能不对。请先处理下列问题。`,
  'not-ended': ({ quarter, asOf, today }) =>
    asOf > today
      ? `${periodWord(quarter)}还不能结账：今天是${today}，季度还没有结束；“参数”里的统计截止日${asOf}还没有到，不能据此结账。请在季度结束后再结账。`
      : `${periodWord(quarter)}还不能结账：到统计截止日${asOf}季度还没有结束。请在季度结束后再结账，或核对“参数”里的统计截止日。`,
  'unknown-units': ({ quarter }) =>
    `${periodWord(quarter)}还不能结账，也算不出应发：台账里有“目标任务”不认识的单位，结账会重复付款。请先处理下列问题。`,
  'no-reason': () => '冲销要写明原因，例如“财务退回，未付款”。',
  'nothing-to-hand-over': ({ quarter }) => `${periodWord(quarter)}还没有结账，不能送财务：请先结账。`,
  'earlier-year': ({ year, old }) => `新年度${year}应晚于旧工作簿的年度${old}。`,
  'already-settled': ({ quarter }) =>
    `${periodWord(quarter)}已经结账，没有再记入任何内容。结账以后的变动会在下一个未结账的季度补发或扣回。`,
  'earlier-open': ({ quarter, first }) =>
    `${periodWord(quarter)}还不能结账：请先结${periodWord(first)}。季度须按顺序结账。`,
  'not-settled': ({ quarter }) => `${periodWord(quarter)}没有结账，不需要冲销。`,
  'later-settled': ({ quarter, first }) =>
    `${periodWord(quarter)}还不能冲销：请先冲销${periodWord(first)}。只能冲销最后结账的季度。`,
  'notice-structure': () => '工作簿的结构有错误，无法生成通报：请先处理下列问题。',
  'notice-other-year': ({ period, year }) =>
    `工作簿是${year}年度，没有${periodWord(period)}的通报。请打开那一年的工作簿。`,
  'notice-not-begun': ({ period, asOf }) =>
    `到统计截止日${asOf}，${periodWord(period)}还没有开始，没有可以通报的内容。请换一个期间，或核对“参数”里的统计截止日。`,
  'notice-problems': ({ period, log }) =>
    `${periodWord(period)}的通报还不能定稿：“${log}”等表里还有错误，错误的行没有计入。请先处理下列问题；征求意见稿可以照常生成。`,
  'notice-kept': ({ sheet }) =>
    `“${sheet}”已经定稿，不覆盖，没有写入。确实要重做的，请先把这张表改名留存，或删除它，再生成。`,
  'notice-foreign': ({ sheet }) =>
    `工作簿里已有一张“${sheet}”，不是稿分生成的，不覆盖，没有写入。请把它改名，再生成通报。`,
  'no-trial': () =>
    '工作簿里没有试算的表。请复制要改的那张表（计分规则、归并、考核项、加乘、目标任务、参数、渠道、采用方式），名称改成如“计分规则（试算）”，在上面改，再来看差别。',
  'trial-twice': ({ sheets, inForce }) =>
    `“${inForce}”有${sheets.length}张试算：${named(sheets)}。不知道按哪一张，没有试算；请只留一张，别的改名或删除。`,
  'trial-faulty': ({ sheets }) => `${named(sheets)}有错误，不能按它计算，也不能采纳。请先处理下列问题。`,
  'trial-year': ({ sheet, year, old }) =>
    `“${sheet}”的年度是${year}，现行的是${old}：换年度不能试算，请把试算的年度改回${old}；新的年度请新建工作簿。`,
  'trial-log': ({ sheet }) =>
    `“${sheet}”指的登记表与现行的“参数”不同：换登记表不能试算，请把试算的“表名：采用登记”一行改得与现行一样。`,
  'trial-structure': () => '现行的工作簿有结构错误，算不出现在的得分，没有可以比较的。请先处理下列问题。',
  'trial-there': ({ sheet }) => `已经有一张“${sheet}”，没有再做。请在它上面改，或先采纳、放弃它。`,
};

/** The refusal for the clerk, with the next step. */
export const refusalText = (refusal: Refusal): string => refusalSentence(refusal, REFUSALS);
