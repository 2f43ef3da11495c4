import { YEAR_TEXTS } from './pane/pane-year';

/** What one line of `todo` says; `due` null: nothing has a day, `days` null: nobody is waited for. */
interface TodoLine {
  readonly urgency: string;
  readonly text: string;
  readonly who: string;
  readonly due: string | null;
  readonly days: number | null;
  readonly place: string;
}

/** Everything the command line says. */
export const CLI = {
  usage: [
    '用法：',
    '  gaofen recalc 工作簿.xlsx [--out 文件] [--as-of 2020-12-31] [--json]   重新计算，另存为新文件',
    '  gaofen fees 工作簿.xlsx --quarter 2020Q2 [--out 文件] [--json]         一个季度的稿费表，标“预览”',
    '  gaofen fees … --settle [--by 经办人]                                  结账：记入结算台账',
    '  gaofen fees … --reverse 原因 [--by 经办人]                            冲销没有付款的结账',
    '  gaofen hand-over 工作簿.xlsx --quarter 2020Q2 [--out 文件]            送财务：已结账季度单独成文件',
    '  gaofen audit 工作簿.xlsx [--json]                                    核对：逐格重算，有出入时退出码为 1',
    '  gaofen check 工作簿.xlsx [--as-of 2020-12-31] [--json]               只检查，不写文件',
    '  gaofen what-if 工作簿.xlsx [--from 2020-07-01] [--json]               试算：按“计分规则（试算）”等表，谁多谁少，不写文件',
    '  gaofen what-if … --try 计分规则 | --adopt | --drop [--out 文件]        复制一张来试算、采纳、放弃，另存为新文件',
    '  gaofen todo 工作簿.xlsx [--as-of 2020-12-31] [--who 角色] [--json]       待办：谁欠什么、几时到期，不写文件',
    '  gaofen workdays 2020-04-27 --days 3 | --before 2 [--book 工作簿.xlsx]  数工作日，列出放假和调休',
    '  gaofen solicit 工作簿.xlsx --topic 主题 --units 全部街道,双拥优抚科 [--issued 日期] [--kind 综合性]',
    '                 [--count 篇数] [--agreed 约定截止日] [--out 文件]          约稿：一个单位一行，另存为新文件',
    '  gaofen intake 工作簿.xlsx 审核表.docx… [--received 报送日期] [--out 文件] [--json]   读入审核表：一份一行登记，另存为新文件',
    '  gaofen forms 工作簿.xlsx --form 1|2|3 （--item 编号,… | --open） [--docx] [--out 文件]',
    '                 打印附件1预约表、附件2审核表、附件3审批表：写进工作表，--docx 写成 Word；--open 是全部在办的',
    '                 [--template 模板.docx]  用本单位的 Word 表，里面写 {标题}、{供稿单位} 等占位符（docs/workflow.md）',
    '  gaofen package 工作簿.xlsx --item 稿件编号 稿件.docx 图片… [--out 文件.zip]   打包 Word 和原图，名称按邮件主题',
    '                 [--eml]  存为邮件草稿（.eml）：收件人、主题、附件填好，不发送',
    '                 （审核表按登记生成，一起打包；文件一个字节也不改）',
    '  gaofen notice 工作簿.xlsx --quarter 2020Q2 | --year 2020 [--final] [--docx] [--json] [--out 文件]',
    '                 通报：写成工作表“通报2020Q2”，另存为新文件；--docx 写成 Word；只写 --json 不写文件',
    '                 不写 --final 是征求意见稿，可以重做；定稿以后不再覆盖',
    '  gaofen new --year 2020 [--from 上年工作簿.xlsx] [--workflow] --out 文件  新建工作簿；--workflow 连同约稿、稿件等表',
    '                 [--plan 名称|方案.json]  用哪份方案；不写用内置的。名称用 gaofen plan 列出',
    '  gaofen plan [工作簿.xlsx|名称] [--out 方案.json]                       列出方案；把工作簿的方案写成文件，给别的单位用',
    '原文件不会被修改；不写 --out 时，结果存为同一文件夹里的“原名-稿分.xlsx”。',
  ].join('\n'),
  todo: {
    noSheets: '工作簿里没有计分以前的工作的表（稿件登记、约稿登记、采访预约、信息员、通报事项、审核流程）。',
    nothing: '没有待办。',
    line: (todo: TodoLine): string => {
      const days = todo.days === null ? '' : `，${todo.due === null ? '已等' : '逾期'}${todo.days}个工作日`;
      const due = todo.due === null ? '' : `，期限${todo.due}`;
      return `[${todo.urgency}] ${todo.text}，由${todo.who}办理${due}${days}（${todo.place}）`;
    },
  },
  workdays: {
    usage:
      '请写一个日期，再写 --days（往后数几个工作日）或 --before（往前数），如 gaofen workdays 2020-04-27 --days 3。',
    badDate: (value: string): string => `“${value}”不是日期，请写成 2020-04-27 的样式。`,
    badCount: (value: string): string => `“${value}”不是 1 到 999 的整数。`,
    result: (day: string, isProvisional: boolean): string =>
      `${day}${isProvisional ? '（暂：这一年的节假日安排尚未公布）' : ''}`,
    exception: (day: string, isWorked: boolean): string => `  ${day} ${isWorked ? '调休上班' : '放假'}`,
  },
  solicit: {
    usage: '请写明 --topic 主题和 --units 单位，如 --units 全部街道,双拥优抚科。',
    badCount: (value: string): string => `--count 的“${value}”不是 1 到 999 的整数。`,
    badIssued: (value: string): string => `--issued 的“${value}”不是日期，请写成 2020-04-27 的样式。`,
    badAgreed: (value: string): string => `--agreed 的“${value}”不是日期，请写成 2020-04-30 的样式。`,
    badKind: (value: string): string => `--kind 的“${value}”不是约稿类型，请写 一般 或 综合性。`,
    done: (number: string, units: number, due: string, isProvisional: boolean, skipped: string): string =>
      `${number}：${units}个单位，应报日 ${due}${isProvisional ? '（暂：节假日安排尚未公布）' : ''}${skipped === '' ? '' : `（${skipped}）`}。`,
    refused: '没有写入：请先处理下列问题。',
  },
  intake: {
    usage: '请写明工作簿和要读入的审核表（.docx，可以写多个）。',
    badReceived: (value: string): string => `--received 的“${value}”不是日期，请写成 2020-07-01 的样式。`,
    added: (number: string, title: string, unit: string, file: string): string =>
      `${number}：${title}（${unit}），来自${file}`,
    left: (title: string, unit: string, file: string): string =>
      `没有登记：${title || '（没有标题）'}（${unit || '没有单位'}），来自${file}`,
    remark: (text: string): string => `  ${text}`,
    refused: (file: string, why: string): string => `${file}：${why}`,
    done: (added: number, forms: number, files: number): string =>
      `从${files}个文件读出${forms}份审核表，登记${added}篇。`,
    nothing: '没有可以登记的，没有写入。',
  },
  forms: {
    badForm: '请写 --form 1（采访报道预约表）、--form 2（信息稿件审核表）或 --form 3（发布/上报审批表）。',
    usage: '请写 --item 编号（几个用逗号隔开），或写 --open 打印全部在办的；两个只写一个。',
    needsDocx: '要写成 Word 请加上 --docx；写进工作表的 --out 扩展名要与原文件一致。',
    notDocx: '--docx 的 --out 扩展名要是 .docx。',
    done: (title: string, count: number): string => `《${title}》${count}份，一页一份。`,
  },
  notice: {
    usage: '请写明 --quarter 2020Q2 或 --year 2020，写一个。',
    notWord: '写了 --docx，--out 的扩展名要是 .docx。',
    done: (period: string, isFinal: boolean, adopted: number, points: number): string =>
      `${period}通报（${isFinal ? '定稿' : '征求意见稿'}）：采用${adopted}条，计${points}分。`,
  },
  packing: {
    usage: '请写明工作簿、--item 稿件编号和要打包的文件：一个 Word 稿和几张原图。',
    otherEnding: (ending: string): string => `--out 的扩展名要是 ${ending}。`,
    unsent: '这是邮件草稿，没有发送：请用邮件程序打开，看过以后再发。',
    done: (subject: string, files: number, form: string): string =>
      `打包${files}个文件，加上${form}。邮件主题：${subject}`,
  },
  whatIf: {
    onePress: '--try（复制一张）、--adopt（采纳）和 --drop（放弃）一次只能用一个。',
    badSheet: (sheet: string, sheets: readonly string[]): string =>
      `“${sheet}”不能试算，能试算的是：${sheets.join('、')}。`,
    nothingWritten: '只看试算不写文件，不用 --out；采纳、放弃或复制一张时才写。',
    badFrom: (value: string): string => `--from 的“${value}”不是日期，请写成 2020-07-01 的样式。`,
    made: (sheet: string): string => `已复制为“${sheet}”：在上面改，再用 gaofen what-if 看差别。`,
    adopted: (sheets: readonly string[]): string => `已采纳，写进${sheets.join('、')}；请再用 gaofen recalc 重新计算。`,
  },
  badUsage: (what: string): string => `${what}\n用 gaofen --help 查看用法。`,
  unknownCommand: (command: string): string => `没有“${command}”这个命令。`,
  missingFile: '请写明要处理的工作簿。',
  tooMany: (extra: string): string => `多出了“${extra}”：一次只处理一个工作簿。`,
  unknownOption: (option: string): string => `没有“${option}”这个选项。`,
  needsValue: (option: string): string => `选项“${option}”后面的值写法不对：需要值的要写上，不需要值的不要写。`,
  otherKind: (wanted: string): string => `新文件的扩展名要与原文件一致（${wanted}），否则 WPS 和 Excel 打不开。`,
  badAsOf: (value: string): string => `--as-of 的“${value}”不是日期，请写成 2020-12-31 的样式。`,
  badQuarter: (value: string): string => `--quarter 的“${value}”不是季度，请写成 2020Q2 的样式。`,
  otherYear: (quarter: string, year: number): string => `工作簿是${year}年度，没有${quarter}的稿费。`,
  badYear: (value: string): string => `--year 的“${value}”不是年份，请写成 2020 的样式。`,
  fromOrPlan: '--from（上年工作簿）和 --plan（方案）一次只能写一个：上年工作簿的方案会一起带来。',
  planOfWhat: '请写明要写成文件的工作簿，或方案的名称。',
  planLine: (name: string, title: string): string => `${name}  ${title}`,
  needsOut: '请用 --out 写明新文件的名称。',
  settleOrReverse: '--settle（结账）和 --reverse（冲销）一次只能用一个。',
  ledgerInTheWay: (file: string): string =>
    `“${file}”里有结算台账，而这次的结果没有接着它：覆盖会丢失已结账的记录，没有写入。请用“${file}”作为输入，或用 --out 换一个名称。`,
  unreadableInTheWay: (file: string, reason: string): string =>
    `“${file}”已存在，而读不出里面有没有结算台账，没有覆盖它。请换一个名称，或先移走它。${reason}`,
  sameFile: '--out 与原文件相同。原文件不会被修改，请换一个名称。',
  exists: (file: string): string => `文件“${file}”已存在。请换一个名称，或先移走它。`,
  cannotRead: (file: string, reason: string): string => `无法读取“${file}”：${reason}`,
  cannotWrite: (file: string, reason: string): string => `无法写入“${file}”：${reason}`,
  noSuchFile: '文件不存在，请核对路径。',
  isFolder: '这是文件夹，请写明其中的工作簿文件。',
  noAccess: '没有权限，请检查文件是否只读或被占用。',
  noFolder: '目标文件夹不存在，请先建立。',
  diskFull: '磁盘空间不足。',
  nameTooLong: '名称太长，请改短文件名，或用 --out 写一个短的名称。',
  linkLoop: '链接绕成了一圈，找不到它指向的文件。请换一个名称。',
  notAFile: '它不是普通文件（是设备或管道）。请换一个名称。',
  readOnlyFile: '已有的文件是只读的。请换一个名称，或先去掉只读。',
  severalNames: '已有的文件还有别的名称（硬链接），换掉它会使两处不再是同一个文件。请换一个名称，或先移走它。',
  otherReason: (code: string): string => `系统返回 ${code}，请稍后再试或换一个位置。`,
  /** Appended to the name of a workbook for its result. */
  suffix: '-稿分',
  written: (file: string): string => `已写入：${file}`,
  summary: (year: number, asOf: string, rows: number, counted: number, total: string): string =>
    `${year}年度（截止${asOf}）：读取${rows}行，计分${counted}条，共${total}分。`,
  units: (units: number, met: number): string => `单位${units}个，已达标${met}个。`,
  quarterFee: (quarter: number, amount: string): string => `第${quarter}季度稿费：${amount}元`,
  problems: (errors: number, warnings: number, written: boolean): string =>
    errors + warnings === 0
      ? '没有发现问题。'
      : `问题：错误${errors}条，提醒${warnings}条（${written ? '见“问题清单”' : '列在下面'}）。`,
  feeTitle: (year: number, quarter: number, status: 'settled' | 'preview' | 'withheld'): string =>
    `${year}年第${quarter}季度稿费（${{ settled: '已结账', preview: '预览，未结账', withheld: '未结账' }[status]}）`,
  withheld: '金额待定：有问题没有处理，现在不能结账。原因用 gaofen fees … --settle 查看。',
  closed: (at: string, by: string, code: string): string =>
    `结账时间 ${at}${by === '' ? '' : `，经办人 ${by}`}，台账校验码 ${code}`,
  unitFee: (unit: string, adoptions: number, worth: string, amount: string): string =>
    `${unit}：采用${adoptions}条，${worth}，${amount}元`,
  adjusted: (due: string, corrections: string, carriedIn: string, carriedOut: string): string =>
    `（本期${due}，补发扣回${corrections}，上期结转${carriedIn}，结转下期${carriedOut}）`,
  feeSum: (amount: string): string => `合计：${amount}元`,
  correction: (words: string, amount: string): string => `  ${words}：${amount}元`,
  broughtForwardLine: (words: string): string => `  ${words}`,
  settled: (quarter: string): string => `${quarter}已结账。`,
  reversed: (quarter: string): string => `${quarter}已冲销，重新成为未结账。`,
  changed: '结账期间登记被改动，没有记入任何内容。请再运行一次。',
  remark: (text: string): string => `提醒：${text}`,
  audited: (sheets: number, differences: number, remarks: number): string =>
    `核对${sheets}张表：${differences === 0 ? '没有出入' : `有出入${differences}处`}${remarks === 0 ? '' : `，提醒${remarks}条`}。`,
  carriedWork: YEAR_TEXTS.carriedWork,
  carried: YEAR_TEXTS.carried,
  notCarried: (rows: number): string => `提醒：${YEAR_TEXTS.notCarried(rows)}`,
  yearNotClosed: YEAR_TEXTS.notClosed,
  yearUnfinished: YEAR_TEXTS.unfinished,
  yearPending: YEAR_TEXTS.pending,
  broughtForward: YEAR_TEXTS.broughtForward,
  notBroughtForward: YEAR_TEXTS.notBroughtForward,
  blocked: (written: boolean): string =>
    written
      ? '工作簿的结构有错误，没有计算；只更新了“问题清单”，原有结果保留。'
      : '工作簿的结构有错误，没有计算，也没有写入任何内容。',
  bug: '程序内部错误，请把以上信息连同工作簿发给维护人员。原文件没有改动。',
} as const;
