import type { Choices } from './workflow';

/** What a manuscript is about: the five heads of clause 一. */
export type Category = 'decisions' | 'work' | 'initiatives' | 'concerns' | 'examples';

/** By category, in the order of clause 一: the name offered, and the words of its head. */
const HEADS: readonly (readonly [category: Category, name: string, ...words: string[]])[] = [
  ['decisions', '决策部署', '重大决策部署', '上级重大决策部署', '决策部署贯彻落实', '上级重大决策部署贯彻落实', '上级重大决策部署贯彻落实情况'], // prettier-ignore
  ['work', '重要工作', '重要工作情况'],
  ['initiatives', '创新举措', '创新举措和成效', '创新举措及成效', '创新举措与成效', '创新做法'],
  ['concerns', '热点关注', '热点', '热点焦点'],
  ['examples', '先进典型', '退役军人先进典型', '典型', '先进典型事迹', '退役军人先进典型事迹'],
];

const NUMERALS = ['一', '二', '三', '四', '五'] as const;

/** The numbers of a head: 二, (二), 一(二), 2. */
const numbered = (at: number): string[] => {
  const numeral = NUMERALS[at]!;
  return [numeral, `(${numeral})`, `一(${numeral})`, `一、(${numeral})`, String(at + 1), `(${at + 1})`];
};

/** 内容类别, and what it is written as instead: its head in whole, its number, or both. */
export const CATEGORIES: Choices<Category> = HEADS.map(([category, name, ...words], at) => {
  const names = [name, ...words].flatMap((word) => [word, `${word}类`, `${word}。`]);
  const before = numbered(at).flatMap((number) => [number, `${number}、`, `${number}.`]);
  const both = before.flatMap((number) => [name, ...words].flatMap((word) => [number + word, `${number}${word}。`]));
  return [category, ...names, ...before, ...both];
});

/** How something was made known (clause 二). */
export type Method = 'internal' | 'news' | 'other';

/** 宣传方式 of a channel. */
export const METHODS: Choices<Method> = [
  ['internal', '政务信息', '政务', '信息', '内部信息', '政务信息类', '二(一)', '(一)', '一'],
  ['news', '新闻宣传', '新闻', '宣传', '媒体宣传', '新闻宣传类', '二(二)', '(二)', '二'],
  ['other', '其他', '其它', '其他方式', '二(三)', '(三)', '三'],
];

/** The topics of clause 一(二), offered as 关键词. */
export const TOPICS: readonly string[] = [
  ...['思想政治教育', '服务保障体系', '信访攻坚', '权益维护', '就业创业', '接收安置'],
  ...['双拥创建', '走访慰问', '困难帮扶', '机关党建', '精准扶贫'],
];

/** The word that is offered for a choice. */
export const wordOf = <Value>(choices: Choices<Value>, value: Value): string =>
  choices.find(([one]) => one === value)![1]!;
