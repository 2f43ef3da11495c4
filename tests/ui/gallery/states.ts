import { writeFormSheet } from '../../../src/app/forms/write-form-sheet';
import { planNotice, readNoticeBook } from '../../../src/app/notice/plan-notice';
import type { Quarter } from '../../../src/engine/time/quarter';
import { version } from '../../../package.json';
import type { Outcome } from '../../../src/app/scoring/outcome';
import { dayOf } from '../../../src/engine/time/calendar';
import type { TaskPaneProps } from '../../../src/ui/shell/task-pane';
import type { PaneActions } from '../../../src/ui/pane/pane-actions';
import { openAdoptionDesk } from '../../../src/app/log/adoption-desk';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { readInputs } from '../../../src/app/scoring/read-inputs';
import { beginWork } from '../../../src/app/workflow/plans/begin-work';
import { carryOut, writeOnce } from '../../../src/app/workflow/plans/carry-out';
import { audit } from '../../../src/app/audit/audit';
import { feeOverview } from '../../../src/app/fees/fee-overview';
import { handOver } from '../../../src/app/fees/hand-over';
import { prepareYear } from '../../../src/app/year/next-year';
import { yearFileName } from '../../../src/text/pane/pane-year';
import { previewFees } from '../../../src/app/fees/preview-fees';
import { prepareReversal, reverseQuarter } from '../../../src/app/fees/reverse-quarter';
import { reviewIssues, reviewsNow } from '../../../src/app/log/review-issues';
import { templateChanges } from '../../../src/app/log/add-template';
import { plannedAnew } from '../../../src/app/log/chosen-sheets';
import { mappingChanges } from '../../../src/app/log/map-log';
import { findLog, inspectLog } from '../../../src/app/log/set-up-log';
import { prepareSettlement, settleQuarter } from '../../../src/app/fees/settle-quarter';
import type { Workbook } from '../../../src/host/port/workbook';
import { generalYear } from '../general-year';
import {
  blocked,
  correctedSince,
  flawless,
  huge,
  longNames,
  openedAdopted,
  openedEmpty,
  openedFlawless,
  openedOwnLog,
  openedSound,
  openedYear,
  openedWork,
  workYear,
  year,
} from '../fixtures';

/** A state of the pane to look at: its props, and the buttons and tabs to press in turn to get there. */
interface GalleryState {
  readonly props?: Partial<TaskPaneProps>;
  readonly presses: readonly string[];
  /** Options to choose, by label of the box. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Texts to type, by label of the field. */
  readonly types?: Readonly<Record<string, string>>;
}

/** A pane that nobody has touched; its runs are refused. */
export const RESTING: TaskPaneProps = {
  onRecalculate: () => Promise.reject(new Error('refused')),
  explainFailure:
    () =>
    ({ refusals }) =>
      refusals.protected('采用登记'),
  onGoTo: () => undefined,
  selection: null,
  freshness: 'current',
  year: 2020,
  asOf: dayOf(2020, 11, 15),
  version,
};

const RUN = '重新计算';
const TABS: readonly string[] = ['概览', '待办', '单位', '问题', '选中行', '稿费'];
const gives = (outcome: () => Outcome): Partial<TaskPaneProps> => ({
  onRecalculate: () => Promise.resolve(outcome()),
});
const neverEnds: Partial<TaskPaneProps> = {
  onRecalculate: (report) => {
    report('score');
    return new Promise(() => undefined);
  },
};
const startsAnew: Partial<TaskPaneProps> = {
  onRecalculate: (report) => {
    report('again');
    return new Promise(() => undefined);
  },
};
const thenNeverEnds = (): Partial<TaskPaneProps> => {
  let runs = 0;
  return {
    onRecalculate: (report) => (runs++ === 0 ? Promise.resolve(year()) : neverEnds.onRecalculate!(report, () => false)),
  };
};
const thenRefuses = (): Partial<TaskPaneProps> => {
  let runs = 0;
  return { onRecalculate: () => (runs++ === 0 ? Promise.resolve(year()) : Promise.reject(new Error('busy'))) };
};

const thenGives = (first: () => Outcome, second: () => Outcome): Partial<TaskPaneProps> => {
  let runs = 0;
  return { onRecalculate: () => Promise.resolve(runs++ === 0 ? first() : second()) };
};

const DATES = { today: dayOf(2021, 1, 15) };
const BOOKED = { ...DATES, by: '王五', at: '2021-01-15 09:30', version };

async function settled(workbook: Workbook, quarter: Quarter): Promise<void> {
  const preparation = await prepareSettlement(workbook, { year: null, quarter }, DATES);
  if (preparation.status === 'refused') throw new Error(preparation.code);
  await settleQuarter(workbook, preparation, BOOKED);
}

/** A workbook whose log was corrected after its first quarter was settled. */
async function settledAndCorrected(): Promise<Workbook> {
  const workbook = await openedSound();
  await settled(workbook, 0);
  await correctedSince(workbook);
  return workbook;
}

/** A workbook whose log was corrected after its last quarter was settled. */
export async function settledYear(): Promise<Workbook> {
  const workbook = await openedSound();
  for (const quarter of [0, 1, 2, 3] as const) await settled(workbook, quarter);
  await correctedSince(workbook);
  return workbook;
}

/** Works on the year's workbook in memory. */
export const actionsOver = (opened: Promise<Workbook>): PaneActions => {
  const which = (quarter: Quarter) => ({ year: null, quarter });
  return {
    openDesk: async () => openAdoptionDesk(await opened, { today: dayOf(2020, 11, 15) }),
    fix: () => Promise.resolve(),
    areFixed: () => Promise.resolve(true),
    onEdit: () => () => undefined,
    explainRefusal: () => null,
    review: {
      press: async (shown, issues, isRight) =>
        reviewIssues(await opened, { shown, ...DATES }, { issues, isRight, at: BOOKED.at }),
      look: async (shown) => reviewsNow(await opened, { shown, ...DATES }),
      onEdit: () => () => undefined,
    },
    deliverFile: (fileName) => Promise.resolve(({ messages }) => messages.savedFile(fileName)),
    work: {
      today: () => dayOf(2020, 11, 15),
      read: async () => evaluate(await readInputs(await opened), { today: dayOf(2020, 11, 15) }).outcome,
      begin: async () => {
        const content = await readInputs(await opened, ['使用说明']);
        const { result } = evaluate(content, DATES).outcome;
        await writeOnce(await opened, beginWork(result!.inputs, content.sheets.get('使用说明')));
      },
      enter: async ({ changes }) => writeOnce(await opened, changes),
      planNotice: async (request) =>
        planNotice(await readNoticeBook(await opened, request.period), { ...request, ...DATES, version: '1.0.0' }),
      writeNotice: async ({ changes }) => writeOnce(await opened, changes),
      writeForms: async (plan) => writeFormSheet(await opened, plan),
      add: async (plan) => carryOut(await opened, plan, { today: dayOf(2020, 11, 15) }),
    },
    setup: {
      findLog: async () => findLog(await opened),
      inspect: async (plan) => inspectLog(await opened, DATES.today, plan),
      template: (plan) => plannedAnew(async () => templateChanges(await opened, DATES.today, plan)),
      mapping: (mapping, plan) => plannedAnew(async () => mappingChanges(await opened, mapping, DATES.today, plan)),
    },
    fees: {
      overview: async () => feeOverview(await opened, DATES),
      preview: async (quarter) => previewFees(await opened, which(quarter), BOOKED),
      prepare: async (quarter) => prepareSettlement(await opened, which(quarter), DATES),
      settle: async (confirmed) => settleQuarter(await opened, confirmed, BOOKED),
      prepareReversal: async (quarter) => prepareReversal(await opened, which(quarter), DATES),
      reverse: async ({ year: some, quarter }, reason) =>
        reverseQuarter(await opened, { year: some, quarter, reason }, BOOKED),
      audit: async () => audit(await opened, DATES),
      prepareYear: async () => prepareYear(await opened, DATES),
      makeYear: ({ year: made }) => Promise.resolve(({ messages }) => messages.savedFile(yearFileName(made))),
      handOver: async (quarter) => {
        const made = await handOver(await opened, which(quarter), DATES);
        if (made.status === 'refused') return made;
        return {
          status: 'done' as const,
          sentence: ({ messages }) => messages.savedNew(made.fileName),
          statement: made.statement,
          issues: made.issues,
        };
      },
    },
  };
};
const ACTIONS = actionsOver(openedYear());

const readsAgain = (opened: Promise<Workbook>): Partial<TaskPaneProps> => {
  const actions = actionsOver(opened);
  return { actions, onRecalculate: () => actions.work.read() };
};

/** Reaches any state by role and name, so that what can be pressed here can be pressed by a screen reader. */
export const roleOf = (press: string): 'button' | 'tab' => (TABS.includes(press) ? 'tab' : 'button');

/** Every state of the pane with realistic data. */
export const STATES: Readonly<Record<string, GalleryState>> = {
  'first-run': { presses: [] },
  'first-run-template': { props: { actions: actionsOver(openedEmpty()), year: null }, presses: [] },
  'first-run-mapping': { props: { actions: actionsOver(openedOwnLog()), year: null }, presses: [] },
  opening: { props: { ready: false, year: null, asOf: null }, presses: [] },
  'first-run-slow': { props: neverEnds, presses: [RUN] },
  'run-again': { props: startsAnew, presses: [RUN] },
  'run-slow': { props: thenNeverEnds(), presses: [RUN, RUN] },
  overview: { props: gives(year), presses: [RUN] },
  'overview-untold': { props: { ...gives(year), freshness: 'untold' }, presses: [RUN] },
  'overview-stale': { props: { ...gives(year), freshness: 'stale' }, presses: [RUN] },
  'overview-changed': { props: thenGives(year, flawless), presses: [RUN, RUN] },
  'overview-flawless': { props: gives(flawless), presses: [RUN] },
  'overview-due': { props: gives(workYear), presses: [RUN] },
  todo: { props: { ...gives(workYear), actions: actionsOver(openedWork()) }, presses: [RUN, '待办'] },
  'overview-begin': { props: { ...gives(year), actions: ACTIONS }, presses: [RUN] },
  'todo-begin': { props: { ...gives(year), actions: ACTIONS }, presses: [RUN, '启用流程'] },
  'todo-step': {
    props: { ...gives(workYear), actions: actionsOver(openedWork()) },
    presses: [RUN, '待办', '登记报送'],
  },
  'form-solicitation': {
    props: { actions: actionsOver(openedWork()), wanted: { view: 'solicitation', times: 1 } },
    presses: ['全部街道'],
    types: { 约稿主题: '抗疫先进典型', 下达日期: '2020-09-28' },
  },
  'form-manuscript': {
    props: { actions: actionsOver(openedWork()), wanted: { view: 'manuscript', times: 1 } },
    presses: [],
    types: { 标题: '跳马镇走访参战老兵', 供稿单位: '跳马镇', 关键词: '走访慰问' },
  },
  'form-interview': {
    props: { actions: actionsOver(openedWork()), wanted: { view: 'interview', times: 1 } },
    presses: [],
    types: { '活动（会议）事项': '烈士纪念日公祭', '科室（单位）': '双拥优抚科', 活动日期: '2020-10-10' },
  },
  'todo-filtered': { props: gives(workYear), presses: [RUN, '待办'], choices: { 单位: '跳马镇' } },
  units: { props: gives(year), presses: [RUN, '单位'] },
  'units-items': { props: { ...gives(generalYear), actions: ACTIONS }, presses: [RUN, '单位', '第 1 名'] },
  'units-open': { props: { ...gives(year), actions: ACTIONS }, presses: [RUN, '单位', '第 1 名'] },
  'units-long-names': { props: gives(longNames), presses: [RUN, '单位'] },
  'units-none': { props: gives(flawless), presses: [RUN, '单位'], choices: { 状态: 'unmet' } },
  'units-found': { props: gives(year), presses: [RUN, '单位'], types: { '找单位、标题、稿件编号': 'yht' } },
  'units-500': { props: gives(huge), presses: [RUN, '单位'] },
  problems: { props: gives(year), presses: [RUN, '问题'] },
  'problems-none': { props: gives(flawless), presses: [RUN, '问题'] },
  'problems-5000': { props: gives(huge), presses: [RUN, '问题'] },
  'row-raised': { props: { ...gives(year), selection: 3 }, presses: [RUN, '选中行'] },
  'row-superseded': { props: { ...gives(year), selection: 4, freshness: 'stale' }, presses: [RUN, '选中行'] },
  'row-unpriced': { props: { ...gives(year), selection: 5 }, presses: [RUN, '选中行'] },
  'row-unreadable': { props: { ...gives(year), selection: 6 }, presses: [RUN, '选中行'] },
  'row-other-unit': { props: { ...gives(year), selection: 7 }, presses: [RUN, '选中行'] },
  'row-nothing': { props: gives(year), presses: [RUN, '选中行'] },
  'row-header': { props: { ...gives(year), selection: 1 }, presses: [RUN, '选中行'] },
  'record-solicitation': {
    props: { ...gives(workYear), actions: actionsOver(openedWork()), selected: { sheet: '约稿登记', row: 1 } },
    presses: [RUN, '选中行'],
  },
  'record-manuscript': {
    props: { ...gives(workYear), actions: actionsOver(openedWork()), selected: { sheet: '稿件登记', row: 2 } },
    presses: [RUN, '选中行'],
  },
  'record-adopted': {
    props: { ...readsAgain(openedAdopted()), selected: { sheet: '稿件登记', row: 1 } },
    presses: [RUN, '选中行'],
  },
  'record-pack': {
    props: { ...gives(workYear), actions: actionsOver(openedWork()), selected: { sheet: '稿件登记', row: 2 } },
    presses: [RUN, '选中行', '打包'],
  },
  'record-classified': {
    props: { ...gives(workYear), actions: actionsOver(openedWork()), selected: { sheet: '稿件登记', row: 6 } },
    presses: [RUN, '选中行'],
  },
  'record-interview': {
    props: { ...gives(workYear), actions: actionsOver(openedWork()), selected: { sheet: '采访预约', row: 1 } },
    presses: [RUN, '选中行'],
  },
  form: { props: { ...gives(year), actions: ACTIONS }, presses: [RUN, '登记采用'] },
  'form-filled': {
    props: { ...gives(year), actions: ACTIONS },
    presses: [RUN, '登记采用'],
    types: {
      标题: '跳马镇慰问抗美援朝老兵家属',
      供稿单位: '跳马镇',
      采用渠道: '市退役军人事务局官网官微',
      采用方式: '转载',
    },
  },
  'problems-fixable': { props: { ...gives(year), actions: ACTIONS }, presses: [RUN, '问题'] },
  'problems-reviewed': {
    props: { ...gives(year), actions: actionsOver(openedYear()) },
    presses: [RUN, '问题', '全部 7 个都已核对', '已核对（7）'],
  },
  fees: { props: { ...gives(flawless), actions: actionsOver(openedFlawless()) }, presses: [RUN, '稿费'] },
  'fees-confirm': {
    props: { ...gives(flawless), actions: actionsOver(openedFlawless()) },
    presses: [RUN, '稿费', '结账…'],
  },
  'fees-confirm-many': {
    props: { ...gives(flawless), actions: actionsOver(openedSound()) },
    presses: [RUN, '稿费', '结账…'],
  },
  'fees-confirm-open': {
    props: { ...gives(flawless), actions: actionsOver(openedSound()) },
    presses: [RUN, '稿费', '结账…', '雨花亭'],
  },
  'fees-confirm-corrections': {
    props: { ...gives(flawless), actions: actionsOver(settledAndCorrected()) },
    presses: [RUN, '稿费', '结账…'],
  },
  'fees-corrected': {
    props: { ...gives(flawless), actions: actionsOver(settledAndCorrected()) },
    presses: [RUN, '稿费'],
  },
  'fees-previewed': {
    props: { ...gives(flawless), actions: actionsOver(openedSound()) },
    presses: [RUN, '稿费', '生成预览'],
  },
  'fees-handed-over': {
    props: { ...gives(flawless), actions: actionsOver(openedSound()) },
    presses: [RUN, '稿费', '结账…', '确认结账', '送财务'],
  },
  'fees-settled': {
    props: { ...gives(flawless), actions: actionsOver(openedSound()) },
    presses: [RUN, '稿费', '结账…', '确认结账'],
  },
  'fees-new-year': {
    props: { ...gives(flawless), actions: actionsOver(settledYear()) },
    presses: [RUN, '稿费', '建下一年的工作簿…'],
  },
  'fees-refused': { props: { ...gives(year), actions: ACTIONS }, presses: [RUN, '稿费', '结账…'] },
  blocked: { props: gives(blocked), presses: [RUN] },
  'blocked-problems': { props: gives(blocked), presses: [RUN, '问题'] },
  failed: { props: thenRefuses(), presses: [RUN, RUN] },
  help: { props: gives(year), presses: [RUN, '帮助'] },
  crashed: { props: { ...thenRefuses(), explainFailure: () => null }, presses: [RUN, RUN] },
};
