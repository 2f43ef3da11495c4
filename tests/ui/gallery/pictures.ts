/** What a picture of the pane shows it in. */
export interface Look {
  readonly state: string;
  readonly theme: string;
  readonly width: number;
  /** True: changed to English once the state is reached. */
  readonly english: boolean;
}

/** A picture of docs/pane-states.md. */
interface Picture extends Look {
  readonly caption: string;
}

interface Group {
  readonly title: string;
  readonly pictures: readonly Picture[];
}

/** Where the page and its pictures stand, from the root of the repository. */
export const PAGE = 'docs/pane-states.md';
export const PICTURES_FOLDER = 'docs/images/pane';

const USUAL = { theme: 'light', width: 320, english: false };
const group = (title: string, captions: Readonly<Record<string, string>>): Group => ({
  title,
  pictures: Object.entries(captions).map(([state, caption]) => ({ ...USUAL, state, caption })),
});

export const GROUPS: readonly Group[] = [
  group('首次使用', {
    'first-run': '尚未计算：三步说明',
    'first-run-template': '空白工作簿：放入模板',
    'first-run-mapping': '自己的登记表：对应各列，可以改',
  }),
  group('概览', {
    overview: '合计、达标、落后、问题、各季稿费',
    'overview-stale': '表格改动后：提示重新计算',
    'overview-untold': '表格软件不告诉改动的：说明发现不了，请重新计算',
    'overview-changed': '与上次计算相比',
    'overview-flawless': '没有问题',
    'overview-due': '有约稿、稿件、预约时：一行说清到期的事',
  }),
  group('待办', {
    todo: '已逾期、今日、临近、等待；放不下的页在“更多”里',
    'todo-filtered': '只看一个单位',
    'todo-step': '一键登记：先说明哪一格写什么',
    'form-solicitation': '新约稿：一次选全部街道，应报日和跳过的日子',
    'form-manuscript': '新稿件：编号、审核流程、邮件主题',
    'form-interview': '新预约：最迟报送日',
    'overview-begin': '没有流程表：只多一行安静的入口',
    'todo-begin': '启用流程',
  }),
  group('单位', {
    units: '进度条、任务线、序时线',
    'units-open': '展开：季度图、各条采用',
    'units-items': '有“考核项”的方案：各期完成、给分、还差多少；联合稿件写自己的一份',
    'units-long-names': '很长的单位名称',
    'units-none': '筛选后没有单位',
    'units-found': '找单位、标题、稿件编号',
    'units-500': '500 个单位：分批显示',
  }),
  group('问题', {
    problems: '按种类分组，点一下转到单元格',
    'problems-fixable': '一键改正，逐个或整组“已核对”',
    'problems-reviewed': '已核对的收在最下面，可以取回',
    'problems-none': '没有问题',
    'problems-5000': '5,000 行：分批显示',
    'blocked-problems': '结构问题',
  }),
  group('选中行', {
    'row-raised': '补差：同一稿件的时间线',
    'row-superseded': '已就高覆盖，表格又有改动',
    'row-unpriced': '未定分值',
    'row-unreadable': '有错误，不计分',
    'row-other-unit': '同一编号，单位不同',
    'row-nothing': '没有选中登记的行',
    'row-header': '选中表头',
    'record-solicitation': '约稿登记的一行：应报日、逾期几个工作日、一键登记',
    'record-manuscript': '稿件登记的一行：谁哪天办了什么、下一步是谁、邮件主题',
    'record-pack': '打包：Word 稿和原图，只在本机处理',
    'record-adopted': '已采用的稿件：各次采用和计分',
    'record-classified': '涉密件：只有编号和日期',
    'record-interview': '采访预约的一行：最迟报送日',
  }),
  group('登记', {
    form: '空白表单',
    'form-filled': '填好：将计几分、为什么、相近标题',
  }),
  group('稿费', {
    fees: '各季度',
    'fees-previewed': '已生成预览',
    'fees-corrected': '结账后登记有更正：下一季度的卡片',
    'fees-confirm-corrections': '确认：补发和扣回',
    'fees-confirm': '确认：这个季度没有应发',
    'fees-confirm-many': '结账前确认',
    'fees-confirm-open': '确认：展开一个单位',
    'fees-settled': '已结账',
    'fees-handed-over': '已送财务',
    'fees-new-year': '建下一年的工作簿：带去什么，先看一看什么',
    'fees-refused': '登记有错，不能结账',
  }),
  group('出错与等待', {
    opening: '正在打开工作簿',
    'first-run-slow': '第一次计算的进度，可以取消',
    'run-slow': '再次计算的进度',
    'run-again': '有人同时改动，重算',
    blocked: '结构有问题，没有计算',
    failed: '宿主拒绝：原因和下一步',
    crashed: '程序出错',
    help: '帮助（F1）：快捷键、常问的词、请人帮忙时复制的情况',
  }),
  {
    title: '深色、高对比度、宽窗格、英文',
    pictures: [
      { ...USUAL, state: 'overview', theme: 'dark', caption: '概览，深色' },
      { ...USUAL, state: 'units-open', theme: 'dark', caption: '单位，深色' },
      { ...USUAL, state: 'problems-fixable', theme: 'contrast', caption: '问题，Excel 的高对比度' },
      { ...USUAL, state: 'overview', english: true, caption: '概览，英文' },
      { ...USUAL, state: 'problems-fixable', english: true, caption: '问题，英文' },
      { ...USUAL, state: 'todo', english: true, caption: '待办，英文' },
      { ...USUAL, state: 'todo', theme: 'contrast', caption: '待办，Excel 的高对比度' },
      { ...USUAL, state: 'todo', theme: 'forced', caption: '待办，Windows 的高对比度' },
      { ...USUAL, state: 'todo-step', english: true, caption: '一键登记，英文' },
      { ...USUAL, state: 'form-solicitation', english: true, caption: '新约稿，英文' },
      { ...USUAL, state: 'todo', width: 1280, caption: '待办，1280 像素的浏览器窗口' },
      { ...USUAL, state: 'record-manuscript', english: true, caption: '稿件的经过，英文' },
      { ...USUAL, state: 'record-solicitation', theme: 'dark', caption: '约稿的经过，深色' },
      { ...USUAL, state: 'form-filled', english: true, caption: '登记，英文' },
      { ...USUAL, state: 'overview', width: 600, caption: '概览，600 像素' },
      { ...USUAL, state: 'fees-confirm-many', width: 600, caption: '结账前确认，600 像素' },
    ],
  },
];

/** The name of the file that holds a picture. */
export const fileOf = ({ state, theme, width, english }: Look): string =>
  `${state}${english ? '-en' : ''}-${theme}-${width}.png`;

const cell = (picture: Picture): string =>
  `<td width="${picture.width === USUAL.width ? 280 : 420}" valign="top"><img src="images/pane/${fileOf(picture)}" alt="${picture.caption}" /><br />${picture.caption}</td>`;

const PER_ROW = 3;

function rows(pictures: readonly Picture[]): string {
  const starts = [...pictures.keys()].filter((at) => at % PER_ROW === 0);
  const row = (at: number): string =>
    pictures
      .slice(at, at + PER_ROW)
      .map(cell)
      .join('\n');
  return starts.map((at) => `<tr>\n${row(at)}\n</tr>`).join('\n');
}

const INTRODUCTION = `# 窗格的每一种样子

浅色、宽 320 像素；最后一组是深色、高对比度、宽窗格和英文。数据是示例，不是真实的登记。

本页和图片由一条命令重新生成（需要 Chromium 和 pngquant），不要手工改：

\`\`\`
npx tsx tests/ui/gallery/shoot.ts docs
\`\`\`

新的样子先加到 \`tests/ui/gallery/states.ts\`，再在 \`tests/ui/gallery/pictures.ts\` 里给它一句说明；少了一个，\`npm test\` 不过。
不带 \`docs\` 时，它给全部样子在四种主题、三种宽度下拍照并运行 axe-core，图片放在 \`.cache/gallery\`。`;

/** The text of docs/pane-states.md. */
export const paneStatesPage = (): string =>
  [INTRODUCTION, ...GROUPS.map(({ title, pictures }) => `## ${title}\n\n<table>\n${rows(pictures)}\n</table>`)].join(
    '\n\n',
  ) + '\n';
