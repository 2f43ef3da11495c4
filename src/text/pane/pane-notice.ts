import type { LeftOut } from '../../engine/notice/notice';
import type { Refusal } from '../../issues/refusal';
import { leftOutText } from '../documents/notice-left-out';
import { refusalText } from '../issues/refusals';
import { SHORT_QUARTER_NAMES } from '../sheets/quarter-names';

/** Words of 通报 in the pane (三(四)1). */
export const NOTICE_FORM_TEXTS = {
  title: '通报',
  hint: '按登记生成，条数、分值和补差合得上本期得分。征求意见稿可以重做；定稿以后不再覆盖，“核对”会列出以后的变动。',
  period: '期间',
  quarters: SHORT_QUARTER_NAMES as readonly string[],
  year: '全年',
  final: '定稿',
  counts: (adopted: number, points: string, submitted: number | null): string =>
    `${submitted === null ? '' : `报送 ${submitted} 篇，`}采用 ${adopted} 条，计 ${points} 分。`,
  states: (met: number, units: number): string => `${units} 个单位，已达标 ${met} 个。`,
  leftOut: '没有列入的',
  nothingLeftOut: '没有略去什么。',
  why: (leftOut: LeftOut): string => leftOutText(leftOut),
  write: '写入工作表',
  save: '存为 Word',
  working: '正在生成…',
  written: (sheet: string): string => `已写入“${sheet}”。`,
  refused: '没有生成',
  refusal: (refusal: Refusal): string => refusalText(refusal),
  close: '返回',
};
