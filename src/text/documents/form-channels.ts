/** What 附件1 and 附件3 offer, a line of the form a line of the list; 其他媒体或杂志 follows by itself. */
export const FORM_CHANNELS = {
  1: '湖南日报、红网|长沙晚报、长沙电视台|市局官方网站、市局微信公众号|区属媒体平台',
  3: '《中国退役军人》杂志及微信公众号|省退役军人事务厅|市委办公厅、市政府办公厅|市局官方网站、市局微信公众号|区属媒体平台',
} as const;

/** The tick of the plan's forms; 参数 may state another that every font has. */
export const TICK = '☑';

/** Between the lines of the options, and between those of one line. */
export const OPTION_LINES = /[|｜\n\r]+/u;
export const OPTION_SEPARATORS = /[、，,；;]|\s{2,}|(?=□)/u;

/** Between the channels that a cell names; what may stand within a name, as a gap, a stroke or 和, separates only where a part is known. */
export const CHANNEL_SEPARATORS = /[、，,；;|｜\n\r]|(?=[□☐☑✓✔√■])/u;

/** In a cell that was copied from a form: a choice that is taken, and one that is not. */
export const TAKEN = /^[☑✓✔√■]\s*/u;
export const NOT_TAKEN = /^[□☐]/u;

/** What somebody may write before the media that no option names. */
export const OTHER_MEDIA_START = /^其他媒体(?:或杂志)?[：:]?\s*/u;

/** How clerks call the options of the forms, and which ones they mean; an option that a form does not offer is not ticked. */
export const OPTION_ALIASES: readonly (readonly [names: readonly string[], options: readonly string[]])[] = [
  [
    ['省厅', '省退役军人厅', '省退役军人事务厅（含官网官微及所属事业单位）', '湖南省退役军人事务厅'],
    ['省退役军人事务厅'],
  ],
  [
    ['市局官网', '官网', '市局网站', '市退役军人事务局官网', '市退役军人事务局官方网站', '市退役军人事务局网站'],
    ['市局官方网站'],
  ],
  [
    ['市局官微', '官微', '市局公众号', '市局微信', '市退役军人事务局官微', '市退役军人事务局微信公众号'],
    ['市局微信公众号'],
  ],
  [
    ['市局官网官微', '市局官网和官微', '市退役军人事务局官网官微'],
    ['市局官方网站', '市局微信公众号'],
  ],
  [
    ['中国退役军人', '中国退役军人杂志', '中国退役军人微信公众号', '中国退役军人公众号'],
    ['《中国退役军人》杂志及微信公众号'],
  ],
  [['市委办'], ['市委办公厅']],
  [['市政府办', '市政府办公室', '市人民政府办公厅'], ['市政府办公厅']],
  [['市两办'], ['市委办公厅', '市政府办公厅']],
  [['区属媒体', '区融媒体中心', '区融媒体'], ['区属媒体平台']],
  [['长沙电视台新闻频道'], ['长沙电视台']],
];
