/** What a clerk's table may hold beside its records; every pattern expects a folded name. */

/** Words that stand in a row of sums. */
export const TOTAL_ROWS: readonly string[] = ['合计', '总计', '小计', '汇总'];

const SUM = '(?:小计|合计|总计|共计|合計|小計|總計)';
const OTHER = '(?:汇总|累计|平均|平均值|平均分|平均数|均值|总数|总和|总分|人均)';
const REMARKS = String.raw`(?:\([^()]*\))*`;

/** A row of sums contains one of these words: a quick look before the close one. */
export const SUM_WORDS = /计|計|汇总|均|总|共|最|其中|total|sum/iu;

/**
 * Sums under a longer name, in lower case, without marks around it: 乡镇小计, 合计(2个单位), 合计:3, 全区平均, 其中:小计.
 * 审计, 统计, 会计 end otherwise.
 */
export const SUMS = new RegExp(
  [
    `^.{0,12}${SUM}(?:数|值|分|得分)?${REMARKS}$`,
    String.raw`^${SUM}(?:[:,、/].*|\(.*|[一二三四五六七八九十百\d]+个?.{0,6})$`,
    String.raw`^.{0,12}\((?:${SUM}|${OTHER})\)$`,
    `^.{0,4}${OTHER}${REMARKS}$`,
    '^(?:计|最高分?|最低分?|其中:.{0,12})$',
    String.raw`^共\d+[个家条篇件项].{0,4}$`,
    '^(?:sub|grand)?-?(?:total|sum)$',
  ].join('|'),
  'u',
);

/** Nothing, or a count: 12, 12条. */
export const COUNT = /^(?:\d+(?:\.\d+)?[条篇件个家项分]?)?$/u;

/** Marks that decorate a line: ——合计——, *小计:, 合计=. */
export const MARKS_AROUND = /^[-—–_=*·~+#:.]+|[-—–_=*·~+#:.]+$/gu;

/** What a line of signatures or remarks below a table begins with. */
export const SIGN_OFF =
  /^(?:制表|填表|填报|制单|登记|经办|审核|复核|审批|审签|签批|签字|签名|批准|负责|分管|领导|主管|单位负责|联系|日期|时间|备注|附注|说明|注)[^:]{0,8}:/u;

/** A remark that has no colon: 备注, 填表说明, 注1.…, ※… */
export const REMARK =
  /^(?:备注|附注|说明|填表说明|编制说明|注)$|^(?:附?注|备注)\d+[.、)]|^(?:备注|附注)\d*[(【]|^[※★]/u;

/** A sentence rather than a name, where it stands alone in its row. */
export const SENTENCE = /[。;！!？?:]|^.{31,}$/u;

/** A numbered heading of a group, where it stands alone in its row: 一、乡镇, (二)局办, 1.街道. */
export const BANNER = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.])/u;

/** What a page says beside its records, folded, where it stands alone in its row: (盖章), 第1页共2页, 2020年1月5日, 以下空白. */
export const PAGE_LINE = new RegExp(
  [
    '(?:盖章|公章|签章|签字|签名)\\)?$',
    String.raw`^(?=.)(?:第?\d+页)?[,、/]?(?:[共第]?\d+页)?$|^\d+/\d+$`,
    String.raw`^\d{4}年\d{1,2}月(?:\d{1,2}日)?$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$`,
    '^\\(?(?:以下(?:空白|无正文|为空)|续上?表|接上[表页]|[转接]下页|续)\\)?$',
    String.raw`^附(?:件|表|录)\d*$`,
    '^(?:制表|填表|填报|审核|复核|负责|经办|联系)人$',
    String.raw`^(?:填表|填报|制表|统计|报送)(?:时间|日期)`,
  ].join('|'),
  'u',
);

/** A text of marks only: ——, ……, /. */
export const MARKS_ONLY = /^[^\p{L}\p{N}]+$/u;

/** The number before the heading of a group, in a cell of its own, folded: 一, (二), 三、. A unit has 1, 2, 3. */
export const BANNER_NUMBER = /^(?:[一二三四五六七八九十]+[、.]?|\([一二三四五六七八九十]+\))$/u;

/** The numbers of headings by their level. */
export const HEADING_STYLES: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.]/u,
  /^\([一二三四五六七八九十]+\)/u,
  /^\d{1,2}[、.]/u,
  /^\(\d{1,2}\)/u,
];

/** What may stand around the name of a group in its heading, folded: 一、乡镇类(13个): */
export const AROUND_GROUP =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.])|(?:\((?:共?\d+[个家].{0,4})\))?[::]?$/gu;

/** What a group may be called with and without, folded: 乡镇类. */
export const GROUP_ENDING = '类';

/** What a group of units is called that is no unit, folded. */
export const GROUP =
  /^(?:各|全?[省市区县局])?(?:街道|乡镇|镇街|街镇|乡镇\(街道\)|街道\(乡?镇\)|镇\(街道?\)|(?:机关|内设|业务)?科室|机关|部门|单位|局办|[直下]?属(?:事业|企业|机构|二级)*(?:单位)?|事业单位|直属机构|社区|村)类?$|^第[一二三四五六七八九十\d]+[类组批档片]区?$/u;

/** A name that speaks of a whole: 全区, 各乡镇, 总数. */
export const WHOLE_OF = /[全总共各计]/u;

/** The number of a column, folded, in a line under a header: 1, (1), 栏1, 第1列, 3=1+2. */
export const HEADER_NUMBER = /^[(第]?(?:栏|列)?(\d{1,2})(?:栏|列)?\)?(?:=[\d+*/()-]+)?$/u;

/** What statistical tables call their columns before they number them. */
export const STEMS: readonly string[] = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];

/** What a line under a header may say of a column, folded: 必填, (选填), 文本, 下拉选择, 如2020-3-5. */
export const ENTRY_MARK =
  /^[*(]*(?:(?:非|不|可)?必?(?:填|须|要|录|输)|选(?:填|录)|可(?:选|空|不填)|自动(?:计算|生成)?|系统生成|(?:文本|文字|数字|数值|日期|字符)(?:型|格式)?|(?:下拉|从列表|从下拉列表)(?:选择?|列表)?)(?:项|栏|填写)?[)*]*$|^\(?(?:如|例如|格式)[::]?\d{4}[-/.年].*$/u;

/** Words of rows that measure the whole and never name a unit, folded. */
export const MEASURE =
  /^(?:总体?|平均|累计|年度|全年|本年|合计|小计)*(?:任务)?(?:完成|达标|得分|采用)(?:率|比例|百分比|进度|情况|数)?(?:\(%\))?$|^(?:占比|比例|比率|百分比|排名|名次|位次|差额|差距|差数|总任务|任务数|全年任务|年度任务|实际完成|应完成|还差|超额|序时进度)(?:\(%\))?$/u;

/** What a remark under a log begins with, folded. */
export const LAST_WORDS =
  /^(?:以上|上述|本表|此表|表中|表内|统计(?:截至|时间|日期|口径)|截[至止]|如有|请各|联系人|数据来源)/u;

/** The heading of a part of a log, folded, where it stands alone in its row: 二、第二季度, 3月份, 2020年上半年采用情况. */
export const LOG_HEADING =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.])?(?:\d{4}年度?)?(?:第?[一二三四1-4]季度?|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[上下]半年|全年)(?:采用|登记|信息|稿件|情况|明细)*$/u;
