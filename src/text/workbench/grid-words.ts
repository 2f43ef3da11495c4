/** Words that the spreadsheet engine asks for by name and its own Chinese lacks: it would show the name. */
export const GRID_WORDS = {
  'sheets-formula': {
    progress: {
      analyzing: '正在分析公式',
      calculating: '正在计算公式',
      'array-analysis': '正在分析数组公式',
      'array-calculation': '正在计算数组公式',
      done: '公式已算好',
    },
  },
  'sheets-ui': {
    merge: { confirm: { warning: '提示', dismantleMergeCellWarning: '这样会拆开一些合并单元格，要继续吗？' } },
    filter: { confirm: { error: '不能这样做', notAllowedToInsertRange: '筛选的区域里不能移动单元格，请先取消筛选。' } },
    info: { error: '错误', forceStringInfo: '这个数是按文字存的' },
  },
  'sheets-filter-ui': { permission: { filterErr: '这张表不能筛选。' } },
  'find-replace': { replace: { 'partial-success': '替换了 {0} 处，{1} 处没有替换。' } },
};
