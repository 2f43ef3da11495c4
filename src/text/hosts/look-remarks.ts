import type { Look, LookRemark } from '../../host/port/workbook';

const LOOKS: Readonly<Record<Look, string>> = {
  styles: '字体、边框和颜色',
  sizes: '列宽行高',
  merges: '合并单元格',
  rules: '录入限制',
  highlights: '突出显示',
  freeze: '冻结窗格',
  filter: '筛选按钮',
  print: '打印设置',
  charts: '图表',
  tab: '标签颜色',
  protection: '工作表保护',
  table: '表格范围',
  hidden: '隐藏行列的显示',
};

/** The numbers stand, and which looks do not: one sentence a sheet. */
export const LOOKS_MISSING = (remarks: readonly LookRemark[]): string =>
  `数字都已写好。${remarks
    .map(({ sheet, looks }) => `${sheet}：${looks.map((look) => LOOKS[look]).join('、')}没有设上。`)
    .join('')}需要时请手工设置。`;
