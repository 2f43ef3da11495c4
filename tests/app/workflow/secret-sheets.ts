/** Must stand nowhere but where it was typed. */
export const SECRET = '某涉密事项零零七';

const CHANNEL = '市退役军人事务局官网官微';

/** The secret in every kind of cell, in a classified row or with the mark of a classified paper. */
export const SHEETS = {
  采用登记: [
    ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '撰稿人', '备注', '涉密'],
    [SECRET, '高桥', '2020-05-02', CHANNEL, '转载', 'G2020-001', '', '', '是'],
    [null, '高桥', '2020-05-03', CHANNEL, '转载', 'G2020-002', SECRET, SECRET, null],
    [`机密★${SECRET}`, '东塘', '2020-05-03', CHANNEL, '转载', null, null, null, null],
    [null, '东塘', '2020-05-04', CHANNEL, '转载', 'G2020-009', null, null, '是'],
  ],
  稿件登记: [
    [
      '稿件编号',
      '标题',
      '供稿单位',
      '撰稿人',
      '关键词',
      '涉密',
      '报送日期',
      '处理原因',
      '自己的列',
      '状态',
      '下一步',
      '邮件主题',
    ],
    [
      'G2020-001',
      SECRET,
      '高桥',
      SECRET,
      SECRET,
      '是',
      '2020-05-06',
      SECRET,
      SECRET,
      SECRET,
      `审核：${SECRET}`,
      `2020年度+${SECRET}`,
    ],
    ['G2020-002', null, '高桥', null, null, '涉密', '2020-05-06', null, null, null, null, null],
    ['G2020-003', `秘密 ☆${SECRET}`, '跳马', null, null, null, '2020-05-06', null, null, null, null, null],
    ['G2020-004', '走访慰问', '跳马', null, null, null, '2020-05-06', null, null, null, null, null],
  ],
  约稿登记: [
    ['约稿编号', '约稿主题', '约稿单位', '下达日期', '涉密', '来源'],
    ['Y2020-01', SECRET, '高桥', '2020-04-27', '是', SECRET],
    ['Y2020-02', `绝密★${SECRET}`, '跳马', '2020-04-27', null, null],
  ],
  采访预约: [
    ['预约编号', '科室（单位）', '活动（会议）事项', '活动日期', '涉密', '地点'],
    ['C2020-01', '双拥优抚科', SECRET, '2020-05-12', '是', SECRET],
    ['C2020-02', '双拥优抚科', `机密*${SECRET}`, '2020-05-12', null, null],
  ],
  通报事项: [
    ['单位', '类型', '发生日期', '涉密', '事项', '责任人', '列入通报'],
    ['高桥', '迟报', '2020-05-06', '是', SECRET, SECRET, SECRET],
    ['跳马', '漏报', '2020-05-06', null, `秘密★${SECRET}`, null, null],
  ],
};
