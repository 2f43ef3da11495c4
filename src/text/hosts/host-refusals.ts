import type { HostErrorCode } from '../../host/port/workbook';

const quoted = (subject: string): string => (subject === '' ? '工作簿' : `“${subject}”`);
const inBrackets = (subject: string): string => (subject === '' ? '' : `（${subject}）`);
const afterColon = (subject: string): string => (subject === '' ? '' : `：${subject}`);

const ARCHIVE = /^\.(zip|rar|7z|gz)$/;
const NO_TABLE = /^\.(pdf|ofd|docx?|pptx?|odt|odp|odg|pages|key|wps|rtf|vsdx|png|jpg|gif|bmp|tif|svg|exe)$/;

/** What to do with a file of another kind, named by the ending of such files. */
function wayOut(kind: string): string {
  if (kind === '.numbers') return '请在 Numbers 里用“导出为 Excel”存成 .xlsx 后再试。';
  if (ARCHIVE.test(kind)) return '请先解压，再选里面的工作簿。';
  if (NO_TABLE.test(kind))
    return '请改选登记用的工作簿；表格若在这个文件里，请复制到 WPS 或 Excel 的工作簿，另存为 .xlsx 后再试。';
  return '请用 WPS 或 Excel 另存为 .xlsx 后再试。';
}

/** Why a host refused, and what the user can do; `subject` is what the refusal was about. */
export const HOST_REFUSALS: Readonly<Record<HostErrorCode, (subject: string) => string>> = {
  busy: (subject) => `表格正忙${inBrackets(subject)}。请结束单元格编辑或等待片刻，再试一次。`,
  protected: (subject) => `${quoted(subject)}受保护，无法写入。请撤销工作表保护后再试。`,
  'structure-protected': (subject) =>
    `工作簿的结构受保护，不能添加工作表${quoted(subject)}。请在“审阅”里取消“保护工作簿”，再试一次；工作簿没有改动。`,
  'read-only': (subject) => `${quoted(subject)}是只读的。请另存一份后再试。`,
  'too-large': (subject) => `内容过大${afterColon(subject)}。请删去无关的工作表或行后再试。`,
  'too-many-formats': (subject) =>
    `工作簿的单元格格式已经太多，加上结果要用的就超过 Excel 的上限（${subject} 种），文件会被要求修复。请把各表的内容复制到新的工作簿（选择性粘贴：值和数字格式），再试一次；工作簿没有改动。`,
  unsupported: (subject) =>
    subject === ''
      ? '这个版本的表格程序缺少所需的功能。请更新表格程序，或在浏览器的稿分工作台里打开这个工作簿；工作簿没有改动。'
      : `无法处理${afterColon(subject)}。请先移走或删除它，再试一次；工作簿没有改动。`,
  'formula-span': (subject) =>
    `${quoted(subject)}处的共享公式或数组公式覆盖了由程序填写的单元格。请改成普通公式，或移到其他列，再试一次；工作簿没有改动。`,
  'totals-row': (subject) =>
    `${quoted(subject)}是带汇总行的表格，程序不在汇总行处添行。请在“表格工具”（Excel 里是“表设计”）里取消勾选“汇总行”，登记之后再勾上；工作簿没有改动。`,
  'table-headings': (subject) =>
    `${quoted(subject)}是表格，标题行的各格要有文字，并且各不相同。请按“撤销”退回去，或把空着、重名、只是数字或日期的标题改成文字，再试一次；工作簿没有改动。`,
  'list-full': (subject) =>
    `${quoted(subject)}的最后一行（第1048576行）已有内容，下面不能再登记。请把那一行移到上面的空行，或清除它的内容，再试一次；工作簿没有改动。`,
  signed: () =>
    '工作簿带有数字签名，改动会使签名失效。请用 WPS 或 Excel 另存一份不带签名的副本，再处理副本；工作簿没有改动。',
  conflict: (subject) => `${quoted(subject)}在计算期间被改动。请重新计算。`,
  filtered: (subject) =>
    `${quoted(subject)}正在筛选，表格程序不让写入隐藏的行。请先取消筛选（或显示全部），再试一次；工作簿没有改动。`,
  'filtered-midway': (subject) =>
    `${quoted(subject)}正在筛选，写到一半被表格程序拒绝。请先取消筛选（或显示全部），再试一次：会补写完整。`,
  'half-written': (subject) =>
    `${quoted(subject)}只写了一半，也还没能恢复：程序会继续恢复。请不要保存工作簿；结束单元格编辑，稍等片刻再按一次。仍不行，请关闭工作簿并选择“不保存”，重新打开后再试。`,
  'depended-on': (subject) =>
    `没有撤销：${quoted(subject)}里有图表或数据透视表，可能取自结果表，换回旧表会使它失效。要得到最新结果，请“重新计算”；工作簿没有改动。`,
  'session-lost': () =>
    '与表格程序的连接已断开，可能是网络中断，或工作簿太久没有操作。请重新打开工作簿（网页版刷新页面），再试一次。',
  'no-files': (subject) =>
    `这个程序不能替您写文件，${quoted(subject)}没有存下来。请先保存工作簿，在浏览器的稿分工作台里打开它，再做这一步。`,
  'no-downloads': (subject) =>
    `浏览器没有让这个网页下载文件，${quoted(subject)}没有存下来。请在浏览器里允许这个网页下载，再按一次。`,
  'no-workbook': () => '没有打开的工作簿。请先打开或新建一个。',
  'not-a-workbook': (subject) =>
    `这不是 .xlsx 工作簿${subject === '' ? '' : `，里面是 ${subject} 的内容`}。${wayOut(subject)}`,
  encrypted: (subject) => `文件已加密${inBrackets(subject)}。请在 WPS 或 Excel 中取消打开密码，另存后再试。`,
  'old-format': (subject) => `文件是其他格式${inBrackets(subject)}。请用 WPS 或 Excel 另存为 .xlsx 后再试。`,
  damaged: (subject) => `文件已损坏或不完整${inBrackets(subject)}。请用 WPS 或 Excel 打开修复，或使用备份。`,
  unverified: (subject) =>
    `不知道${quoted(subject)}有没有写入：表格程序拒绝之后也读不出来。请结束单元格编辑或等待片刻，再按一次：会先查看，不会写两遍。`,
  partly: (subject) => `${quoted(subject)}只写了一部分。请结束单元格编辑，再按一次：会补写完整，不会写两遍。`,
  'written-before': (subject) =>
    `刚才那一条其实已经写入（${subject === '' ? '登记表末尾' : subject}），这次没有再写。要改它，请直接改那一行；现在填的如果是另一条，请再按一次保存。`,
  'cannot-front': (subject) =>
    `表格程序没有告诉程序哪张表在最前面，${quoted(subject)}没有写成。请点一下任意一张表的标签，再试一次；仍不行，请保存后重新打开工作簿，或在浏览器的稿分工作台里打开它。`,
  'cannot-format': (subject) =>
    `表格程序不让程序查看或设置${quoted(subject)}的数字格式，没有写成。请把工作簿另存为 .xlsx、重新打开后再试；仍不行，请在浏览器的稿分工作台里打开它。`,
  'cannot-clear': (subject) =>
    `表格程序不让程序清除${quoted(subject)}里以前的内容，没有写成。请打开这张表，全选后按 Delete 清空，再试一次；这张表会重新写。`,
  'cannot-unmerge': (subject) =>
    `${quoted(subject)}里有合并的单元格，表格程序不让程序拆开，没有写成。请打开这张表，全选后取消“合并居中”，再试一次；这张表会重新写。`,
  unknown: (subject) =>
    `表格程序没有完成操作${inBrackets(subject)}。请稍等片刻再试一次；仍不行，请重新打开工作簿后再试。`,
};
