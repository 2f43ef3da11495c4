import type { IssueParameters } from '../../issues/issue';
import type { Sentences } from './issue-sentence';

/** What concerns the ledger, settling and the audit. */
type SettlementCode = Extract<keyof IssueParameters, `ledger-${string}` | `take-back-${string}` | AuditCode>;

type AuditCode =
  | 'pending-correction'
  | 'left-over'
  | 'cell-differs'
  | 'formula-differs'
  | 'filled-in-formula'
  | 'results-not-saved'
  | 'fee-sheet-missing'
  | 'extra-sheet'
  | 'shown-otherwise'
  | 'ink-hidden'
  | 'cells-hidden'
  | 'conditional-hides'
  | 'not-printed'
  | 'not-calculated'
  | 'notice-changed'
  | 'extract-checksum'
  | 'bad-tax';

const RESTORE = '台账不能手工修改：请用“撤销”或结账时的备份恢复；恢复以前不能结账，其他计算照常。';

const blankOr = (value: string): string => (value === '' ? '空白' : `“${value}”`);

const WHAT_TO_DO = {
  results: '请“重新计算”；由程序填写的单元格不要手工改。',
  settled: '这是已结账的表，台账没有变：请恢复原值，或重新生成这张表（稿费 → 该季度），不要按改过的数付款。',
  preview: '登记可能在预览以后改过：请重新生成这个季度的预览。',
  ledger: '台账不能手工修改：请恢复原值。',
  'hand-over': '这份送财务文件生成以后被改过：请从工作簿重新“送财务”，不要按改过的数付款。',
} as const;

/** The sentences about ledger, settlement and audit. */
export const SETTLEMENT_SENTENCES: Sentences<SettlementCode> = {
  'ledger-cell': ({ no, column, value, expected }) => ({
    problem: `台账第${no}条的“${column}”不是程序登记的内容${value === '' ? '（现在是空白）' : `：${value}`}。`,
    advice: `${expected === null ? '' : expected === '' ? '应为空白。' : `应为“${expected}”。`}${RESTORE}`,
  }),
  'ledger-row': ({ no }) => ({
    problem: `台账第${no}条与校验码不符：这一行结账后被改过，或不是程序登记的。`,
    advice: RESTORE,
  }),
  'ledger-code': ({ no }) => ({
    problem: `台账第${no}条的校验码被改过，其余内容没有变。`,
    advice: RESTORE,
  }),
  'ledger-extra': ({ no }) => ({
    problem: `台账里第${no}条出现了两次，这一行不是程序登记的。`,
    advice: '请核对后删除多出来的这一行；结账前台账必须与程序登记的一致。',
  }),
  'ledger-missing': ({ from, to }) => ({
    problem: `台账缺少第${from === to ? `${from}` : `${from}至${to}`}条，已被删除。`,
    advice: RESTORE,
  }),
  'ledger-order': ({ no, rows }) => ({
    problem: `台账的行被重新排列：从第${no}条起有${rows}行不在原来的位置。`,
    advice: '请按“序号”从小到大排序，恢复原来的顺序。',
  }),
  'ledger-unfinished': ({ no, quarter }) => ({
    problem: `台账到第${no}条（${quarter}）为止没有结账行：末尾的行被删除，或结账时没有写完。`,
    advice: `如果刚才结账或冲销没有完成，再办理一次会补写完整，不会记两遍；否则${RESTORE}`,
  }),
  'ledger-totals': ({ no, quarter }) => ({
    problem: `台账第${no}条（${quarter}）的条数、计分或金额与它所结的各行合计不符。`,
    advice: RESTORE,
  }),
  'ledger-other-year': ({ year, expected }) => ({
    problem: `这是${year}年度的结算台账，而“参数”里的年度是${expected}。`,
    advice: '请核对“参数”的年度；新年度的工作簿，请打开上年的，在窗格“稿费”页按“建下一年的工作簿”，不要沿用旧台账。',
  }),
  'ledger-cut-off': ({ quarter, code }) => ({
    problem: `这张表写明${quarter}已结账（校验码 ${code.slice(0, 16)}…），而结算台账里没有这一条：台账末尾的整次结账被删除，或表来自另一本工作簿。`,
    advice:
      '为避免同一季度付两次，恢复以前不能结账：请用结账时存的工作簿或备份恢复台账；如这张表是误拷进来的，请删除它。',
  }),
  'ledger-lost': ({ quarter }) => ({
    problem: `这张表写明${quarter}已结账，而工作簿里没有“结算台账”。`,
    advice: '为避免同一季度付两次，恢复以前不能结账：请用结账时存的工作簿或备份恢复台账。',
  }),
  'ledger-unknown-unit': ({ unit, names }) => {
    const now = names.map((name) => `“${name}”`).join('或');
    return {
      problem: `结算台账里“${unit}”还有已结的稿费或结转，而“目标任务”里没有这个单位${now === '' ? '' : `；可能就是现在的${now}`}。`,
      advice:
        `在此以前不能结账：已结的会全部扣回，再重新付一次。如是改名，请写进别名：在${now === '' ? '新单位' : now}那一行的“别名”里加上“${unit}”；` +
        `如已撤销，请在“目标任务”里保留“${unit}”这一行，填上失效日。`,
    };
  },
  'take-back-large': ({ amount, booked }) => ({
    problem: `将扣回以前季度的稿费${amount}元，而以前季度一共结了${booked}元。`,
    advice: '请先核对登记里是否误删、误改了行；确属更正的可以继续结账。',
  }),
  'take-back-carried': ({ unit, amount }) => ({
    problem: `“${unit}”扣回的比本期应得的多${amount}元：本期不发，差额结转下期继续扣回。`,
    advice: '请与该单位说明；已发的现金不需要退回。',
  }),
  'pending-correction': ({ what, next }) => ({
    problem: `结账以后有变动：${what}。`,
    advice: `这不是错误：结${next}时自动记入；尚未付款的也可以先冲销。`,
  }),
  'left-over': ({ unit, authors, amount, reason, source, kind }) => ({
    problem: `四个季度都已结账，“${unit}”${authors === '' ? '' : `（${authors}）`}还有${amount}元没有补发或扣回：${source}，${reason}。`,
    advice:
      `记入下一年度工作簿的“上年结转”（金额 ${amount}，来源照抄）；“建下一年的工作簿”已带入的不用再记，` +
      '那里同一来源的金额不同时，改成这个数，不要再加一行。记入以后，本年度四季度不要再冲销重结。' +
      (kind === 'adoption' ? '这篇稿件已带入新年度“采用登记”的，那一行也请同样更正。' : ''),
  }),
  'cell-differs': ({ shown, expected, source }) => ({
    problem: `表上是${blankOr(shown)}，按登记和台账重算应为${blankOr(expected)}。`,
    advice: WHAT_TO_DO[source],
  }),
  'formula-differs': ({ shown, expected, source }) => ({
    problem:
      expected === null
        ? `这里应该是程序写的数或文字，现在是公式“=${shown}”：显示的可以与它算出的不同。`
        : shown === null
          ? `这里应该是公式“=${expected}”，现在是直接填的数：不再跟着别的单元格变。`
          : `公式被改过：现在是“=${shown}”，应为“=${expected}”；显示的可以与它算出的不同。`,
    advice:
      source === 'results' ? '请清空这个单元格，再“重新计算”；由程序填写的单元格不要手工改。' : WHAT_TO_DO[source],
  }),
  'filled-in-formula': ({ formula }) => ({
    problem: `这里填的是公式“=${formula}”：核对只看到文件里存的结果，没有验算。`,
    advice: '请自己看一下它算得对不对；填数字就不再提醒。',
  }),
  'results-not-saved': ({ count }) => ({
    problem: `有${count}个公式，文件里没有保存计算结果，无法核对。`,
    advice: '请用 WPS 或 Excel 打开工作簿，保存后再核对。',
  }),
  'fee-sheet-missing': ({ quarter }) => ({
    problem: `${quarter}已结账，而工作簿里没有这张表。`,
    advice: '台账完好：重新生成该季度的稿费表即可，内容与结账时相同。',
  }),
  'extra-sheet': () => ({
    problem: '送财务文件里没有这张表：它是后来加进去的，没有核对。',
    advice: '付款只看稿费表、稿费明细、稿费发放表；请从工作簿重新“送财务”，或删去这张表。',
  }),
  'shown-otherwise': ({ value, format }) => ({
    problem: `单元格里是“${value}”，它的数字格式“${format}”让人看到的是别的，或什么也看不到。`,
    advice: '不要按看到的数付款：请把数字格式改回来，或重新生成这张表。',
  }),
  'ink-hidden': () => ({
    problem: '这一格的字与底色几乎相同，或字小得看不见。',
    advice: '请改回能看清的颜色和字号，或重新生成这张表。',
  }),
  'conditional-hides': ({ range }) => ({
    problem: `${range} 有条件格式，条件成立时，这里的数看不见，或者看到的是别的数。`,
    advice: '请删除这条条件格式（开始—条件格式—管理规则），或重新生成这张表。',
  }),
  'not-printed': ({ what, names }) => ({
    problem: {
      rows: `打印区域不包括第${names}行，里面有内容：打印出来的各行加起来不等于合计。`,
      columns: `打印区域不包括${names}列（或其中几格），里面有内容。`,
      formula: '打印区域是公式，不知道打印时会少哪些行。',
    }[what],
    advice: '请取消打印区域（页面布局—打印区域—取消打印区域），或重新生成这张表。',
  }),
  'cells-hidden': ({ what, names }) => ({
    problem: {
      sheet: '这张表是隐藏的。',
      rows: `第${names}行隐藏了，里面有内容：看到的各行加起来不等于合计。`,
      columns: `${names}列隐藏了，里面有内容。`,
      merged: `${names}合并了，被盖住的格里有内容：看到的各行加起来不等于合计。`,
    }[what],
    advice: what === 'merged' ? '请取消合并，看清全部内容再付款。' : '请取消隐藏，看清全部内容再付款。',
  }),
  'notice-changed': ({ unit, column, then, now }) => ({
    problem:
      then === ''
        ? `定稿的通报里没有“${unit}”，现在有了。`
        : `定稿以后有变动：“${unit}”的${column}，通报写的是${then}，按现在的登记是${now}。`,
    advice: '请核对登记的改动；发出去的通报要更正的，把这张表改名留存，再生成一份。',
  }),
  'not-calculated': () => ({
    problem: '工作簿还没有“重新计算”过，没有得分表可以核对。',
    advice: '请先“重新计算”。',
  }),
  'bad-tax': ({ value, payable }) => ({
    problem: `“代扣个税”的值“${value}”不可用：应是0到应发金额${payable}元之间的数，最多两位小数。`,
    advice: '实发金额等于应发金额减去它：请改正这一格，再送财务或付款。',
  }),
  'extract-checksum': () => ({
    problem: '台账摘录的校验和不符：摘录里的结转或条目被改过、删过或增加过。',
    advice: '请从工作簿重新“送财务”，不要按这份文件付款。',
  }),
};
