import type { Notice, NoticeAnnex, NoticeFacts } from '../../engine/notice/notice';
import { longDay, periodName } from './notice-words';
import { noticeParagraphs } from './notice-sentences';

/** Puts what is known into a notice: title, addressees, sentences, annexes, notes. */
export const noticeOfFacts = (facts: NoticeFacts): Notice => ({
  ...facts,
  title: [facts.office, `关于${periodName(facts.period)}宣传信息工作情况的通报`],
  salutation: `${(facts.addressees === '' ? addresseesOf(facts) : facts.addressees).replace(/[：:\s]+$/u, '')}：`,
  paragraphs: noticeParagraphs(facts),
  annexes: annexesOf(facts),
  notes: notesOf(facts),
});

/** Whom it is sent to: all units, by their 类型. */
const addresseesOf = ({ groups }: NoticeFacts): string =>
  groups.map(({ group, units }) => groupName(group, units.map(({ unit }) => unit))).join('，'); // prettier-ignore

function groupName(group: string, units: readonly string[]): string {
  if (units.length <= 2) return units.join('、');
  if (group.includes('街道')) return group.includes('镇') ? '各街道（镇）' : '各街道';
  if (group.includes('科室')) return '机关各科室';
  return group === '' ? units.join('、') : `各${group.replace(/^(?:各|局属各|局属)/u, '')}`;
}

const TITLES: Readonly<Record<NoticeAnnex['kind'], string>> = {
  units: '各单位采用及得分情况表',
  channels: '采用渠道明细',
  solicitations: '约稿完成情况表',
  categories: '内容类别统计',
};

function annexesOf({ channels, solicitations, categories }: NoticeFacts): NoticeAnnex[] {
  const tables: readonly (readonly [NoticeAnnex['kind'], boolean])[] = [
    ['units', true],
    ['channels', channels.length > 0],
    ['solicitations', solicitations !== null && solicitations.length > 0],
    ['categories', categories !== null],
  ];
  return tables.flatMap(([kind, isKnown]) => (isKnown ? [{ kind, title: TITLES[kind] }] : []));
}

/** What the note says of 累计得分 where the plan has 考核项. */
const ASSESSED = { none: '', added: '累计得分含考核得分。', alone: '累计得分只计考核得分。' } as const;

const notesOf = ({ asOf, sum, version, until, isBestOnly, isShared, assessing }: NoticeFacts): string[] => [
  `注：本期得分＝各栏条数×分值之和＋补差得分；采用条数＝各栏条数之和＋补差＋${isBestOnly ? '已就高' : '不再计分'}＋未定分值。` +
    `补差是同一内容后来${isBestOnly ? '被更高采用' : '再被采用'}时增加的分值${isShared ? '，联合稿件各单位分得的分值也在这里' : ''}。${ASSESSED[assessing]}累计得分、完成率、状态、名次截至${longDay(until)}，名次在同一类型内排。`,
  `数据截止${longDay(asOf)}；依据采用登记${sum.adopted}行计算；稿分${version}。`,
];
