/** What each parameter accepts, for the sentence about a wrong one. */
export const PARAMETER_VALUES = {
  office: '机构全称',
  year: '四位数的年份，如 2020',
  rate: '每分多少元，不小于0、不超过100000、最多两位小数，如 50',
  feesFrom: '日期，如 2020-1-1；不需要时留空',
  feeBasis: '文件名称和文号',
  asOf: '日期，如 2020-12-31；留空表示当天',
  preparer: '姓名',
  ordinary: '1 到 99 的整数，如 3',
  comprehensive: '1 到 99 的整数，如 5',
  ahead: '1 到 99 的整数，如 2',
  soon: '1 到 99 的整数，如 1',
  connector: '一个符号，如 +',
  mail: '邮箱地址',
  interviewChannels: '选项，用“、”隔开，“|”换行',
  approvalChannels: '选项，用“、”隔开，“|”换行',
  tick: '一个符号：☑、■ 或 √',
} as const;
