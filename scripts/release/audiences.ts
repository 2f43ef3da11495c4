/** What one kind of reader gets: an archive of its own. */
export interface Audience {
  /** Part of the archive's name. */
  readonly name: string;
  readonly title: string;
  /** Built folders by the folder of the archive that they go to. */
  readonly built: Readonly<Record<string, string>>;
  /** Documents that lie beside, by their names in DOCUMENTS. */
  readonly documents: readonly string[];
  /** What to do first, a line each. */
  readonly steps: readonly string[];
}

/** A document of the repository that comes as PDF. */
export interface PrintedDocument {
  readonly source: string;
  readonly title: string;
}

/** The documents for people who use or deploy the product; those for its makers stay in the repository. */
export const DOCUMENTS: Readonly<Record<string, PrintedDocument>> = {
  guide: { source: 'README.md', title: '使用说明' },
  workflow: { source: 'docs/workflow.md', title: '从约稿到采用' },
  rules: { source: 'docs/rules.md', title: '把你们单位的方案写成表' },
  wps: { source: 'docs/deploy-wps.md', title: '部署 WPS 加载项' },
  excel: { source: 'docs/deploy-excel.md', title: '部署 Excel 加载项' },
  changes: { source: 'CHANGELOG.md', title: '更新记录' },
};

/** The archives of a release. */
export const AUDIENCES: readonly Audience[] = [
  {
    name: 'workbench',
    title: '浏览器工作台',
    built: { 工作台: 'dist/workbench' },
    documents: ['guide'],
    steps: [
      '不用安装，不联网。解压到任意文件夹，双击“工作台”里的 index.html，用 Chrome、Edge 等浏览器打开。',
      '页面里有一本示例工作簿，照“使用说明.pdf”里的“五分钟走一遍”试一试；自己的工作簿按“打开”。',
      '更新：换成新的文件夹即可，工作簿不受影响。',
    ],
  },
  {
    name: 'wps',
    title: 'WPS 表格加载项',
    built: { gaofen: 'dist/wps' },
    documents: ['wps', 'guide'],
    steps: [
      '离线：把 gaofen 文件夹拷到每台电脑，Windows 双击 install 里的 install.bat，统信 UOS、麒麟运行 install.sh，再重开 WPS。',
      '在线：把 gaofen 文件夹放到内网服务器上，使用者打开 install/ 页面按“安装”。',
      '两种装法的细节和卸载见“部署 WPS 加载项.pdf”。',
    ],
  },
  {
    name: 'excel',
    title: 'Excel 加载项',
    built: { gaofen: 'dist/excel' },
    documents: ['excel', 'guide'],
    steps: [
      '把 gaofen 文件夹放到内网的 https 服务器上，manifest.xml 里写那个网址，再放进 Excel 信任的共享文件夹。',
      '每一步（证书、共享文件夹、信任设置）见“部署 Excel 加载项.pdf”。',
    ],
  },
  {
    name: 'cli',
    title: '命令行',
    built: { gaofen: 'dist/cli' },
    documents: ['guide'],
    steps: [
      '电脑上要有 Node.js 20 或更高版本，不联网。',
      '直接运行：node gaofen/gaofen.mjs recalc 登记.xlsx；全部命令：node gaofen/gaofen.mjs --help。',
      '装成命令：npm install --global ./gaofen，以后写 gaofen recalc 登记.xlsx。',
    ],
  },
];
