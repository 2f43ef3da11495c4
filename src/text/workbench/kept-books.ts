/** Every word about what the workbench keeps of books in the browser in Chinese. */
export const keptTextZh = {
  offer: (when: string, name: string): string => `上次没有保存的内容（${when}，${name}）要恢复吗？`,
  more: (count: number): string => `另外还有 ${count} 份。`,
  restore: '恢复',
  decline: '不要',
  declineHint: '不恢复；以后还能从“以前的版本”打开',
  restoreLabel: '没有保存的内容',
  restored: (name: string): string => `已恢复“${name}”，它还没有存成文件，请点“保存”。`,
  declined: '没有恢复。需要时从“以前的版本”打开。',
  gone: (name: string): string => `“${name}”已不在本机：可能已在另一个窗口恢复或清除。`,
  opened: (name: string): string => `已打开“${name}”以前的版本，它还没有存成文件；原来的文件没有变。`,
  made: (name: string): string => `已建好“${name}”，它还没有存成文件，请点“保存”。`,
  notOpened: (name: string, why: string): string => `没有打开保留的“${name}”。${why}`,

  versions: '以前的版本',
  versionsHint: '打开本机保留的以前的版本，或清除它们',
  versionsAbout: '结账、冲销、送财务、保存时自动留下，最多十个，只在这台电脑的这个浏览器里，不上传。',
  noVersions: '还没有以前的版本。',
  noStorage: '这个浏览器不让网页保留内容（例如无痕窗口，或被设置禁止），所以没有以前的版本。请常点“保存”。',
  open: '打开',
  openNamed: (name: string, when: string): string => `打开“${name}”${when}的版本`,
  close: '关闭',
  size: (kilobytes: number): string => `${kilobytes} KB`,
  reasons: {
    saved: '保存',
    settled: '结账',
    reversed: '冲销',
    'handed-over': '送财务',
    discarded: '放弃修改',
    declined: '没有恢复',
    restored: '恢复前的内容',
  },
  forgetAfterSaving: '保存后不在本机保留',
  settingNotKept: '这个浏览器不让网页记住设置：关掉这个窗口后要再选一次。',
  clear: '清除本机保留的内容',
  clearAsk: '清除后，以前的版本和没有保存的内容都不能再恢复；正打开的工作簿不受影响，有修改请先保存。',
  clearNow: '确定清除',
  cleared: '已清除本机保留的内容。',
  notCleared: '没有清除：浏览器不让网页动它保留的内容。请在浏览器设置里清除网站数据。',

  saveNext: {
    settled: '已结账，台账还只在这个窗口里。下一步：保存工作簿。',
    reversed: '已冲销，台账还只在这个窗口里。下一步：保存工作簿。',
  },
  saveNextLabel: '下一步',
  save: '保存工作簿',

  handOverTitle: '先保存工作簿，再送财务',
  handOverText: (name: string): string =>
    `“${name}”的修改还没有保存。财务拿到的文件要和您手里的台账一致，所以先保存工作簿。`,
  handOverSaved: '工作簿已保存。现在存给财务的文件。',
  saveAndHandOver: '保存并送财务',
  handOver: '送财务',
  cancel: '取消',
  notHandedOver: '没有送财务：工作簿还没有保存。',

  troubles: {
    unavailable: () =>
      '浏览器不让网页保留内容（例如无痕窗口，或被设置禁止）：崩溃或断电时，没有保存的修改会丢失。请常点“保存”。',
    failed: (name: string) =>
      `没能在本机保留“${name}”的修改：崩溃或断电时，没有保存的修改会丢失。请点“保存”；稍后会自动再试。`,
    full: (name: string) =>
      `浏览器给网页的空间已满，放不下“${name}”的新修改（最早的版本会先让出空间）：崩溃或断电时，没有保存的修改会丢失。请点“保存”，并清理磁盘；稍后会自动再试。`,
    version: (name: string) =>
      `没能留下“${name}”现在的版本：浏览器不让写，或给网页的空间已满。没有保存的修改和其他版本不受影响；要留底请另存一份文件。`,
    unread: () =>
      '读不出这个浏览器保留的内容：上次有没有没保存的修改，现在不知道，也没法恢复。请刷新页面再试；以前的内容不要清除，这次的修改请常点“保存”。',
    again: (name: string) => `“${name}”的修改又能在本机保留了。`,
    classified: (name: string, sheet: string, cell: string) =>
      `“${sheet}”的 ${cell} 是涉密内容：本机不保留“${name}”，已保留的也清除了。请删去这些文字；之后会照常保留。`,
  },
};

/** The words about kept books in one language. */
export type KeptText = typeof keptTextZh;
