/** What the cells of numbers of the sheets of rules expect. */
export const RULE_NUMBERS = {
  signed: '最多两位小数的数，可以是负数',
  notNegative: '不小于0、最多两位小数的数',
  positive: '大于0、最多两位小数的数',
} as const;

/** What the cells of words and numbers expect. */
export const RULE_EXPECTED = {
  merge: '就高、累计、每渠道一次、每级一次、每类一次、前2级、首次（留空是就高）',
  share: '不计、首位、平均、各计全额，或比例如 3:2（留空是不计）',
  shareAsTime: '比例如 3:2，先把这一格设为文本格式再写（不然会变成时间，如 3:02），或写 不计、首位、平均、各计全额',
  proportion: '数，或 按比例',
  target: '不小于0、最多两位小数的数，或 2/人 这样按人数的数',
  steps: '下限:值，用分号隔开，如 0:10；100:25；下限可以是百分数，如 50%:-10',
  heads: '不小于0的整数',
} as const;
