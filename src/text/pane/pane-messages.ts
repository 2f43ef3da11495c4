import type { HostErrorCode } from '../../host/port/workbook';
import { HOST_REFUSALS } from '../hosts/host-refusals';
import { LOOKS_MISSING } from '../hosts/look-remarks';

const named = (sheets: readonly string[]): string => sheets.map((sheet) => `“${sheet}”`).join('、');

/** What is said beside the task pane, in whichever program it stands. */
export const PANE_MESSAGES = {
  label: '消息',
  close: '关闭',
  cannotGo: (sheet: string): string => `转不到“${sheet}”：它可能已改名、删除或隐藏。请重新计算后再试。`,
  undo: '撤销上次重算',
  undoEdit: '撤销上次改动',
  /** Before a press that writes a whole sheet, in the workbench. */
  lasting: '在工作台里，下面的操作重写或添加整张表，不能用“撤销”退回。要留着现在的内容，请先保存。',
  undone: '已恢复到上次写入之前的内容。',
  undoneRoughly: (sheets: readonly string[]): string =>
    `已恢复到上次写入之前的内容，但${named(sheets)}的颜色、边框、列宽、图表、筛选等可能与那时不完全一样，请看一看，需要时手工调整。`,
  /** Behind what the way back has restored. */
  secretsBack: (cells: readonly string[]): string =>
    `那次计算清除的涉密文字也回到了表里：${cells.join('、')}。请立即清空这些格，或“重新计算”再清除一次，然后保存；文件和副本按保密规定处理。`,
  nothingToUndo: '没有可以撤销的重算。',
  changedSince: (sheets: readonly string[]): string =>
    `没有撤销：那次写入之后，${named(sheets)}又有改动。要得到最新结果，请“重新计算”。`,
  changedMidway: (sheets: readonly string[]): string =>
    `撤销可能只做了一部分，没有接着做：中断以后${named(sheets)}又有改动。请到${named(sheets)}看一看那次写入的内容还在不在，要得到最新结果，请“重新计算”。`,
  openedNew: (file: string): string => `已在新工作簿中打开。请另存为“${file}”，再交给财务。`,
  openedYear: (file: string): string => `已在新工作簿中打开。请另存为“${file}”。`,
  savedFile: (file: string): string => `已存为“${file}”。`,
  downloadAsked: (fileName: string): string =>
    `已交给浏览器下载“${fileName}”，请看下载文件夹。没有看到下载的，是 Excel 不让窗格下载：请先保存工作簿，在浏览器的稿分工作台里打开它，再做这一步。`,
  savedNew: (file: string): string => `已存为“${file}”，可以交给财务。`,
  notSaved: '没有保存。',
  ownFault: (cause: string): string =>
    `程序出错了，没有做完。请看一眼表格再试；如再次出现，请把这句话发给维护人员：${cause}`,
  looksMissing: LOOKS_MISSING,
  undoBroken: '撤销可能只做了一部分；处理后再按一次撤销，会接着做完。',
  undoCutOff: '撤销可能只做了一部分；重新打开后请看一看，要得到最新结果，请“重新计算”。',
  halfWritten: '结果可能只写了一部分；处理后再次“重新计算”，会补写完整。',
};

/** Refusals whose own sentence says that the workbook is as it was. */
const UNTOUCHED: ReadonlySet<HostErrorCode> = new Set([
  'unsupported',
  'formula-span',
  'totals-row',
  'table-headings',
  'list-full',
  'signed',
  'too-many-formats',
  'filtered',
]);

/** Sentences about refusals in one language. */
interface RefusalWords {
  readonly refusals: Readonly<Record<HostErrorCode, (subject: string) => string>>;
  readonly messages: Pick<typeof PANE_MESSAGES, 'halfWritten' | 'undoBroken' | 'undoCutOff'>;
}

const CHINESE: RefusalWords = { refusals: HOST_REFUSALS, messages: PANE_MESSAGES };

/** Why a recalculation stopped, and what to do; `writing`: it had begun to write. */
export const recalculationRefusal = (
  code: HostErrorCode,
  subject: string,
  writing: boolean,
  { refusals, messages }: RefusalWords = CHINESE,
): string => `${refusals[code](subject)}${writing && !UNTOUCHED.has(code) ? messages.halfWritten : ''}`;

/** Refusals of an undo that leave nothing half done, or say themselves what goes on. */
const UNBROKEN: ReadonlySet<HostErrorCode> = new Set([...UNTOUCHED, 'depended-on', 'half-written', 'no-workbook']);

/** Why a write was not taken back, what may stand, and what to do. */
export function undoRefusal(
  code: HostErrorCode,
  subject: string,
  { refusals, messages }: RefusalWords = CHINESE,
): string {
  const told = refusals[code](subject);
  if (UNBROKEN.has(code)) return told;
  return `${told}${code === 'session-lost' ? messages.undoCutOff : messages.undoBroken}`;
}
