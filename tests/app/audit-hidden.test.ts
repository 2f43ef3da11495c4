import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { audit } from '../../src/app/audit/audit';
import { dayOf } from '../../src/engine/time/calendar';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { a1, cellName } from '../../src/issues/place';
import { gaofen, writeLog } from '../entry/settled-book';
import { temporaryFolder } from '../entry/temporary-folder';

const file = temporaryFolder();
const SHEETS = ['稿费表2020Q2', '稿费发放表2020Q2'];

type Parts = Record<string, Uint8Array>;
const change = (parts: Parts, part: string, edit: (xml: string) => string): Parts => {
  const before = strFromU8(parts[part]!);
  const after = edit(before);
  expect(after).not.toBe(before);
  return { ...parts, [part]: strToU8(after) };
};

/** The part of a sheet, by the order in which the workbook lists them. */
function partOf(parts: Parts, sheet: string): string {
  const workbook = strFromU8(parts['xl/workbook.xml']!);
  const id = new RegExp(`<sheet name="${sheet}"[^>]*r:id="(\\w+)"`, 'u').exec(workbook)![1]!;
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels']!);
  const tag = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`, 'u').exec(relations)![0];
  return `xl/${/Target="([^"]+)"/u.exec(tag)![1]!.replace(/^\/xl\//u, '')}`;
}

/** Gives a cell a format of its own that differs from the one it has by these parts of a style. */
function restyled(
  parts: Parts,
  sheet: string,
  cell: string,
  style: { readonly format?: string; readonly ink?: string },
): Parts {
  const part = partOf(parts, sheet);
  const own = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`, 'u').exec(strFromU8(parts[part]!))![1]);
  let count = 0;
  const styled = change(parts, 'xl/styles.xml', (xml) => {
    const xfs = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/u.exec(xml)![1]!.match(/<xf [\s\S]*?(?:<\/xf>|\/>)(?=<xf|$)/gu)!;
    count = xfs.length;
    const fonts = /<fonts[^>]*>([\s\S]*)<\/fonts>/u.exec(xml)![1]!.match(/<font>[\s\S]*?<\/font>|<font\/>/gu)!.length;
    const format = style.format === undefined ? xfs[own]! : xfs[own]!.replace(/numFmtId="\d+"/u, 'numFmtId="999"');
    const xf = style.ink === undefined ? format : format.replace(/fontId="\d+"/u, `fontId="${fonts}"`);
    const code = (style.format ?? '0').replaceAll('"', '&quot;').replaceAll('>', '&gt;');
    return xml
      .replace('</numFmts>', `<numFmt numFmtId="999" formatCode="${code}"/></numFmts>`)
      .replace('</fonts>', `<font><sz val="11"/><color rgb="FF${style.ink ?? '000000'}"/></font></fonts>`)
      .replace('</cellXfs>', `${xf}</cellXfs>`);
  });
  return change(styled, part, (xml) =>
    xml.replace(new RegExp(`(<c r="${cell}"[^>]*) s="\\d+"`, 'u'), `$1 s="${count}"`),
  );
}

const found = async (parts: Parts): Promise<string[]> => {
  const { issues } = await audit(openXlsx(zipSync(parts)), { today: dayOf(2021, 1, 8) });
  return issues.map(({ code, severity, place }) => `${severity} ${code} ${place.sheet}!${cellName(place) ?? ''}`);
};

let book: Parts;
let handOver: Parts;

beforeAll(async () => {
  await writeLog(file('登记.xlsx'));
  for (const [from, quarter, to] of [
    ['登记', '2020Q1', 'q1'],
    ['q1', '2020Q2', 'q2'],
  ] as const)
    // prettier-ignore
    await gaofen('fees', file(`${from}.xlsx`), '--quarter', quarter, '--out', file(`${to}.xlsx`), '--settle');
  await gaofen('hand-over', file('q2.xlsx'), '--quarter', '2020Q2', '--out', file('送.xlsx'));
  book = unzipSync(readFileSync(file('q2.xlsx')));
  handOver = unzipSync(readFileSync(file('送.xlsx')));
});

/** A cell of money: 应发金额 in the first numbered row. */
async function moneyCell(parts: Parts, sheet: string): Promise<string> {
  const { sheets } = await openXlsx(zipSync(parts)).read([sheet]);
  const { rows } = sheets.get(sheet)!;
  const head = rows.findIndex((cells) => cells[0] === '序号');
  return a1(
    head + 1,
    rows[head]!.findIndex((text) => typeof text === 'string' && text.startsWith('应发金额')),
  );
}

describe.each(['the book', 'the hand-over file'])('%s', (name) => {
  const parts = (): Parts => (name === 'the book' ? book : handOver);
  const severity = name === 'the book' ? 'warning' : 'error';

  it('hides nothing as it is', async () => {
    expect(await found(parts())).toEqual([]);
  });

  it.each([';;;', '"1000"', '0"00"', '0,', '[Red]"2,000.00"', '[>0]"999";0', 'yyyy-mm-dd'])(
    'names a cell that shows something else by %s',
    async (format) => {
      for (const sheet of SHEETS) {
        const cell = await moneyCell(parts(), sheet);
        expect(await found(restyled(parts(), sheet, cell, { format }))).toEqual([
          `error shown-otherwise ${sheet}!${cell}`,
        ]);
      }
    },
  );

  it('does not mind how many decimals are shown', async () => {
    const [sheet] = SHEETS as [string];
    for (const format of ['0', '#,##0.0', '"￥"#,##0.00', '0.000'])
      expect(await found(restyled(parts(), sheet, await moneyCell(parts(), sheet), { format }))).toEqual([]);
  });

  it('names a cell of white ink', async () => {
    const [sheet] = SHEETS as [string];
    const cell = await moneyCell(parts(), sheet);
    expect(await found(restyled(parts(), sheet, cell, { ink: 'FFFFFF' }))).toEqual([
      `${severity} ink-hidden ${sheet}!${cell}`,
    ]);
  });

  it('names rows, columns and sheets that are hidden', async () => {
    const [sheet] = SHEETS as [string];
    const part = partOf(parts(), sheet);
    const row = /\d+$/u.exec(await moneyCell(parts(), sheet))![0];
    const hiddenRow = change(parts(), part, (xml) => xml.replace(`<row r="${row}"`, `<row hidden="1" r="${row}"`));
    expect(await found(hiddenRow)).toEqual([`error cells-hidden ${sheet}!`]);
    const flatRow = change(parts(), part, (xml) =>
      xml
        .replace(new RegExp(`<row r="${row}"([^>]*?)(?: ht="[^"]*")?`, 'u'), `<row r="${row}" ht="0.5"$1`)
        .replace(new RegExp(`(<row r="${row}" ht="0.5"[^>]*?) ht="[^"]*"`, 'u'), '$1'),
    );
    expect(await found(flatRow)).toEqual([`error cells-hidden ${sheet}!`]);
    const hiddenColumn = change(parts(), part, (xml) => xml.replace(/<col (?=min="2")/u, '<col hidden="1" '));
    expect(await found(hiddenColumn)).toEqual([`${severity} cells-hidden ${sheet}!`]);
    const hiddenSheet = change(parts(), 'xl/workbook.xml', (xml) =>
      xml.replace(`<sheet name="${sheet}"`, `<sheet state="veryHidden" name="${sheet}"`),
    );
    expect(await found(hiddenSheet)).toEqual([`${severity} cells-hidden ${sheet}!`]);
  });
});
