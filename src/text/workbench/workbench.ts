import { keptTextZh } from './kept-books';

/** The file that the page begins with; like the workbook in it, always Chinese. */
export const SAMPLE_FILE = '示例-2020年宣传信息采用登记.xlsx';

/** Places of a sheet that look otherwise in the file: the first one, and how many there are. */
export interface LooksPlaces {
  readonly sheet: string;
  readonly first: string;
  readonly count: number;
}

const placed = ({ sheet, first, count }: LooksPlaces): string =>
  `“${sheet}”的 ${first}${count > 1 ? ` 等 ${count} 处` : ''}`;

const listed = (places: readonly LooksPlaces[], what: string): string[] =>
  places.length === 0 ? [] : [`${what}（${places.map(placed).join('、')}）`];

/** Every word of the workbench page around grid and pane in Chinese; another language is another `WorkbenchText`. */
export const workbenchTextZh = {
  title: '稿分工作台',
  product: '稿分',
  open: '打开',
  openHint: '打开电脑里的 .xlsx 文件（也可以把文件拖到窗口里）',
  create: '新建',
  createHint: '新建一个空白的模板工作簿',
  newTitle: '新建工作簿',
  newBook: '建立',
  save: '保存',
  saveHint: '把工作簿保存为 .xlsx 文件（Ctrl+S）',
  files: '文件',
  cells: '单元格',
  grid: '表格',
  pane: '稿分窗格',
  showPane: '显示窗格',
  showPaneHint: '显示窗格（F6 转到窗格）',
  hidePane: '收起窗格',
  hidePaneHint: '收起窗格（F6 在表格和窗格之间来回）',
  resizePane: '拖动调整窗格宽度',
  unsaved: '未保存',
  drop: '松开鼠标，打开这个工作簿',
  dropHint: '只在本机打开，不会上传',
  cancel: '取消',
  saveFirst: '保存并继续',
  discard: '放弃修改',
  discardTitle: '当前工作簿有未保存的修改',
  discardText: (name: string): string => `“${name}”的修改还没有保存。继续的话，这些修改会丢失。`,

  /** A plan was chosen for the book. */
  choice: {
    made: '已按选用的方案增加表，并算过一遍。选错了可以撤销，工作簿回到选用以前。',
    madeOnly:
      '已按选用的方案增加表，但还没有算：表格有问题，请看“问题”，改好后再“重新计算”。选错了可以撤销，工作簿回到选用以前。',
    takeBack: '撤销选用',
    takenBack: '已撤销：工作簿和选用方案以前一样，可以另选。',
    changedSince:
      '没有撤销：选用方案以来，工作簿又有改动，撤销会丢掉这些改动。选用以前保存过的，可以从“以前的版本”打开那一份；要留下改动，请保存以后用 WPS 表格删去增加的表。',
    notTakenBack: (why: string): string => `没有撤销：${why}`,
  },

  /** Buttons for what can be done to cells. */
  commands: {
    undo: { label: '撤销', hint: '撤销（Ctrl+Z）' },
    redo: { label: '恢复', hint: '恢复（Ctrl+Y）' },
    'insert-row': { label: '插入行', hint: '在所选行的上方插入行' },
    'delete-row': { label: '删除行', hint: '删除所选的行' },
    bold: { label: '加粗', hint: '加粗或取消加粗（Ctrl+B）' },
    filter: { label: '筛选', hint: '显示或取消筛选按钮' },
    find: { label: '查找', hint: '查找和替换（Ctrl+F）' },
  },

  /** Why the grid did not do what was asked, or did it only for the eye. */
  gridRefusals: {
    writing: '正在写入结果，行暂时不能动。请稍等一下再做。',
    'locked-cell':
      '这个单元格锁着，不能改。灰色的由程序填写：要改结果，请改登记等由您填写的表，再点“重新计算”。不是灰色也锁着的，请在 WPS 或 Excel 里撤销工作表保护（没有密码）；表格的汇总行由表格自己算。',
    'rows-tied':
      '这一行不能插入或删除：它上面或下面有合并单元格、批注、数组公式，或表格的标题行、汇总行。请在 WPS 表格里操作。',
    'not-saved':
      '工作台不能插入或删除列、合并单元格、改加粗以外的格式，也不能增删、改名、复制工作表。请先保存，再用 WPS 表格打开操作。',
    'no-place': '没有这个位置。请写 B5、B5:D9、A:C、3:5 这样的单元格，或 采用登记!B5。',
    'view-only': '列宽、行高、隐藏、冻结和筛选只改变这里的显示，不写入保存的文件。',
  },

  /** What was to go into cells of both kinds: the columns, as their letters and headings, that the program fills. */
  lockedColumns: (columns: readonly (readonly [letters: string, heading: string])[]): string =>
    `没有做：里面有程序填写的列（${columns
      .map(([letters, heading]) => (heading === '' ? `${letters} 列` : `${letters} 列“${heading}”`))
      .join('、')}）。请只选其余各列，再做一次。`,

  /** The rows around the selected cell, for those who listen to the sheet. */
  sheetTable: {
    label: '当前表的内容（供屏幕阅读器）',
    caption: (sheet: string): string => `“${sheet}”，选中的单元格上下几行`,
    row: '行',
    empty: '空',
    problem: (problem: string): string => `（问题：${problem}）`,
  },

  recent: {
    label: '最近的文件',
    notAllowed: (name: string): string =>
      `没有打开“${name}”：浏览器没有得到准许去读它。请再点一次并选“允许”，或点“打开”选择文件。`,
    gone: (name: string): string => `没有打开“${name}”：它不在原来的地方，可能已移动、改名或删除。请点“打开”选择文件。`,
  },
  kept: keptTextZh,

  /** The sheet in front on paper. */
  print: {
    label: '打印',
    hint: '打印当前表，或存为 PDF（Ctrl+P）',
    title: (sheet: string): string => `打印“${sheet}”`,
    papers: '各页',
    pages: (pages: number): string => `共 ${pages} 页。要 PDF，请在打印窗口里选“另存为 PDF”。`,
    drawings: '有的图（图片、文本框、别的图表）没有印在里面：要一起打印，请保存后用 WPS 表格打开。',
    press: '打印',
    close: '关闭',
    classified: (sheet: string, cell: string): string =>
      `没有打印“${sheet}”：${cell} 是涉密内容。请立即清除，再打印；文件和副本按保密规定处理。`,
    empty: (sheet: string): string => `没有打印“${sheet}”：没有可以打印的内容（空表，或行列都隐藏了）。`,
    long: (sheet: string, rows: number): string =>
      `没有打印“${sheet}”：有 ${rows} 行，超过 3000 行的请保存后用 WPS 表格打印，或先筛选。`,
    failed: (why: string): string => `没有打印。${why}`,
  },

  opened: (name: string): string => `已打开“${name}”。`,
  openedText: (file: string, book: string): string =>
    `已把“${file}”读成一张表，每格都是文本，原文件不动。请点“保存”存成“${book}”。`,
  savedAs: (name: string): string => `已保存“${name}”。`,
  unreadable: '文件读不出来：可能已移走、改名，正被别的程序占用，或者是一个文件夹。请重新选择。',
  notOpened: (name: string, why: string): string => `没有打开“${name}”。${why}`,
  notSaved: (name: string, why: string): string => `没有保存“${name}”。${why}`,
  openElsewhere: (name: string): string =>
    `已打开“${name}”。另一个标签页里也开着同名的文件：请只在一处改，两边的改动合不到一起。`,
  changedOnDisk: (name: string): string =>
    `没有保存：“${name}”在上次保存以后被别的窗口或程序改过，没有盖掉它。请再点“保存”，换一个文件名，再对照两份文件。`,
  /** A file was saved without what only the window can show. */
  savedWithout: (name: string, merged: readonly LooksPlaces[], unfilled: readonly LooksPlaces[]): string =>
    `已保存“${name}”，单元格里的内容都在；没有存入文件的是：${[
      ...listed(merged, '粘贴带来的合并单元格'),
      ...listed(unfilled, '去掉的填充色'),
    ].join('、')}。需要的话，请在 WPS 表格里再做一次。`,
};

/** The words of the workbench page in one language; a language that lacks one does not compile. */
export type WorkbenchText = typeof workbenchTextZh;
