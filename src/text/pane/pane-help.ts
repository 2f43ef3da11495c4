/** Keys, and what they do. */
export interface Shortcut {
  readonly keys: string;
  readonly does: string;
}

/** A word of the scoring, and what it means. */
export interface Term {
  readonly term: string;
  readonly means: string;
}

/** The help of the task pane. */
export const HELP_TEXTS = {
  title: '帮助',
  hint: '帮助（F1）',
  close: '关闭',
  shortcuts: '快捷键',
  keys: [
    { keys: 'F1', does: '打开、关闭帮助' },
    { keys: '← →', does: '在上面各页之间移动' },
    { keys: 'Ctrl+Enter', does: '在表单里：写入' },
    { keys: 'Esc', does: '关闭表单或帮助' },
    { keys: 'F6', does: '浏览器工作台：表格和窗格来回' },
    { keys: 'PageUp、PageDown', does: '浏览器工作台：上一屏、下一屏' },
    { keys: 'Home、End', does: '浏览器工作台：这一行的开头、最后一格' },
    { keys: 'Ctrl+Home、Ctrl+End', does: '浏览器工作台：第一行、最后一格' },
    { keys: 'Alt+PageUp、Alt+PageDown', does: '浏览器工作台：上一张表、下一张表' },
    { keys: 'Ctrl+S', does: '浏览器工作台：保存' },
    { keys: 'Ctrl+P', does: '浏览器工作台：打印当前表' },
    { keys: 'Ctrl+Z、Ctrl+Y', does: '浏览器工作台：撤销、重做' },
  ] as readonly Shortcut[],
  terms: '常问的词',
  words: [
    {
      term: '就高',
      means:
        '同一稿件被几家采用，按分值最高的一次算，不重复加。例：先在 5 分的渠道采用，后在 20 分的渠道采用，一共 20 分。有“归并”表的照那张表：写“累计”的每次都算，写“每级一次”“前2级”等的，“使用说明”里有怎么算。',
    },
    {
      term: '补差',
      means:
        '后来的采用让这篇稿件值得更多时，只补上多出的部分。例：就高，前面已计 5 分，这一次 20 分的，补 15 分，记在这一次采用的季度。',
    },
    {
      term: '未定分值',
      means:
        '计分规则里没有写这个渠道、这种方式几分。这一行暂不得分；在“计分规则”里添一行，再重新计算就补上。考核项只数篇数的（如报送），不用写分值。',
    },
    {
      term: '序时',
      means: '按时间过了多少来要求的进度。例：任务 120 分，年度过了一半，序时就是 60 分；不到的显示“落后序时”。',
    },
    {
      term: '冲销',
      means: '把已经结账的一个季度原样退回、重新结账。原来的记录不删，另记一笔相反的；只能从最后一个已结的季度开始。',
    },
    {
      term: '结转',
      means: '该扣回的比该发的多，不够扣的部分留到下一个季度再扣；年末还没有扣完的，留到下一年的“上年结转”。',
    },
  ] as readonly Term[],
  news: {
    updated: (version: string): string => `已更新到 ${version}，`,
    title: '有什么新变化',
    show: '看最近的更新记录',
    dismiss: '知道了，不再提示',
  },
  report: {
    title: '要请人帮忙',
    hint: '复制下面的情况，发给维护人员。里面只有版本、数量和问题的种类，没有表格里的内容；把做了什么写在最后一行。',
    copy: '复制情况',
  },
};
