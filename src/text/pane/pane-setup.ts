/** Labels of what the task pane offers where a workbook has no log that can be read. */
export const SETUP_TEXTS = {
  title: '这本工作簿还没有能用的“采用登记”',
  looking: '正在查看工作簿里的表…',
  template: '用模板',
  templateHint: (sheets: readonly string[]): string => `在这本工作簿里增加：${sheets.join('、')}。已有的表不改动。`,
  addTemplate: '增加模板的表',
  mapping: '用我自己的登记表',
  mappingHint: '程序猜到了下面的对应关系，请核对；确认后记在“参数”里，以后不用再选。',
  mappingAdds: (sheets: readonly string[], bringsUnits: boolean): string =>
    `缺少的${sheets.join('、')}会按模板增加${bringsUnits ? '；登记的多半不是方案里的单位时，“目标任务”改列登记的单位' : ''}。`,
  sheet: '登记在哪张表',
  headerRow: '表头在第几行',
  heading: (row: number, headers: readonly string[]): string => `第 ${row} 行：${headers.join('、')}`,
  sample: (value: string): string => `例：${value}`,
  noColumn: '（没有这一列）',
  confirm: '按这样读取',
  lacking: (fields: readonly string[]): string =>
    `还没有选定${fields.map((field) => `“${field}”`).join('、')}是哪一列。表上没有的，先在表上加一列填好，再到这里选。`,
  twice: (header: string): string => `有两项选了同一列“${header}”，请各选一列。`,
  refused: '没有办理',
};
