import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { beginWork } from '../../../src/app/workflow/plans/begin-work';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { readInputs } from '../../../src/app/scoring/read-inputs';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellContent, CellValue } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { gaofenOn } from '../settled-book';
import { temporaryFolder } from '../temporary-folder';

const file = temporaryFolder();

const gaofen = gaofenOn({ year: 2020, month: 5, day: 8 });

type Sheets = Readonly<Record<string, readonly (readonly CellContent[])[]>>;

async function book(name: string, sheets: Sheets = {}): Promise<string> {
  const workbook = emptyXlsx();
  await workbook.write(createWorkbook(2020));
  for (const [sheet, cells] of Object.entries(sheets))
    await workbook.write([{ kind: 'replace-sheet', sheet: { name: sheet, cells } }]);
  writeFileSync(file(name), workbook.bytes());
  return file(name);
}

async function rowsOf(path: string, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  return (await openXlsx(readFileSync(path)).read([sheet])).sheets.get(sheet)?.rows ?? [];
}

test('a workbook in which a pane began the work is one that the commands know, and its guide says so', async () => {
  const input = await book('plain.xlsx');
  expect(JSON.parse((await gaofen('recalc', input, '--json', '--out', file('plain-done.xlsx'))).out)).toHaveProperty(
    'workflow',
    null,
  );
  const workbook = openXlsx(readFileSync(input));
  const content = await readInputs(workbook, ['使用说明']);
  const { inputs } = evaluate(content, { today: dayOf(2020, 5, 8) });
  await workbook.write(beginWork(inputs!, content.sheets.get('使用说明')));
  writeFileSync(file('begun.xlsx'), workbook.bytes());
  const guide = (await rowsOf(file('begun.xlsx'), '使用说明')).map((cells) => cells.filter((value) => value !== null));
  const before = (await rowsOf(input, '使用说明')).map((cells) => cells.filter((value) => value !== null));
  expect(guide.slice(0, before.length)).toEqual(before);
  for (const sheet of ['稿件登记', '约稿登记', '采访预约', '信息员', '通报事项', '节假日', '审核流程'])
    expect(guide.slice(before.length).flat()).toContain(sheet);
  expect(await gaofen('todo', file('begun.xlsx'))).toMatchObject({ code: 0, err: '' });
  const words = ['--topic', '先进典型', '--units', '高桥', '--issued', '2020-5-8', '--out', file('asked.xlsx')];
  expect(await gaofen('solicit', file('begun.xlsx'), ...words)).toMatchObject({ code: 0, err: '' });
  const done = await gaofen('recalc', file('asked.xlsx'), '--json', '--out', file('done.xlsx'));
  const { workflow, issues } = JSON.parse(done.out) as { workflow: { todo: unknown[] }; issues: unknown[] };
  expect([done.code, workflow.todo.length, issues]).toEqual([0, 1, []]);
  const again = await readInputs(openXlsx(readFileSync(file('done.xlsx'))), ['使用说明']);
  const known = evaluate(again, { today: dayOf(2020, 5, 8) }).inputs!;
  expect(beginWork(known, again.sheets.get('使用说明'))).toEqual([]);
});

describe('gaofen solicit', () => {
  test('adds a row a unit under the next number and leaves the workbook alone', async () => {
    const input = await book('a.xlsx');
    const before = readFileSync(input);
    const words = ['--topic', '抗疫先进典型', '--units', '全部街道，双拥优抚科', '--issued', '2020.9.28'];
    const first = await gaofen('solicit', input, ...words, '--out', file('b.xlsx'));
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('Y2020-01：14个单位，应报日 2020-10-09（10月1日至8日放假）。');
    expect(readFileSync(input)).toEqual(before);
    expect(await rowsOf(file('b.xlsx'), '约稿登记')).toHaveLength(15);
    const more = [
      '--topic',
      '乙',
      '--units',
      '高桥',
      '--issued',
      '2026-12-28',
      '--kind',
      '综合',
      '--count',
      '2',
      '--json',
    ];
    const second = await gaofen('solicit', file('b.xlsx'), ...more, '--out', file('c.xlsx'));
    expect(JSON.parse(second.out)).toEqual({
      number: 'Y2020-02',
      units: ['高桥'],
      due: '2027-01-05',
      provisional: true,
      written: true,
    });
    const todo = JSON.parse((await gaofen('todo', file('c.xlsx'), '--as-of', '2020-10-09', '--json')).out) as {
      workflow: { solicitations: object[]; todo: { urgency: string }[] };
    };
    expect(todo.workflow.solicitations).toHaveLength(15);
    const asked = await gaofen('todo', file('c.xlsx'), '--as-of', '2020-10-09', '--who', '跳马镇', '--json');
    const { workflow } = JSON.parse(asked.out) as { workflow: { solicitations: object[]; todo: { who: string }[] } };
    expect(workflow.todo.map(({ who }) => who)).toEqual(['跳马镇']);
    expect(workflow.solicitations).toHaveLength(15);
    expect(todo.workflow.todo.filter(({ urgency }) => urgency === 'today')).toHaveLength(14);
  });

  test.each([
    [1, ['--topic', '甲', '--units', '跳码'], '跳马镇'],
    [1, ['--topic', '机密★甲', '--units', '高桥'], '密级标志'],
    [2, ['--topic', '甲'], '--units'],
    [2, ['--units', '高桥'], '--topic'],
    [2, ['--topic', '甲', '--units', '高桥', '--issued', '4月27日'], '4月27日'],
    [2, ['--topic', '甲', '--units', '高桥', '--kind', '特急'], '特急'],
    [2, ['--topic', '甲', '--units', '高桥', '--count', '0'], '--count'],
    [2, ['--topic', '甲', '--units', '高桥', '--agreed', '明天'], '明天'],
  ])('ends with %i for %j, says why, and writes nothing', async (code, words, said) => {
    const answer = await gaofen('solicit', await book('d.xlsx'), ...words, '--out', file('never.xlsx'));
    expect([answer.code, answer.err.includes(said)]).toEqual([code, true]);
    expect(existsSync(file('never.xlsx'))).toBe(false);
  });

  test.each([
    [['--issued', '2020-04-27', '--agreed', '2020-04-20'], ['约定截止日早于下达日期']],
    [['--issued', '2020-04-27', '--agreed', '2021-04-30'], ['约定截止日 2021-04-30 不在2020年度']],
    [['--issued', '2021-04-27'], ['下达日期 2021-04-27 不在2020年度']],
    [
      ['--issued', '2020-12-30', '--agreed', '2019-01-04'],
      ['早于下达日期', '约定截止日 2019-01-04 不在2020年度'],
    ],
    [['--issued', '2020-04-27', '--agreed', '2020-04-27'], []],
  ])('%j: says what is doubtful about the days, and writes the row', async (days, said) => {
    const words = ['--topic', '甲', '--units', '高桥', '--count', '２', ...days, '--out', file('doubtful.xlsx')];
    const { code, err } = await gaofen('solicit', await book('days.xlsx'), ...words);
    expect([code, err.split('\n').filter((line) => line !== '').length]).toEqual([0, said.length]);
    for (const part of said) expect(err).toContain(part);
    expect(err === '' || err.includes('请核对')).toBe(true);
    const recalculated = await gaofen('recalc', file('doubtful.xlsx'), '--json', '--out', file('days-done.xlsx'));
    expect(recalculated.out.includes('"step-order"')).toBe(said.some((part) => part.includes('早于')));
  });

  test.each([
    ['全部街道 全部科室', null],
    ['全部街道　双拥优抚科', 14],
    ['跳马 高桥', 2],
    ['跳马镇 高桥，双拥优抚科', 3],
  ])('units may stand beside each other: %s', async (units, count) => {
    const answer = await gaofen('solicit', await book('g.xlsx'), '--topic', '甲', '--units', units, '--json');
    const of = async (one: string): Promise<string[]> =>
      (
        JSON.parse((await gaofen('solicit', file('g.xlsx'), '--topic', '甲', '--units', one, '--json')).out) as {
          units: string[];
        }
      ).units;
    const { units: written } = JSON.parse(answer.out) as { units: string[] };
    expect(written).toHaveLength(count ?? [...(await of('全部街道')), ...(await of('全部科室'))].length);
  });

  test('of units beside each other the one that nobody knows is named', async () => {
    const answer = await gaofen('solicit', await book('h.xlsx'), '--topic', '甲', '--units', '全部街道 跳码');
    expect([answer.code, answer.err.includes('跳码'), answer.err.includes('全部街道')]).toEqual([1, true, false]);
  });

  test('a refusal is one object as well, with what is wrong', async () => {
    const asked = ['--topic', '甲', '--units', '火星,高桥', '--count', '2', '--json'];
    const nothing = { number: null, units: [], due: null, provisional: false, written: false };
    const { code, out, err } = await gaofen('solicit', await book('r.xlsx'), ...asked);
    const issue = { severity: 'error', code: 'unknown-unit', sheet: '约稿登记', cell: null };
    expect(JSON.parse(out)).toMatchObject({ ...nothing, issues: [issue] });
    expect([code, err.split('\n').length]).toEqual([1, 2]);
    const unreadable = await book('u.xlsx', { 采用登记: [['随便']] });
    for (const words of [
      ['solicit', unreadable, ...asked],
      ['intake', unreadable, file('r.xlsx'), '--json'],
    ]) {
      const refused = await gaofen(...words);
      const { written, issues } = JSON.parse(refused.out) as { written: boolean; issues: { sheet: string }[] };
      expect([written, new Set(issues.map(({ sheet }) => sheet))]).toEqual([false, new Set(['采用登记'])]);
      expect([refused.code, refused.err === '']).toEqual([1, false]);
    }
  });

  test('a sheet of the clerk’s that cannot be read is named and stays', async () => {
    const input = await book('e.xlsx', {
      约稿登记: [
        ['内容', '谁'],
        ['甲', '高桥'],
      ],
    });
    const answer = await gaofen('solicit', input, '--topic', '乙', '--units', '高桥', '--out', file('never.xlsx'));
    expect(answer.code).toBe(1);
    expect(answer.err).toContain('约稿登记');
    expect(existsSync(file('never.xlsx'))).toBe(false);
  });
});

const docx = (body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(body), ...more });
const paragraph = (...runs: string[]): string =>
  `<w:document><w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p></w:document>`;

/** A picture of this size in pixels, and of so many bytes. */
function png(width: number, height: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

test('gaofen workdays counts digits of either width', async () => {
  const narrow = await gaofen('workdays', '2020-9-28', '--days', '3');
  expect(await gaofen('workdays', '２０２０-9-28', '--days', ' ３')).toEqual(narrow);
  expect(await gaofen('workdays', '2020-9-28', '--days', '三')).toMatchObject({ code: 2 });
});

test.each(['5月8日', '2020-02-30', '1899-01-01', '昨天'])(
  'gaofen workdays %s: names what is no date, and no option that nobody typed',
  async (text) => {
    const { code, err } = await gaofen('workdays', text, '--days', '3');
    expect([code, err.split('\n')[0]]).toEqual([2, `“${text}”不是日期，请写成 2020-04-27 的样式。`]);
  },
);

describe('gaofen package', () => {
  const MANUSCRIPTS = [
    ['稿件编号', '标题', '供稿单位', '关键词', '涉密'],
    ['G2020-001', '跳马镇走访慰问困难退役军人', '跳马', '走访慰问', ''],
    ['G2020-002', '', '跳马', '', '是'],
    ['G2020-003', '丙', '跳码', '', ''],
  ];
  const put = (name: string, bytes: Uint8Array): string => {
    writeFileSync(file(name), bytes);
    return file(name);
  };

  test('packs the files unchanged under the names of the plan, the same bytes every time', async () => {
    const input = await book('p.xlsx', { 稿件登记: MANUSCRIPTS });
    const before = readFileSync(input);
    const word = put('稿子.DOCX', docx(paragraph('保密宣传月活动，秘密二字不算')));
    const [large, small] = [put('1.png', png(4000, 3000, 400_000)), put('2.jpeg', png(800, 600, 5000))];
    const one = await gaofen('package', input, '--item', 'Ｇ2020-001', word, large, small, '--out', file('1.zip'));
    expect([one.code, one.out]).toEqual([0, expect.stringContaining('2020年度+跳马镇+走访慰问')]);
    expect(one.err).toContain('“2.jpeg”可能不是原图（长边800像素，5KB）');
    expect(one.err).not.toContain('1.png');
    const entries = unzipSync(readFileSync(file('1.zip')));
    expect(Object.keys(entries)).toEqual([
      '2020年度+跳马镇+走访慰问.docx',
      '2020年度+跳马镇+走访慰问-图1.png',
      '2020年度+跳马镇+走访慰问-图2.jpeg',
      '2020年度+跳马镇+走访慰问-审核表.docx',
    ]);
    expect(
      Object.values(entries)
        .slice(0, 3)
        .map((bytes) => Buffer.from(bytes)),
    ).toEqual([word, large, small].map((path) => readFileSync(path)));
    await gaofen('package', input, '--item', 'G2020-001', word, large, small, '--out', file('2.zip'));
    expect(readFileSync(file('2.zip'))).toEqual(readFileSync(file('1.zip')));
    expect(readFileSync(input)).toEqual(before);
  });

  test('--eml writes the draft of a mail with the package; a classified manuscript and a wrong address have none', async () => {
    const input = await book('m.xlsx', { 稿件登记: MANUSCRIPTS });
    const word = put('信.docx', docx(paragraph('甲')));
    const { code, out } = await gaofen('package', input, '--item', 'G2020-001', word, '--eml');
    expect([code, out]).toEqual([0, expect.stringContaining('这是邮件草稿，没有发送')]);
    const mail = await PostalMime.parse(readFileSync(file('2020年度+跳马镇+走访慰问.eml')));
    expect(mail).toMatchObject({ subject: '2020年度+跳马镇+走访慰问', to: [{ address: 'yhqtyju@163.com' }] });
    expect(mail.attachments).toMatchObject([{ filename: '2020年度+跳马镇+走访慰问.zip' }]);
    const classified = await gaofen('package', input, '--item', 'G2020-002', word, '--eml', '--out', file('密.eml'));
    expect([classified.code, existsSync(file('密.eml'))]).toEqual([1, false]);
    const other = await gaofen('package', input, '--item', 'G2020-001', word, '--eml', '--out', file('m.zip'));
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('.eml')]);
    const wrong = await book('w.xlsx', { 稿件登记: MANUSCRIPTS, 参数: [['参数', '值'], ['年度', 2020], ['报送邮箱', '局办公室\nBcc: x@y.cn']] }); // prettier-ignore
    const refused = await gaofen('package', wrong, '--item', 'G2020-001', word, '--eml', '--out', file('w.eml'));
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('不是邮箱地址')]);
  });

  test('tells of pictures that are only in the Word file, and of none at all', async () => {
    const input = await book('q.xlsx', { 稿件登记: MANUSCRIPTS });
    const inside = put('内.docx', docx(paragraph('甲'), { 'word/media/image1.png': png(10, 10, 100) }));
    const none = put('无.docx', docx(paragraph('甲')));
    expect((await gaofen('package', input, '--item', 'G2020-001', inside, '--out', file('3.zip'))).err).toContain(
      '图片只在 Word 稿里（1张）',
    );
    expect((await gaofen('package', input, '--item', 'G2020-001', none, '--out', file('4.zip'))).err).toContain(
      '没有图片',
    );
  });

  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const old = (text: string, shift: number): Uint8Array =>
    new Uint8Array([...OLE, ...Array<number>(shift).fill(0), ...Buffer.from(text, 'utf16le')]);

  test.each([
    ['a mark in one run', '甲.docx', docx(paragraph('机密★一年')), 1, '密级标志'],
    ['a mark cut into runs', '甲.docx', docx(paragraph('绝', '密 ', '★')), 1, '密级标志'],
    ['a mark as a character reference', '甲.docx', docx(paragraph('秘密&#9733;')), 1, '密级标志'],
    [
      'a mark in a header',
      '甲.docx',
      docx(paragraph('甲'), { 'word/header1.xml': strToU8(paragraph('机密☆')) }),
      1,
      '密级',
    ],
    ['a mark in an old file', '甲.doc', old('前言机密★三年', 0), 1, '密级标志'],
    ['a mark at an odd place of a WPS file', '甲.wps', old('前言机密★三年', 1), 1, '密级标志'],
    ['an encrypted file', '甲.docx', old('EncryptedPackage', 0), 1, '读不出'],
    ['no Word file at all', '甲.docx', strToU8('只是文字'), 1, '读不出'],
    ['a cut file', '甲.docx', docx(paragraph('甲')).slice(0, 60), 1, '读不出'],
    ['another format', '甲.pdf', strToU8('%PDF'), 1, '格式不能打包'],
    ['an empty file', '甲.docx', new Uint8Array(), 1, '是空的'],
    ['a name with a mark', '机密★甲.docx', docx(paragraph('甲')), 1, '名称带有密级标志'],
  ])('refuses %s and leaves no file', async (_, name, bytes, code, said) => {
    const input = await book('r.xlsx', { 稿件登记: MANUSCRIPTS });
    const answer = await gaofen('package', input, '--item', 'G2020-001', put(name, bytes), '--out', file('never.zip'));
    expect([answer.code, answer.err]).toEqual([code, expect.stringContaining(said)]);
    expect(answer.err).not.toMatch(/[机绝秘]密\s*[★☆]/u);
    expect(existsSync(file('never.zip'))).toBe(false);
  });

  test('refuses classified and unknown manuscripts, rows in error, two Word files, a target that is there, and what is no zip', async () => {
    const input = await book('s.xlsx', { 稿件登记: MANUSCRIPTS });
    const word = put('w.docx', docx(paragraph('甲')));
    const said = async (item: string, files: readonly string[], out = file('never.zip')): Promise<[number, string]> => {
      const { code, err } = await gaofen('package', input, '--item', item, ...files, '--out', out);
      return [code, err];
    };
    expect(await said('G2020-002', [word])).toEqual([1, expect.stringContaining('涉密件，不打包')]);
    expect(await said('G2020-077', [word])).toEqual([1, expect.stringContaining('没有编号“G2020-077”')]);
    expect(await said('G2020-003', [word])).toEqual([1, expect.stringContaining('有错误')]);
    expect(await said('G2020-001', [word, put('w2.doc', old('甲', 0))])).toEqual([
      1,
      expect.stringContaining('2个 Word'),
    ]);
    expect(await said('G2020-001', [word], put('there.zip', strToU8('x')))).toEqual([
      2,
      expect.stringContaining('已存在'),
    ]);
    expect(await said('G2020-001', [word], file('x.rar'))).toEqual([2, expect.stringContaining('.zip')]);
    expect(await said('G2020-001', [])).toEqual([2, expect.stringContaining('--item')]);
    expect(await said('G2020-001', [file('fehlt.docx')])).toEqual([2, expect.stringContaining('不存在')]);
    expect(existsSync(file('never.zip'))).toBe(false);
  });
});

test('gaofen new --workflow makes every sheet of the work before the scores, which read without a problem', async () => {
  expect(await gaofen('new', '--year', '2020', '--workflow', '--out', file('new.xlsx'))).toMatchObject({ code: 0 });
  const { code, out } = await gaofen('check', file('new.xlsx'), '--json');
  const { issues, workflow } = JSON.parse(out) as { issues: object[]; workflow: object };
  expect([code, issues]).toEqual([0, []]);
  expect(workflow).toMatchObject({ nextNumber: 'G2020-001', manuscripts: [], todo: [] });
  const { sheetNames } = await openXlsx(readFileSync(file('new.xlsx'))).read([]);
  expect(sheetNames).toEqual(
    expect.arrayContaining(['节假日', '审核流程', '稿件登记', '约稿登记', '采访预约', '信息员', '通报事项']),
  );
  expect(await rowsOf(file('new.xlsx'), '审核流程')).toHaveLength(11);
});
