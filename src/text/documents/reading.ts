/** What a filled form asks for, by the words before the answer; folded: NFKC, without white space, brackets at the end and colons. */
export type FormField = 'title' | 'unit' | 'authors' | 'sensitive' | 'opinion' | 'channels' | 'activity' | 'other';

/** The first that fits is meant. */
export const FORM_LABELS: readonly (readonly [field: FormField, words: RegExp])[] = [
  ['title', /^(?:稿件|信息|文稿|文章|材料|新闻)?(?:标题|题目|题名)$|^(?:稿件|信息|文稿)名称$/u],
  ['unit', /^(?:供稿|报送|撰稿|来稿|投稿|送审|上报|申报)?(?:单位|部门|科室)(?:名称)?$|^科室\(单位\)$/u],
  ['authors', /^(?:撰稿|供稿|撰写|拟稿|投稿|写稿)(?:人|人员|者)?(?:姓名)?$|^作者(?:姓名)?$/u],
  [
    'sensitive',
    /^是否(?:涉及|含有|包含|属于|为|有)?[^否是]*(?:敏感|重要信息)[^否是□☐☑]{0,8}$|^(?:重要)?敏感(?:内容|信息)?(?:或重要信息)?$/u,
  ],
  ['channels', /^(?:发布|上报|报道|拟发|宣传).{0,8}(?:建议|渠道|媒体)$/u],
  ['activity', /^活动.{0,8}(?:事项|名称|内容)$/u],
  ['opinion', /意见$|^.{0,12}(?:签字|签名|签发|审批|批示)$|^(?:初审|审核|审定|终审)(?:人|领导|单位)?$/u],
  [
    'other',
    /^(?:联系|办公)?(?:电话|手机|方式)(?:号码)?$|^(?:.{0,4}(?:日期|时间|编号|序号|字数|类别|栏目|备注|职务|邮箱|密级|地点|流程|参加人员|稿费|责任编辑|来源))$/u,
  ],
];

/** What stands at the head of each form, folded. */
export const FORM_HEADS: readonly (readonly [kind: 'review' | 'approval' | 'interview', words: RegExp])[] = [
  ['interview', /采访.{0,6}预约表/u],
  ['approval', /(?:发布|上报).{0,8}审批表/u],
  ['review', /(?:稿件|信息|宣传).{0,6}审[核批查]表/u],
];

/** A paragraph that begins an annex, folded. */
export const ANNEX_HEAD = /^附件[\d一二三四五六七八九十]*$/u;

/** The words of an answer. */
export const ANSWER_WORDS = { no: '否', yes: '是' } as const;

/** What is said about how to answer, and is no answer: notes that ask for a tick, and the question said again. */
export const ANSWER_NOTES =
  /[(（[【][^()（）[\]【】]*[打划画勾选填][^()（）[\]【】]*[)）\]】]|请?在.{0,8}[打划画勾填]["“”'‘’]*[√✓✔☑]?["“”'‘’]*|是否/gu;

/** Empty brackets, and brackets around a tick, stand for a box. */
export const BRACKETED = /[(（[【〔]([\s\u3000]*|[\s\u3000]*[√✓✔☑✅■●][\s\u3000]*)[)）\]】〕]/gu;

/** A box that somebody ticked. */
export const TICKED = '☑☒✓✔√■●▣◉⊠⊡⦿✅🗹🗷🗸✗✘◆▪⬛';
/** A box that nobody ticked; the character 口 is typed for one. */
export const UNTICKED = '□☐○◻◯▢❏❐❑❒⬜◇▫⃞口';

/** What a form prints beside an opinion for a person to fill in: it is no opinion. */
export const OPINION_BLANKS =
  /(?:签[字名章]|盖章|年|月|日|时间|日期|意见|负责人|领导|同志|[\s\u3000:：()（）_＿—\-.。、，,/／])+/gu;

/** The question and its answer in one place, without a colon between them. */
export const ASKED_AND_ANSWERED = /^(?:\s*是否[^否是□☐☑☒√✓✔■]*(?:敏感|重要信息)[^否是□☐☑☒√✓✔■\n]*)([\s\S]+)$/u;

/** Stands between names. */
export const JOINED_BY = '、';

/** A line of names that ends with what stands between them. */
export const ENDS_WITH_SEPARATOR = /[、，,；;/／]$/u;

/** Between these nobody writes a space. */
export const WITHOUT_SPACE =
  /([\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef“”‘’])\s+(?=[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef“”‘’])/gu;

/** Lines to write on. */
export const LINES = '_＿—―─';
