import { readFileSync, writeFileSync } from 'node:fs';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import type { CellContent } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { readReviewForms } from '../../../src/documents/reading/read-review-forms';
import { readWord, wordAttribute, wordElements } from '../../documents/read-word';
import { paragraph, reviewForm, wordFile } from '../../documents/reading/word-xml';
import { gaofenOn } from '../settled-book';
import { temporaryFolder } from '../temporary-folder';

const file = temporaryFolder();

const gaofen = gaofenOn({ year: 2020, month: 5, day: 8 });

type Rows = readonly (readonly CellContent[])[];

async function book(name: string, sheets: Readonly<Record<string, Rows>>): Promise<string> {
  const workbook = emptyXlsx();
  await workbook.write(createWorkbook(2020));
  for (const [sheet, cells] of Object.entries(sheets))
    await workbook.write([{ kind: 'replace-sheet', sheet: { name: sheet, cells } }]);
  writeFileSync(file(name), workbook.bytes());
  return file(name);
}

const HEAD = ['稿件编号', '标题', '供稿单位', '撰稿人', '敏感', '涉密', '拟发渠道', '处理', '处理原因', '备注'];
const row = (...cells: CellContent[]): CellContent[] => [...cells, ...Array<CellContent>(10 - cells.length).fill('')];

const manuscripts = (...rows: CellContent[][]): Readonly<Record<string, Rows>> => ({ 稿件登记: [HEAD, ...rows] });

const THREE = manuscripts(
  row('G2020-001', '甲稿', '跳马', '张伟、李娜', '否'),
  row('G2020-002', '乙稿', '移交安置科', '王芳', '是'),
  row('G2020-003', '丙稿', '高桥'),
);

const read = (name: string) => readWord(readFileSync(file(name)));

describe('gaofen forms --docx', () => {
  it('writes 附件2 of two rows: two tables, one page each, the boxes ticked (W21)', async () => {
    const input = await book('a.xlsx', THREE);
    const before = readFileSync(input);
    const answer = await gaofen(
      'forms',
      input,
      '--form',
      '2',
      '--item',
      'G2020-001，g2020-002',
      '--docx',
      '--out',
      file('a.docx'),
    );
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(answer.out).toContain('《信息稿件审核表》2份');
    const { tables, document, lines } = read('a.docx');
    expect(tables).toEqual([
      [
        ['稿件标题', '甲稿'],
        ['供稿单位', '跳马镇'],
        ['撰稿人', '张伟、李娜'],
        ['是否涉及敏感内容\n或重要信息', '☑否', '□是'],
        ['初审负责人意见', ''],
        ['分管领导意见', ''],
      ],
      [
        ['稿件标题', '乙稿'],
        ['供稿单位', '移交安置科'],
        ['撰稿人', '王芳'],
        ['是否涉及敏感内容\n或重要信息', '□否', '☑是'],
        ['初审负责人意见', ''],
        ['分管领导意见', ''],
      ],
    ]);
    expect(lines.filter((line) => line !== '')).toEqual(['附件2', '信息稿件审核表', '附件2', '信息稿件审核表']);
    expect(wordElements(document, 'gridCol')).toHaveLength(6);
    expect(wordElements(document, 'pageBreakBefore')).toHaveLength(1);
    expect(readFileSync(input)).toEqual(before);
  });

  it('ticks the channels of 附件3, the unlisted after 其他媒体或杂志： (W22)', async () => {
    const input = await book(
      'b.xlsx',
      manuscripts(row('G2020-001', '甲稿', '跳马镇', '张伟', '', '', '省厅、市局官网、长沙晚报')),
    );
    expect(await gaofen('forms', input, '--form', '3', '--item', 'G2020-001', '--docx', '--out', file('b.docx'))).toMatchObject({ code: 0, err: '' }); // prettier-ignore
    const { tables } = read('b.docx');
    expect(tables[0]).toEqual([
      ['稿件标题', '甲稿'],
      ['供稿单位', '跳马镇'],
      ['撰稿人', '张伟'],
      ['是否涉及敏感内容\n或重要信息', '□否', '□是'],
      [
        '发布或上报建议\n（可多选）',
        [
          '□《中国退役军人》杂志及微信公众号',
          '☑省退役军人事务厅',
          '□市委办公厅    □市政府办公厅',
          '☑市局官方网站    □市局微信公众号',
          '□区属媒体平台',
          '其他媒体或杂志：长沙晚报',
        ].join('\n'),
      ],
      ['办公室主任意见', ''],
      ['局领导意见', ''],
    ]);
  });

  it('writes 附件1 with its dates, beside the workbook under the name of the plan', async () => {
    const input = await book('c.xlsx', {
      采访预约: [
        [
          '预约编号',
          '科室（单位）',
          '活动（会议）事项',
          '活动日期',
          '时间',
          '地点',
          '参加人员',
          '流程',
          '报道渠道',
          '填表日期',
        ],
        [
          'C2020-01',
          '双拥优抚科',
          '“八一”座谈会：甲',
          '2020-07-31',
          '',
          '三楼',
          '区领导',
          '1.参观\n2.座谈',
          '红网、市局官微',
          '2020-07-20',
        ],
        ['C2020-02', '双拥优抚科', '乙', '2020-8-31 上午9:30', '', '', '', '', '', ''],
      ],
    });
    const answer = await gaofen('forms', input, '--form', '1', '--item', 'C2020-01', '--docx');
    expect(answer).toMatchObject({ code: 0, err: '' });
    const { tables, lines } = read('2020年度+双拥优抚科+八一座谈会-预约表.docx');
    expect(lines).toContain('时间：2020年7月20日');
    expect(tables[0]!.slice(1, 6).map(([, value]) => value)).toEqual(['“八一”座谈会：甲', '2020年7月31日', '三楼', '区领导', '1.参观\n2.座谈']); // prettier-ignore
    expect(tables[0]![6]![1]).toContain('□湖南日报    ☑红网');
    expect(tables[0]![6]![1]).toContain('□市局官方网站    ☑市局微信公众号');
    expect((await gaofen('forms', input, '--form', '1', '--item', 'C2020-01', '--docx')).code).toBe(2);
    await gaofen('forms', input, '--form', '1', '--open', '--docx');
    const both = read('2020年度采访报道预约表（2份）.docx');
    expect(both.tables[1]![2]![1]).toBe('2020-8-31 上午9:30');
    expect(both.lines).toContain('时间：    年  月  日');
  });

  it('prints nothing of a classified row, and says so', async () => {
    const SECRET = '机要工程';
    const input = await book(
      'd.xlsx',
      manuscripts(
        row('G2020-001', '', '高桥', '', '', '是'),
        row('G2020-002', SECRET, '高桥', SECRET, '', '是', '', '', SECRET, SECRET),
        row('G2020-003', SECRET, '高桥', SECRET, '', '可能', '', '', SECRET, SECRET),
        row('G2020-004', '明稿', '高桥'),
      ),
    );
    for (const form of ['2', '3']) {
      const only = await gaofen(
        'forms',
        input,
        '--form',
        form,
        '--item',
        'G2020-001',
        '--docx',
        '--out',
        file('no.docx'),
      );
      expect(only).toMatchObject({ code: 1, out: '' });
      expect(only.err).toContain('涉密件不打印');
      for (const item of ['G2020-002', 'G2020-003']) {
        const answer = await gaofen('forms', input, '--form', form, '--item', item, '--docx', '--out', file('no.docx'));
        expect(answer.code).toBe(1);
        expect(JSON.stringify(answer)).not.toContain(SECRET);
      }
      const open = await gaofen('forms', input, '--form', form, '--open', '--docx', '--out', file('d.docx'));
      expect(open.err).toContain('涉密件不打印');
      expect(JSON.stringify(open)).not.toContain(SECRET);
      const { tables, parts } = read('d.docx');
      expect(tables.map(([title]) => title![1])).toEqual(['明稿']);
      expect([...parts.values()].join('')).not.toContain(SECRET);
    }
    expect(() => readFileSync(file('no.docx'))).toThrow();
  });

  it('leaves what is done out of --open, and says what is in error', async () => {
    const input = await book(
      'e.xlsx',
      manuscripts(
        row('G2020-001', '甲', '高桥'),
        row('G2020-002', '乙', '高桥', '', '', '', '', '撤稿'),
        row('G2020-003', '丙', '没有的单位'),
        row('G2020-004', '丁', '高桥', '', '可能'),
      ),
    );
    const answer = await gaofen('forms', input, '--form', '2', '--open', '--docx', '--out', file('e.docx'));
    expect(answer.code).toBe(1);
    expect(answer.err).toContain('“稿件登记”第4行有错误，没有打印');
    expect(answer.err).toContain('第5行的“敏感”无法识别，表上按“是”勾选');
    expect(read('e.docx').tables.map(([title]) => title![1])).toEqual(['甲', '丁']);
  });

  it('refuses an unknown number, too many forms and a sheet that is not there', async () => {
    const input = await book('f.xlsx', THREE);
    const say = async (...words: string[]) => (await gaofen('forms', input, ...words, '--docx')).err;
    expect(await say('--form', '2', '--item', 'G2020-009')).toContain('没有编号“G2020-009”');
    expect(await say('--form', '1', '--open')).toContain('工作簿里没有“采访预约”');
    expect(await say('--form', '4', '--open')).toContain('--form 1');
    expect(await say('--form', '2')).toContain('--open');
    expect(await say('--form', '2', '--open', '--item', 'G2020-001')).toContain('只写一个');
    expect(await say('--form', '2', '--open', '--out', file('f.xlsx'))).toContain('.docx');
    const many = manuscripts(...Array.from({ length: 201 }, (_, at) => row(`G2020-${at + 1}`, `第${at}稿`, '高桥')));
    const big = await book('g.xlsx', many);
    expect((await gaofen('forms', big, '--form', '2', '--open', '--docx')).err).toContain('一次最多打印200份');
  });

  it('says which field is too long for its page, and writes the form', async () => {
    const input = await book('h.xlsx', manuscripts(row('G2020-001', '很长的标题'.repeat(80), '高桥')));
    const answer = await gaofen('forms', input, '--form', '2', '--open', '--docx', '--out', file('h.docx'));
    expect(answer.code).toBe(0);
    expect(answer.err).toContain('“稿件登记”第2行的“稿件标题”太长');
  });

  it('ticks with the mark that 参数 states and offers the options that it states', async () => {
    const workbook = emptyXlsx();
    await workbook.write(createWorkbook(2020));
    await workbook.write([
      {
        kind: 'replace-sheet',
        sheet: { name: '稿件登记', cells: [HEAD, row('G2020-001', '甲', '高桥', '', '是', '', '乙网')] },
      },
      {
        kind: 'replace-sheet',
        sheet: {
          name: '参数',
          cells: [
            ['项目', '值'],
            ['年度', 2020],
            ['勾选符号', '√'],
            ['附件3渠道', '甲报、乙网|丙台'],
          ],
        },
      },
    ]);
    writeFileSync(file('i.xlsx'), workbook.bytes());
    expect(await gaofen('forms', file('i.xlsx'), '--form', '3', '--open', '--docx', '--out', file('i.docx'))).toMatchObject({ code: 0 }); // prettier-ignore
    const { tables } = read('i.docx');
    expect(tables[0]![3]).toEqual(['是否涉及敏感内容\n或重要信息', '□否', '√是']);
    expect(tables[0]![4]![1]).toBe('□甲报    √乙网\n□丙台\n其他媒体或杂志：');
  });
});

describe('gaofen forms', () => {
  it('writes the forms onto a sheet of a copy, again and again, and never over one of the office', async () => {
    const input = await book('s.xlsx', THREE);
    const before = readFileSync(input);
    const answer = await gaofen('forms', input, '--form', '2', '--open', '--out', file('s2.xlsx'));
    expect(answer).toMatchObject({ code: 0, err: '' });
    const { sheets } = await openXlsx(readFileSync(file('s2.xlsx'))).read(['附件2信息稿件审核表', '稿件登记']);
    expect(sheets.get('附件2信息稿件审核表')!.rows.filter(([label]) => label === '附件2')).toHaveLength(3);
    expect(sheets.get('稿件登记')!.rows).toHaveLength(4);
    expect(readFileSync(input)).toEqual(before);
    expect(
      (await gaofen('forms', file('s2.xlsx'), '--form', '2', '--item', 'G2020-003', '--out', file('s3.xlsx'))).code,
    ).toBe(0);
    const again = await openXlsx(readFileSync(file('s3.xlsx'))).read(['附件2信息稿件审核表']);
    expect(again.sheets.get('附件2信息稿件审核表')!.rows.filter(([label]) => label === '附件2')).toHaveLength(1);
    const own = await book('t.xlsx', {
      ...THREE,
      附件2信息稿件审核表: [['附件2'], ['信息稿件审核表'], ['稿件标题', '自己的']],
    });
    const refused = await gaofen('forms', own, '--form', '2', '--open', '--out', file('t2.xlsx'));
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('已有一张您自己的“附件2信息稿件审核表”');
    expect(() => readFileSync(file('t2.xlsx'))).toThrow();
  });

  it('writes nothing of a classified row onto the sheet', async () => {
    const SECRET = '机要工程';
    const input = await book('u.xlsx', manuscripts(row('G2020-001', '', '高桥', '', '', '是'), row('G2020-002', '明稿', '高桥'), row('G2020-003', SECRET, '高桥', SECRET, '', '是'))); // prettier-ignore
    for (const form of ['2', '3']) {
      const answer = await gaofen('forms', input, '--form', form, '--open', '--out', file('u2.xlsx'));
      expect(JSON.stringify(answer)).not.toContain(SECRET);
      const name = form === '2' ? '附件2信息稿件审核表' : '附件3发布上报审批表';
      const { sheets } = await openXlsx(readFileSync(file('u2.xlsx'))).read([name]);
      expect(JSON.stringify(sheets.get(name)!.rows)).not.toContain(SECRET);
    }
  });

  it('asks for --docx where a document is named', async () => {
    const input = await book('v.xlsx', THREE);
    expect((await gaofen('forms', input, '--form', '2', '--open', '--out', file('v.docx'))).err).toContain('--docx');
  });
});

describe('gaofen forms --template', () => {
  const OWN = reviewForm({
    title: '{标题}',
    unit: '{供稿单位}',
    authors: '{撰稿人}',
    sensitive: ['{勾否}否', '{勾是}是'],
  });
  const template = (name: string, body: string): string => {
    writeFileSync(file(name), wordFile(body));
    return file(name);
  };

  it('fills the own form of the office, which can be read in again, the same bytes every time', async () => {
    const input = await book('t.xlsx', THREE);
    const own = template('本单位.docx', OWN);
    const words = ['forms', input, '--form', '2', '--open', '--template', own];
    expect(await gaofen(...words, '--out', file('t1.docx'))).toMatchObject({ code: 0, err: '' });
    const filled = readReviewForms(readFileSync(file('t1.docx')));
    expect(filled.ok && filled.value.forms).toMatchObject([
      { title: '甲稿', unit: '跳马镇', authors: '张伟、李娜', sensitive: 'no' },
      { title: '乙稿', unit: '移交安置科', authors: '王芳', sensitive: 'yes' },
      { title: '丙稿', unit: '高桥', authors: '', sensitive: 'neither' },
    ]);
    await gaofen(...words, '--out', file('t2.docx'));
    expect(readFileSync(file('t2.docx'))).toEqual(readFileSync(file('t1.docx')));
  });

  it.each([
    ['an unknown placeholder', () => template('x.docx', paragraph('{标题}{签发人}')), '不认识占位符“{签发人}”'],
    ['a broken one', () => template('y.docx', paragraph('{标题')), '花括号不成对：“{标题”'],
    ['no Word document', () => (writeFileSync(file('z.doc'), '\u0000'), file('z.doc')), '文件不是 Word 文档'],
  ])('%s: nothing is written, and the file and the fault are named', async (name, own, why) => {
    const input = await book('u.xlsx', THREE);
    const target = file(`${name}.docx`);
    const answer = await gaofen('forms', input, '--form', '2', '--open', '--template', own(), '--out', target);
    expect(answer).toMatchObject({ code: 1, err: expect.stringContaining(why) as string });
    expect(() => readFileSync(target)).toThrow();
  });
});

test('公文标题字体 and 公文正文字体 hold for forms, and a name that no document can hold is named while another serves', async () => {
  const parameters = (title: string): Rows => [['项目', '值'], ['年度', 2020], ['公文标题字体', title], ['公文正文字体', '华文<仿宋>']]; // prettier-ignore
  const input = await book('字体.xlsx', { ...THREE, 参数: parameters('华文中宋') });
  const asked = ['--form', '2', '--open', '--docx', '--out', file('字体.docx')] as const;
  expect(await gaofen('forms', input, ...asked)).toMatchObject({ code: 0 });
  const fonts = wordElements(read('字体.docx').document, 'rFonts').map((one) => wordAttribute(one, 'eastAsia'));
  expect([...new Set(fonts)].sort()).toEqual(['黑体', '华文<仿宋>', '华文中宋', 'Segoe UI Symbol'].sort());
  const long = await book('长.xlsx', { ...THREE, 参数: parameters('宋'.repeat(32)) });
  const reminded = await gaofen('forms', long, ...asked);
  expect(reminded.code).toBe(0);
  expect(reminded.err).toContain('公文标题字体');
});
