/** What the pane for WPS 表格 says where it has nothing to work on. */
export const WPS = {
  notWpsTitle: '请在 WPS 表格里使用',
  notWpsHint: '这个页面是 WPS 表格加载项的窗格。请打开 WPS 表格，在“稿分”选项卡里点“打开窗格”。',
  noWorkbookTitle: '没有打开的工作簿',
  noWorkbookHint: '请打开或新建一个工作簿，窗格会自动显示它。',
};

/** What the pages around the pane say in WPS 表格: the one behind the ribbon, and the one that loads the pane. */
export const WPS_SHELL = {
  tooOld: '这个版本的 WPS 太旧，稿分的窗格无法显示。请联系管理员升级 WPS，或在浏览器里使用稿分工作台。',
  incomplete: '窗格没有装完整。请管理员重新安装稿分，或把整个发布文件夹重新放到服务器上。',
  paneTitle: '稿分',
  cannotOpenPane: '窗格没有打开。请先打开一个工作簿再试；仍然不行，请重新启动 WPS 表格。',
};

/** What the install page says about the WPS on this machine; the rest of it stands in its markup. */
export const WPS_INSTALL = {
  title: '安装稿分（WPS 表格加载项）',
  /** The button that turns the page into the other language. */
  otherLanguage: 'English',
  command: (address: string): string => `sh install.sh ${address === '' ? 'http://服务器/gaofen/' : address}`,
  asking: '正在联系本机的 WPS……',
  noAnswer:
    '本机的 WPS 没有回应。请打开 WPS 后刷新这一页；浏览器询问是否打开 WPS 时选“允许”。仍然不行，请用下面的脚本。',
  notInstalled: '还没有安装。',
  installed: '已经安装。',
  other: (address: string): string => `已经登记了另一个地址：${address}。点“安装”改为本页的地址。`,
  enabled: '安装完成。请完全关闭 WPS，再打开 WPS 表格，询问时选“允许”。',
  disabled: '卸载完成。请重新打开 WPS 表格。',
  refused: 'WPS 没有完成操作。请用下面的脚本。',
};
