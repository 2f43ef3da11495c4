import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { audit } from '../../src/app/audit/audit';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { dayOf } from '../../src/engine/time/calendar';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { a1, cellName } from '../../src/issues/place';
import { gaofen, writeLog } from '../entry/settled-book';
import { MemoryWorkbook } from '../host/memory-workbook';
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

test('says whether looks could be seen at all', async () => {
  const dates = { today: dayOf(2021, 1, 8) };
  const memory = new MemoryWorkbook();
  await memory.write(createWorkbook(2020));
  expect(await audit(memory, dates)).toMatchObject({ areLooksSeen: false });
  expect(await audit(openXlsx(zipSync(book)), dates)).toMatchObject({ areLooksSeen: true });
});

test('a state from before the log changed is another text, and is not called disguised by its own mark', async () => {
  const changed = openXlsx(zipSync(book));
  const [header = []] = (await changed.read(['采用登记'])).sheets.get('采用登记')!.rows;
  await changed.write([{ kind: 'replace-sheet', sheet: { name: '采用登记', cells: [header as string[]] } }]);
  const codes = await found(unzipSync(changed.bytes()));
  expect(codes).toContain('error cell-differs 单位得分!K7');
  expect(codes.filter((code) => code.includes('shown-otherwise'))).toEqual([]);
});

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

  const merged = (sheet: string, range: string): Parts =>
    change(parts(), partOf(parts(), sheet), (xml) =>
      xml.replace(/<mergeCell /u, `<mergeCell ref="${range}"/><mergeCell `),
    );

  it('names cells that are merged over amounts', async () => {
    for (const sheet of SHEETS) {
      const cell = await moneyCell(parts(), sheet);
      const below = cell.replace(/\d+$/u, (row) => String(Number(row) + 2));
      expect(await found(merged(sheet, `${cell}:${below}`))).toEqual([`error cells-hidden ${sheet}!${cell}`]);
    }
  });

  it('does not mind empty cells that are merged, however many', async () => {
    for (const sheet of SHEETS) expect(await found(merged(sheet, 'AA1:XFD1048576'))).toEqual([]);
  });

  /** Adds conditional formats to a sheet, and their style to the book. */
  const formatted = (sheet: string, rules: string, dxf: string): Parts => {
    const styled = change(parts(), 'xl/styles.xml', (xml) => {
      const own = /<dxfs[^>]*?(?:\/>|>([\s\S]*?)<\/dxfs>)/u.exec(xml);
      const all = `<dxfs>${own?.[1] ?? ''}<dxf>${dxf}</dxf></dxfs>`;
      return own ? xml.replace(own[0], all) : xml.replace('</cellXfs>', `</cellXfs>${all}`);
    });
    const id = (strFromU8(styled['xl/styles.xml']!).match(/<dxf>|<dxf\/>/gu) ?? []).length - 1;
    return change(styled, partOf(parts(), sheet), (xml) =>
      xml.replace(/(?=<(?:dataValidations|hyperlinks|printOptions|pageMargins))/u, rules.replaceAll('DXF', String(id))),
    );
  };
  const rule = (cell: string, xml: string): string =>
    `<conditionalFormatting sqref="Y1:Z1 ${cell}">${xml}</conditionalFormatting>`;
  const expression = '<cfRule type="expression" dxfId="DXF" priority="90"><formula>TRUE</formula></cfRule>';

  it.each([
    ['a number format', expression, '<numFmt numFmtId="998" formatCode=";;;"/>'],
    ['another number', expression, '<numFmt numFmtId="998" formatCode="&quot;1000&quot;"/>'],
    ['white ink', expression, '<font><color rgb="FFFFFFFF"/></font>'],
    ['white ink of the theme', expression, '<font><color theme="0"/></font>'],
    ['black ground', expression, '<fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill>'],
    ['a comparison', '<cfRule type="cellIs" dxfId="DXF" operator="greaterThan" priority="90"><formula>0</formula></cfRule>', '<font><color rgb="FFFEFEFE"/></font>'],
    ['a bar without a value', '<cfRule type="dataBar" priority="90"><dataBar showValue="0"><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>', ''],
    ['icons without a value', '<cfRule type="iconSet" priority="90"><iconSet iconSet="3Arrows" showValue="0"><cfvo type="percent" val="0"/></iconSet></cfRule>', ''],
    ['a scale that ends in black', '<cfRule type="colorScale" priority="90"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF000000"/></colorScale></cfRule>', ''],
  ])('names a conditional format that hides by %s', async (_, xml, dxf) => {
    for (const sheet of SHEETS) {
      const cell = await moneyCell(parts(), sheet);
      expect(await found(formatted(sheet, rule(cell, xml), dxf))).toEqual([`error conditional-hides ${sheet}!${cell}`]);
    }
  }); // prettier-ignore

  it('names one of those that newer programs keep beside the others', async () => {
    const [sheet] = SHEETS as [string];
    const cell = await moneyCell(parts(), sheet);
    const extended = `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="1" id="{0}"><xm:f>TRUE</xm:f><x14:dxf><font><color rgb="FFFFFFFF"/></font></x14:dxf></x14:cfRule><xm:sqref>${cell}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    const hiding = change(parts(), partOf(parts(), sheet), (xml) => xml.replace('</worksheet>', `${extended}</worksheet>`));
    expect(await found(hiding)).toEqual([`error conditional-hides ${sheet}!${cell}`]);
  }); // prettier-ignore

  it('does not mind conditional formats that can be read', async () => {
    const [sheet] = SHEETS as [string];
    const cell = await moneyCell(parts(), sheet);
    for (const dxf of ['<font><color rgb="FFC00000"/></font>', '<fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill>', '<numFmt numFmtId="998" formatCode="#,##0.00"/>', '<font><b/></font>'])
      expect(await found(formatted(sheet, rule(cell, expression), dxf))).toEqual([]);
  }); // prettier-ignore

  it('names rows and columns that the print area leaves out', async () => {
    const [sheet] = SHEETS as [string];
    const row = Number(/\d+$/u.exec(await moneyCell(parts(), sheet))![0]);
    const { rows } = (await openXlsx(zipSync(parts())).read([sheet])).sheets.get(sheet)!;
    const printed = (area: string): Parts =>
      change(parts(), 'xl/workbook.xml', (xml) => {
        const index = [...xml.matchAll(/<sheet name="([^"]*)"/gu)].findIndex(([, name]) => name === sheet);
        const without = xml.replace(new RegExp(`<definedName name="_xlnm.Print_Area" localSheetId="${index}"[^>]*>[^<]*</definedName>`, 'u'), ''); // prettier-ignore
        const tag = `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${area}</definedName>`;
        return without.includes('</definedNames>')
          ? without.replace('</definedNames>', `${tag}</definedNames>`)
          : without.replace('</sheets>', `</sheets><definedNames>${tag}</definedNames>`);
      });
    const end = rows.length;
    const of = (range: string): string => `'${sheet}'!${range}`;
    expect(await found(printed(of(`$A$1:$Z$${row - 1}`)))).toEqual([`error not-printed ${sheet}!`]);
    expect(await found(printed(`${of(`$A$1:$Z$${row - 1}`)},${of(`$A$${row + 1}:$Z$${end}`)}`))).toEqual([`error not-printed ${sheet}!`]); // prettier-ignore
    expect(await found(printed(of(`$1:$${row}`)))).toEqual([`error not-printed ${sheet}!`]);
    expect(await found(printed(of('$A:$C')))).toEqual([`${severity} not-printed ${sheet}!`]);
    expect(await found(printed(`OFFSET(${of('$A$1')},0,0,5,9)`))).toEqual([`${severity} not-printed ${sheet}!`]);
    for (const whole of [`$A$1:$Z$${end}`, '$A:$Z', `$1:$${end}`]) expect(await found(printed(of(whole)))).toEqual([]);
    expect(await found(printed(`${of(`$A$1:$Z$${row}`)},${of(`$A$${row + 1}:$Z$${end}`)}`))).toEqual([]);
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
