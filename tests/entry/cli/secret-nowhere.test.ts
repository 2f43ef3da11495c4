import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { emptyXlsx } from '../../../src/host/xlsx/open-xlsx';
import { SECRET, SHEETS } from '../../app/workflow/secret-sheets';
import { paragraph, wordFile } from '../../documents/reading/word-xml';
import { gaofenOn } from '../settled-book';
import { temporaryFolder } from '../temporary-folder';

const file = temporaryFolder();
const gaofen = gaofenOn({ year: 2020, month: 5, day: 8 });

/** How often the secret stands in each part of a file: of an archive in each of its own, also packed or encoded once more. */
function found(name: string, bytes: Uint8Array): Map<string, number> {
  const own = new Map<string, number>();
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    for (const [part, content] of Object.entries(unzipSync(bytes)))
      for (const [at, times] of found(`${name}/${part}`, content)) own.set(at, times);
    return own;
  }
  const text = strFromU8(bytes);
  const encoded = text.match(/[A-Za-z0-9+/=\r\n]{40,}/gu) ?? [];
  for (const [at, run] of encoded.entries())
    for (const [part, times] of found(`${name}#${at}`, Buffer.from(run, 'base64'))) own.set(part, times);
  const times = `${name}${text}`.split(SECRET).length - 1;
  if (times > 0) own.set(name, times);
  return own;
}

test('no command says the secret, in words, in JSON, in a file or in the name of one', async () => {
  const workbook = emptyXlsx();
  await workbook.write(createWorkbook(2020));
  for (const [name, cells] of Object.entries(SHEETS))
    await workbook.write([{ kind: 'replace-sheet', sheet: { name, cells } }]);
  const book = file('book.xlsx');
  writeFileSync(book, workbook.bytes());
  const typed = found('', readFileSync(book));
  expect(typed.size).toBeGreaterThan(0);
  const word = file('走访慰问.docx');
  writeFileSync(word, wordFile(paragraph('正文')));
  const marked = file(`机密★${SECRET}.docx`);
  writeFileSync(marked, wordFile(paragraph(`秘密★${SECRET}`)));
  const asForm = file('审核表.docx');
  writeFileSync(asForm, wordFile(paragraph(`秘密★${SECRET}`)));
  const given = new Set(readdirSync(path.dirname(book)));
  const quarter = ['--quarter', '2020Q2'];
  const ask = ['--topic', '先进典型', '--units', '高桥', '--issued', '2020-5-8'];
  const items = ['G2020-001', 'G2020-002', 'G2020-003', 'G2020-004', 'Y2020-01', 'C2020-01', 'C2020-02'];
  const commands: readonly (readonly string[])[] = [
    ['todo', book],
    ['todo', book, '--json'],
    ['todo', book, '--who', '高桥'],
    ['recalc', book, '--json', '--out', file('out-1.xlsx')],
    ['audit', file('out-1.xlsx')],
    ['audit', file('out-1.xlsx'), '--json'],
    ['fees', book, ...quarter, '--out', file('out-2.xlsx')],
    ['fees', book, ...quarter, '--settle', '--by', '张三', '--out', file('out-3.xlsx')],
    ['solicit', book, ...ask, '--out', file('out-4.xlsx')],
    ...['1', '2', '3'].flatMap((form) => [
      ['forms', book, '--form', form, '--open', '--docx', '--out', file(`out-${form}.docx`)],
      ['forms', book, '--form', form, '--open', '--out', file(`out-form-${form}.xlsx`)],
      ...items.map((item) => ['forms', book, '--form', form, '--item', item, '--docx', '--out', file('out-i.docx')]),
    ]),
    ...[quarter, ['--year', '2020']].flatMap((period, at) => [
      ['notice', book, ...period, '--json'],
      ['notice', book, ...period, '--docx', '--out', file(`out-notice-${at}.docx`)],
      ['notice', book, ...period, '--final', '--out', file(`out-notice-${at}.xlsx`)],
      ['notice', book, ...period, '--out', file(`out-draft-${at}.xlsx`)],
    ]),
    ...items.flatMap((item) => [
      ['package', book, '--item', item, word, '--out', file('out.zip')],
      ['package', book, '--item', item, marked, '--out', file('out-m.zip')],
      ['package', book, '--item', item, word, '--eml', '--out', file('out.eml')],
    ]),
    ['intake', book, asForm, '--out', file('out-5.xlsx')],
    ['intake', book, marked, '--out', file('out-6.xlsx')],
    ['workdays', '2020-5-8', '--days', '3', '--book', book],
    ['new', '--year', '2021', '--from', book, '--out', file('out-7.xlsx')],
  ];
  for (const command of commands) {
    const { code, out, err } = await gaofen(...command);
    expect([command, code < 3, `${out}${err}`.includes(SECRET)]).toEqual([command, true, false]);
  }
  for (const name of readdirSync(path.dirname(book)).filter((one) => !given.has(one))) {
    expect([name, name.includes(SECRET)]).toEqual([name, false]);
    const more = [...found('', readFileSync(file(name)))].filter(([part, times]) => times > (typed.get(part) ?? 0));
    expect([name, more]).toEqual([name, []]);
  }
  expect(existsSync(file('out-1.xlsx'))).toBe(true);
  expect(found('x', strToU8(Buffer.from(`附件：${SECRET}，${SECRET}`).toString('base64'))).size).toBe(1);
});
