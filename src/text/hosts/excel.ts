/** What the pages for Excel say where they cannot work. */
export const EXCEL = {
  notExcelTitle: '请在 Excel 里使用',
  notExcelHint: '这个页面是 Excel 加载项的窗格。请打开 Excel，在“开始”选项卡里点“稿分”的“打开窗格”。',
  tooOldTitle: '这个版本的 Excel 太旧',
  tooOldHint: '需要 Excel 2021、Microsoft 365、网页版 Excel 或 Mac 版 16.52 以上。请联系管理员升级，或改用 WPS 表格。',
  noOfficeTitle: '窗格没有装完整',
  noOfficeHint: '缺少 office/office.js 或与它同目录的文件。请管理员把整个发布文件夹重新放到服务器上。',
};

/** What the small window over Excel says after the ribbon's 重新计算 did not succeed. */
export const RIBBON_NOTICE = {
  product: '稿分',
  title: '没有完成重新计算',
  crashed: '程序出错了，表格里您填写的内容没有改动。请打开稿分窗格再试一次；如再次出现，请告诉维护人员。',
};
