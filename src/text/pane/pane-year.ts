/** The file name of the workbook of a year; like what stands in it, always Chinese. */
export const yearFileName = (year: number): string => `${year}年宣传信息采用登记.xlsx`;

/** What the workbook of a new year takes over from the old one, and what it does not. */
export const YEAR_TEXTS = {
  start: '建下一年的工作簿…',
  title: (year: number): string => `建${year}年的工作簿`,
  hint: '正打开的工作簿不改动，结算台账和已经登记的都留在里面。新工作簿带去下面这些。',
  plan: '方案的各张表（目标任务、渠道、计分规则、单位别名、参数等），照现在的写；单位的任务有变动的，在新工作簿里改。',
  carried: (rows: number): string => `带入上年的采用${rows}条：同一内容以后再采用，只计高出的部分。`,
  carriedWork: (informants: number, roles: number, holidays: number): string =>
    `带入信息员${informants}名（还在任的）、审核流程${roles}行、节假日${holidays}行（新年度的），和“参数”里计分以前的工作的各行；稿件、约稿、预约、通报事项从空表开始。`,
  broughtForward: (rows: number, yuan: string): string =>
    `带入“上年结转”${rows}条，合计${yuan}元：新年度第一个结账的季度自动补发或扣回。`,
  rowsBroughtForward: '上年结转',
  lookFirst: '请先看一看',
  notCarried: (rows: number): string =>
    `旧登记里${rows}行有错误，没有带入新工作簿；以后再采用会当作新稿件计分。请在旧工作簿里更正这些行，再重新生成：`,
  notClosed: (quarter: string): string => `上年${quarter}起还没有结账：请在旧工作簿里结账，旧工作簿没有改动。`,
  pending: (count: number): string => `上年结账以后有${count}处变动还没有补发或扣回：请在旧工作簿里用“核对”查看。`,
  unfinished: (count: number): string =>
    `上年的“待办”里还有${count}件没有办完，不带入新年度：请在旧工作簿里接着办，新年度采用的登记到新工作簿。`,
  notBroughtForward: {
    open: '“上年结转”是空的：旧工作簿四个季度都结账以后，“核对”如果还列出未清的金额，请照抄到新工作簿的“上年结转”。',
    ledger:
      '“上年结转”是空的：旧工作簿的结算台账不可信。恢复台账以后用“核对”查看未清的金额，照抄到新工作簿的“上年结转”。',
    units:
      '“上年结转”是空的：旧工作簿的台账里有“目标任务”不认识的单位，未清的金额算不准。把旧名写进别名以后用“核对”查看，照抄到新工作簿的“上年结转”。',
    problems:
      '“上年结转”是空的：旧工作簿还有错误，错误的行没有计分，未清的金额算不准。改正以后用“核对”查看，照抄到新工作簿的“上年结转”。',
  },
  make: '建立',
  opening: (file: string): string => `正在打开“${file}”。取消了打开的，请再建一次。`,
};
