import type { HostErrorCode } from '../host/workbook';
import { HOST_REFUSALS } from './host-refusals';

const named = (sheets: readonly string[]): string => sheets.map((sheet) => `“${sheet}”`).join('、');

/** Words of the add-in in Excel, beside those of the task pane. */
export const EXCEL = {
  undo: '撤销上次重算',
  undone: '已恢复到上次重新计算之前的内容。',
  nothingToUndo: '没有可以撤销的重算。',
  changedSince: (sheets: readonly string[]): string =>
    `没有撤销：重算之后，${named(sheets)}又有改动。要得到最新结果，请再次“重新计算”。`,
  cannotGo: (sheet: string): string => `转不到“${sheet}”：它可能已改名、删除或隐藏。请重新计算后再试。`,
  halfWritten: '结果可能只写了一部分；处理后再次“重新计算”，会补写完整。',
  message: '消息',
  close: '关闭',

  notExcelTitle: '请在 Excel 里使用',
  notExcelHint: '这个页面是 Excel 加载项的窗格。请打开 Excel，在“开始”选项卡里点“稿分”的“打开窗格”。',
  tooOldTitle: '这个版本的 Excel 太旧',
  tooOldHint: '需要 Excel 2021、Microsoft 365、网页版 Excel 或 Mac 版 16.52 以上。请联系管理员升级，或改用 WPS 表格。',
  noOfficeTitle: '窗格没有装完整',
  noOfficeHint: '缺少 office/office.js 或与它同目录的文件。请管理员把整个发布文件夹重新放到服务器上。',
} as const;

/** Why a recalculation stopped, and what to do; `writing`: it had begun to write. */
export const recalculationRefusal = (code: HostErrorCode, subject: string, writing: boolean): string =>
  `${HOST_REFUSALS[code](subject)}${writing ? EXCEL.halfWritten : ''}`;

/** What the small window over Excel says after the ribbon's 重新计算 did not succeed. */
export const RIBBON_NOTICE = {
  title: '没有完成重新计算',
  crashed: '程序出错了，表格里您填写的内容没有改动。请打开稿分窗格再试一次；如再次出现，请告诉维护人员。',
} as const;
