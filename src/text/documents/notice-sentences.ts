import { quoted } from '../quoted';
import {
  unitsOf,
  type NoticeFacts,
  type NoticeMatter,
  type NoticeParagraph,
  type NoticeSolicitation,
  type NoticeUnit,
} from '../../engine/notice/notice';
import type { State } from '../../engine/scoring/tally';
import type { SolicitationState } from '../../engine/workflow/solicitations';
import { formatPercent, formatPoints } from '../format';
import { STATES } from '../sheets/workbook-names';
import { longDay, NUMERALS, periodName, shortDay, shortPeriod, WITHHELD } from './notice-words';

const text = (words: string): NoticeParagraph => ({ kind: 'text', text: words });

/** The paragraphs of a notice, in order; a section that nothing is known for is left out, and the others are numbered on. */
export function noticeParagraphs(facts: NoticeFacts): NoticeParagraph[] {
  const sections: readonly (readonly [heading: string, texts: readonly string[]])[] = [
    ['总体情况', [overall(facts)]],
    ['任务完成情况', standing(facts)],
    ['约稿完成情况', facts.solicitations ? [commissions(facts, facts.solicitations)] : []],
    ['需要通报的问题', facts.matters ? mattersOf(facts, facts.matters) : []],
    ['有关要求', facts.demands],
  ];
  const told = sections.filter(([, texts]) => texts.length > 0);
  return [
    text(opening(facts)),
    ...told.flatMap(([heading, texts], at): NoticeParagraph[] => [
      { kind: 'heading', text: `${NUMERALS[at]}、${heading}` },
      ...texts.map(text),
    ]),
  ];
}

function opening({ plan, period, sum }: NoticeFacts): string {
  const cited = plan.name === '' ? plan.document : `《${plan.name}》（${plan.document}）`;
  const basis = plan.document === '' ? '' : `根据${cited}要求，`;
  return `${basis}现将${periodName(period)}宣传信息${sum.submitted === null ? '' : '报送和'}采用情况通报如下：`;
}

function overall({ period, span, sum, methods, categories }: NoticeFacts): string {
  const { year } = period;
  const submitted = sum.submitted === null ? '' : `共报送信息稿件${sum.submitted}篇，`;
  const ways = methods.map(({ name, adopted }) => `${name}${adopted}条`).join('、');
  const adopted = `采用${sum.adopted}条${sum.adopted === 0 ? '' : `（${ways}）`}，计${formatPoints(sum.points)}分。`;
  const days = `${shortDay(span.first, year)}至${shortDay(span.last, year)}`;
  const about = (categories ?? []).filter((one) => one.adopted > 0).map((one) => `${one.name}${one.adopted}条`);
  const kinds = about.length === 0 ? '' : `内容类别：${about.join('、')}。`;
  return `${shortPeriod(period)}（${days}），全系统${submitted}${adopted}${kinds}`;
}

/** The states that are always told, and those that are told where a unit is in them. */
const TOLD: readonly State[] = ['met', 'on-pace', 'behind'];
const MORE: readonly State[] = ['missed', 'none'];

/** What is said of units in a state. */
const stateName = (state: State): string => (state === 'none' ? '没有任务分值' : STATES[state]);

function standing(facts: NoticeFacts): string[] {
  const { until, groups, states } = facts;
  const units = unitsOf(facts);
  const shown = [...TOLD, ...MORE.filter((state) => states[state] > 0)];
  const parts = shown.map((state) => `${stateName(state)}${states[state]}个${namesOf(units, state)}`);
  const best = groups.flatMap((group) => firstThree(group.group, group.units));
  const none = units.filter(({ adopted }) => adopted === 0).map(({ unit }) => unit);
  return [
    `截至${longDay(until)}，${units.length}个单位中，${parts.join('；')}。`,
    ...(best.length === 0 ? [] : [`累计完成率居前的单位：${best.join('；')}。`]),
    ...(none.length === 0 ? [] : [`以下单位采用为零：${none.join('、')}。`]),
  ];
}

function namesOf(units: readonly NoticeUnit[], state: State): string {
  const names = units.filter((unit) => unit.state === state).map(({ unit }) => unit);
  return names.length === 0 ? '' : `：${names.join('、')}`;
}

/** The first three of a 类型 by 完成率, ties included; none of those without points. */
function firstThree(group: string, units: readonly NoticeUnit[]): string[] {
  const best = units
    .filter(({ rank, total, target }) => rank <= 3 && total > 0 && target !== null && target > 0)
    .map(({ unit, total, target }) => `${unit}（${formatPercent(total, target!)}）`);
  return best.length === 0 ? [] : [`${group === '' ? '' : `${group}：`}${best.join('、')}`];
}

/** 篇次 of the commissions in some states: as many as were asked for. */
const requiredIn = (rows: readonly NoticeSolicitation[], ...states: readonly SolicitationState[]): number =>
  rows.filter(({ state }) => states.includes(state)).reduce((sum, { required }) => sum + required, 0);

function commissions({ asOf, period }: NoticeFacts, rows: readonly NoticeSolicitation[]): string {
  const all = requiredIn(rows, 'in-time', 'late', 'overdue');
  const open = requiredIn(rows, 'open', 'due-today');
  if (all + open === 0) return '本期没有到期的约稿。';
  const parts = [
    `本期到期约稿${all}篇次`,
    `按时完成${requiredIn(rows, 'in-time')}篇次`,
    `逾期完成${requiredIn(rows, 'late')}篇次`,
    `截至${longDay(asOf)}未完成${requiredIn(rows, 'overdue')}篇次`,
  ];
  const overdue = rows.filter(({ state }) => state === 'overdue');
  const missing = overdue.length === 0 ? '' : `：${overdueOf(overdue, period.year).join('；')}`;
  return `${parts.join('，')}${missing}${open === 0 ? '' : `；另有${open}篇次期限未过`}。`;
}

/** Who owes what; units of whom the same is said are named together. */
function overdueOf(rows: readonly NoticeSolicitation[], year: number): string[] {
  const units = new Map<string, string[]>();
  for (const row of rows) {
    const words = overdueWords(row, year);
    units.set(words, [...(units.get(words) ?? []), row.unit]);
  }
  return [...units].map(([words, some]) => `${some.join('、')}（${words}）`);
}

function overdueWords(
  { topic, number, due, overdueDays, delivered, required }: NoticeSolicitation,
  year: number,
): string {
  const what = topic === null ? number || WITHHELD : quoted(topic);
  const part = delivered === 0 ? '' : `，已报${delivered}/${required}篇`;
  return `${what}，应报${shortDay(due, year)}，逾期${overdueDays}个工作日${part}`;
}

function mattersOf({ period }: NoticeFacts, matters: readonly NoticeMatter[]): string[] {
  if (matters.length === 0) return ['本期没有认定的瞒报、误报、漏报、迟报。'];
  const units = [...new Set(matters.map(({ unit }) => unit))];
  return units.map((unit) => {
    const mine = matters.filter((matter) => matter.unit === unit);
    const kinds = [...new Set(mine.map(({ kind }) => kind))];
    const parts = kinds.map((kind) => kindWords(kind, mine.filter((matter) => matter.kind === kind), period.year)); // prettier-ignore
    return `${unit}：${parts.join('、')}。`;
  });
}

const kindWords = (kind: string, matters: readonly NoticeMatter[], year: number): string =>
  `${kind}${matters.length}起（${matters.map((matter) => matterWords(matter, year)).join('；')}）`;

const matterWords = ({ subject, person, occurred }: NoticeMatter, year: number): string =>
  [
    ...(subject === '' ? [] : [subject ?? WITHHELD]),
    shortDay(occurred, year),
    ...(person === '' ? [] : [`责任人${person}`]),
  ].join('，');
