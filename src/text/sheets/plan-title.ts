/** What a plan is called that has no name of its own. */
export const planTitle = (office: string, year: number): string => `${office}${year}年度计分方案`;

/** What each row of 参数 about rules beyond the simple ones means. */
export const RULE_PARAMETER_NOTES = {
  totals: '采用得分与考核得分：两样相加；考核得分：全年得分只算考核得分。',
  authorShares: '几个撰稿人的稿费：平均，或首位。',
  unsigned: '没有写撰稿人的付不付稿费：是（付给单位），或否。',
  plan: '工作簿按哪一份方案；写成方案文件时用这个名称。',
} as const;
