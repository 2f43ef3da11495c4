/** Names that people give to a clerk's sheet. */
export interface OtherNames {
  /** What such a name says, wherever in it. */
  readonly words: RegExp;
  /** What is all that such a name says, but for what comes before and behind it. */
  readonly whole: string;
}

/** Names for the sheets of a workbook, by their keys in the catalogue; rules of other names are told apart elsewhere. */
export const OTHER_NAMES = {
  adoptions: { words: /采用|登记|台账|刊发|发稿/u, whole: '(?:信息|稿件|宣传|宣传信息)?采用(?:情况|稿件)?' },
  targets: { words: /目标|任务/u, whole: '(?:目标任务|任务目标|任务分值|任务分解|目标分解|目标|任务)' },
  channels: { words: /渠道|媒体/u, whole: '(?:采用|发布|刊发|报道|宣传)?(?:渠道|媒体)(?:别名|名称|层级)?' },
  parameters: { words: /参数|设置|配置/u, whole: '(?:系统|基本|计算|运行|计分)?(?:参数|设置|配置)(?:项|设置|配置)?' },
  broughtForward: {
    words: /结转|上年|去年|往年|未清|余额/u,
    whole: '(?:上一?年度?|去年|往年|历年|旧年度?)?(?:稿费|金额)?(?:结转|未清|余额)(?:金额|余额|稿费|事项)?',
  },
  holidays: { words: /假|调休|节日|工作日/u, whole: '(?:法定)?(?:节假日|假期|放假|假日|节日|调休)(?:调休|放假|上班)?' },
  reviewChain: { words: /审核|审批|审签|流程/u, whole: '(?:稿件|信息)?(?:审核|审批|审签|审稿)(?:流程|环节|链|人)' },
  manuscripts: {
    words: /稿件|来稿|投稿|收稿|报送|信息登记/u,
    whole: '(?:信息|宣传)?(?:稿件|来稿|投稿|收稿)(?:报送|登记|审核)?',
  },
  solicitations: { words: /约稿/u, whole: '约稿(?:任务|通知|下达|计划)?' },
  interviews: { words: /采访|预约/u, whole: '(?:活动|会议)?(?:采访|报道|预约)(?:报道)?(?:预约)?' },
  noticeMatters: {
    words: /瞒报|误报|漏报|迟报|通报|追责/u,
    whole: '(?:通报(?:事项|问题)|(?:(?:瞒报|误报|漏报|迟报)[、,和及]?)+(?:通报|事项|问题)?)',
  },
  informants: { words: /信息员|联络员|通讯员/u, whole: '(?:信息员|联络员|通讯员)(?:队伍|联系方式|通讯录|联系)?' },
  payees: {
    words: /撰稿|作者|领款|收款|供稿人|账号|账户|银行卡/u,
    whole: '(?:撰稿人员?|撰稿者|作者|领款人|收款人|供稿人|稿费账户|稿费账号)(?:账号|账户|银行卡|收款)?',
  },
} as const satisfies Readonly<Record<string, OtherNames>>;

/** What stands before the name of a sheet: 2020年, 附件4, 本局. */
export const BEFORE_NAME = String.raw`(?:\d{4}年?度?|附[件表]\d*|本?(?:局|单位|年度?)|各?单位|全[区县市]|[-_.、:·])*`;

/** What stands behind it: 表, 登记表, 名单(2). */
export const BEHIND_NAME = String.raw`(?:登记|名单|名册|清单|一览|明细|信息|情况|安排|记录|目录|汇总|台账|资料|数据|库|册|簿|表|(?:\d{4})年?度?|[-_]?\(?[\da-z一二三四五六七八九十新]{0,3}\)?)*`;

/** Words in the name of a sheet that is copied from another one. */
export const COPY_OF_ANOTHER = /副本|复制|复件|试算|copy/iu;

/** Words in the name of a sheet that is made from another one. */
export const MADE_FROM_ANOTHER = /统计|汇总|分析|对比|进度/u;
