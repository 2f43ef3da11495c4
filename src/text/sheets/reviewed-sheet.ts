import { column } from './workbook-names';

/** Columns of the sheet 已核对提醒. */
export const REVIEWED_COLUMNS = {
  kind: column('提醒类别'),
  sheet: column('工作表'),
  cell: column('单元格'),
  text: column('提醒'),
  by: column('核对人'),
  at: column('核对时间'),
  code: column('核对码'),
} as const;

/** Words of the sheet 已核对提醒. */
export const REVIEWED_SHEET = {
  title: (year: number): string => `${year}年度已核对的提醒`,
  howTo:
    '这里的提醒有人看过，按现在的内容没有问题，窗格里收在“已核对”下面；写到的内容一改，提醒自动回来。要取回，在窗格里点“取回”，或删去这里的一行再重新计算。',
  /** In place of a warning that is not met any more. */
  gone: '现在没有这条提醒：写到的内容改过，或那一行已经删去。',
} as const;
