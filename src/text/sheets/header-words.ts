/** What a header may say of its cells beside its name, folded: 必填, 限30字; and what else it may say in brackets before it. */
const OF_CELLS = String.raw`(?:(?:非|不)?必(?:填|录)|选填|限\d+字(?:以?内)?)项?`;
const IN_BRACKETS = String.raw`\((?:${OF_CELLS}|必选|可选|可空|可不填|自动(?:计算|生成|填写)|(?:下拉|请)选择?)\)`;
export const MARK_BEFORE = new RegExp(`^(?:${OF_CELLS}|${IN_BRACKETS})(?=.)`, 'u');
export const MARK_BEHIND = new RegExp(`(.)${OF_CELLS}$`, 'u');

/** Words of a header that stands beside its translation, folded: 标题Title, Unit供稿单位. */
const WORDS = [
  'article|news|manuscript|publi(?:cation|shed)|adopt(?:ion|ed)|submi(?:tting|tted|ssion)|report(?:ing|ed)?|issued?|start|end|due|of|the|by|and|for',
  'title|headline|subject|topic|name|unit|dep(?:artmen)?t|office|organi[sz]ation|org|contributor|source|date|time|day',
  'channel|media|medium|outlet|platform|mode|method|way|form|type|kind|category|group|class|level|target|goal|annual|year',
  'scores?|points?|values?|amount|money|yuan|author|writer|reporter|editor|evidence|proof|remarks?|notes?|comments?|basis|reason',
  'items?|parameters?|settings?|descriptions?|aliase?s?|contact|phone|tel(?:ephone)?|mobile|bank|account|role|person|holiday|secret|classified',
].join('|');
const NUMBERS = 'no|num|number|id|code|serial';
export const TRANSLATION_BEHIND = new RegExp(
  `^(.*[^a-z號号][/|:;,_-]*)(?:${WORDS})+$|^(.*号[/|:;,_-]*)(?:${WORDS}|${NUMBERS})+[.]?$`,
  'iu',
);
export const TRANSLATION_BEFORE = new RegExp(
  `^(?:${WORDS})+[/|:;,_-]*([\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff].*)$|^(?:${WORDS}|${NUMBERS})+[.]?[/|:;,_-]*([\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff].*号)$`,
  'iu',
);

/** What a row is marked with that shows how to fill in a sheet, folded; and a name or title that begins or ends so. */
export const EXAMPLE_MARK = /^\(?(?:填写|填报)?(?:示例|样例|范例|例子?|举例)\d*\)?:?$/u;
export const EXAMPLE_TEXT =
  /^\(?(?:填写|填报)?(?:示例|样例|范例|例如|举例|例)\d*\)?[:、,.\-—_]|^\((?:填写|填报)?(?:示例|样例|范例|例)\d*\)|\((?:填写|填报)?(?:示例|样例|范例)\d*\)$|^(?:标题|稿件|单位|填写)?(?:示例|样例|范例)(?:标题|稿件|单位|行|数据)?\d*$/u;
/** What every such text holds, and the ideographs that one may begin with: a quick look before a close one. */
export const IN_EVERY_EXAMPLE = '例';
export const EXAMPLE_STARTS = '填示样范例举标稿单';
