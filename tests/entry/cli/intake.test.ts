import { readFileSync, writeFileSync } from 'node:fs';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import type { CellValue } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { reviewForm, wordFile } from '../../documents/reading/word-xml';
import { gaofenOn } from '../settled-book';
import { temporaryFolder } from '../temporary-folder';

const file = temporaryFolder();

const gaofen = gaofenOn({ year: 2020, month: 5, day: 8 });

async function book(name: string): Promise<string> {
  const workbook = emptyXlsx();
  await workbook.write(createWorkbook(2020));
  writeFileSync(file(name), workbook.bytes());
  return file(name);
}

function formFile(name: string, filled: Parameters<typeof reviewForm>[0] = {}): string {
  writeFileSync(file(name), wordFile(reviewForm(filled)));
  return file(name);
}

async function registered(path: string): Promise<Record<string, CellValue>[]> {
  const { rows } = (await openXlsx(readFileSync(path)).read(['稿件登记'])).sheets.get('稿件登记')!;
  const [headers, ...records] = rows;
  return records.map(
    (cells) =>
      Object.fromEntries(headers!.map((header, at) => [header, cells[at] ?? null])) as Record<string, CellValue>,
  );
}

describe('gaofen intake', () => {
  test('registers each form in a row under the next number; the workbook stays as it is, and once more adds nothing', async () => {
    const input = await book('a.xlsx');
    const before = readFileSync(input);
    const files = [
      formFile('一.docx', { sensitive: ['□否', '√是'] }),
      formFile('二.docx', { title: '=1+1', unit: '高桥', sensitive: ['☑否', '☑是'] }),
    ];
    const first = await gaofen('intake', input, ...files, '--received', '2020.5.6', '--out', file('b.xlsx'));
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('G2020-001：跳马镇开展走访慰问（跳马镇），来自一.docx');
    expect(first.out).toContain('“是”“否”都勾了');
    expect(first.out).toContain('没有意见或签字：初审负责人意见、分管领导意见。');
    expect(readFileSync(input)).toEqual(before);
    expect(await registered(file('b.xlsx'))).toMatchObject([
      {
        稿件编号: 'G2020-001',
        标题: '跳马镇开展走访慰问',
        供稿单位: '跳马镇',
        撰稿人: '张伟、李娜',
        敏感: '是',
        报送日期: 43957,
      },
      { 稿件编号: 'G2020-002', 标题: '=1+1', 供稿单位: '高桥', 敏感: null, 报送日期: 43957 },
    ]);
    const again = await gaofen('intake', file('b.xlsx'), ...files, '--out', file('c.xlsx'));
    expect(again.err).toContain('没有可以登记的，没有写入。');
    expect(again.err).toContain('已有相同的标题');
    expect(() => readFileSync(file('c.xlsx'))).toThrow();
  });

  test('what cannot be read or registered is said by file, and the rest is registered', async () => {
    const input = await book('d.xlsx');
    writeFileSync(file('旧.doc'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    const files = [
      formFile('好.docx'),
      file('旧.doc'),
      formFile('单位.docx', { unit: '跳马镇服务站', title: '另一篇' }),
      formFile('密.docx', { title: '某事项 秘密★' }),
    ];
    const { code, out, err } = await gaofen('intake', input, ...files, '--json', '--out', file('e.xlsx'));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const report = JSON.parse(out) as {
      rows: { number: string | null; remarks: string[] }[];
      refused: { file: string }[];
    };
    expect(report.rows.map(({ number }) => number)).toEqual(['G2020-001', null]);
    expect(report.rows[1]!.remarks[0]).toContain('是不是“跳马镇”？');
    expect(report.refused.map(({ file: name }) => name)).toEqual(['旧.doc', '第4个文件']);
    expect(out).not.toContain('某事项');
    expect(await registered(file('e.xlsx'))).toHaveLength(1);
  });

  test('without forms, and with a day that is none, it says how it is used', async () => {
    expect((await gaofen('intake', file('a.xlsx'))).err).toContain('要读入的审核表');
    expect((await gaofen('intake', file('a.xlsx'), 'b.docx', '--received', '某日')).err).toContain(
      '--received 的“某日”不是日期',
    );
    expect((await gaofen('intake')).code).toBe(2);
  });
});
