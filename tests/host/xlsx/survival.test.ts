import { HostError, type WorkbookChange } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { crowdedBook, crowdedMachineSheet } from './crowded-book';
import { editPart, pack, partText, unpack } from './package';
import { relationshipsXml } from './sample-book';
import { faultsOf } from './soundness';

const RECALCULATION: readonly WorkbookChange[] = [
  { kind: 'write-cells', sheet: '采用登记', row: 0, column: 3, cells: [['判定'], ['计5分'], ['=不计']] },
  {
    kind: 'replace-sheet',
    sheet: {
      name: '单位得分',
      cells: [['单位', '得分'], ['跳马镇', 5], ['办公室', { formula: 'SUM(B2:B2)', value: 5 }], [{ text: '采用登记!C7', link: { sheet: '采用登记', row: 6, column: 2 } }]],
      styles: [{ range: { row: 0, column: 0, rows: 1, columns: 2 }, style: { bold: true, fill: 'DDDDDD' } }],
      print: { orientation: 'landscape', fitToWidth: true, titleRows: { from: 0, to: 0 } },
      charts: [{ title: '得分', categories: { row: 1, column: 0, rows: 2, columns: 1 }, series: [{ name: '得分', values: { row: 1, column: 1, rows: 2, columns: 1 }, color: '4472C4' }], anchor: { row: 5, column: 0, rows: 9, columns: 5 } }],
      conditionalFormats: [{ range: { row: 1, column: 1, rows: 2, columns: 1 }, rule: { kind: 'data-bar', color: '4472C4' } }],
    },
  },
  { kind: 'replace-sheet', sheet: { name: '问题清单', cells: [['级别']] } },
]; // prettier-ignore

async function recalculated(bytes: Uint8Array): Promise<Uint8Array> {
  const book = openXlsx(bytes);
  await book.write(RECALCULATION);
  return book.bytes();
}

test('the crowded workbook is sound to begin with', () => {
  expect(faultsOf(crowdedBook())).toEqual([]);
  expect(faultsOf(crowdedMachineSheet())).toEqual([]);
});

test('opened and saved, every part is the same, byte for byte', () => {
  expect(unpack(openXlsx(crowdedBook()).bytes())).toEqual(unpack(crowdedBook()));
});

describe('after a recalculation', () => {
  const OURS = [
    '[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml',
    'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet3.xml', 'xl/calcChain.xml',
  ]; // prettier-ignore
  let before: Record<string, Uint8Array>;
  let after: Record<string, Uint8Array>;
  let bytes: Uint8Array;

  beforeAll(async () => {
    before = unpack(crowdedBook());
    bytes = await recalculated(crowdedBook());
    after = unpack(bytes);
  });

  test.each(Object.keys(unpack(crowdedBook())).filter((name) => !OURS.includes(name)))('%s survives', (name) => {
    expect(after[name]).toEqual(before[name]);
  });

  test('the package is sound', () => expect(faultsOf(bytes)).toEqual([]));

  test('what else stands on the clerk’s sheet is the same text', () => {
    const tail = (all: Record<string, Uint8Array>): string => {
      const xml = new TextDecoder().decode(all['xl/worksheets/sheet1.xml']);
      return xml.slice(xml.indexOf('</sheetData>'));
    };
    expect(tail(after)).toBe(tail(before));
  });

  test('cells that were not written are the same text, written ones keep their format', () => {
    const xml = partText(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain(
      '<c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="inlineStr"><is><t>得分</t></is></c><c r="D1" t="inlineStr">',
    );
    expect(xml).toContain('<c r="B3"><f>B2*2</f><v>10</v></c>');
    expect(xml).toMatch(/<row r="2" ht="20" customHeight="1">.*<c r="C2" s="2"\/><c r="D2" s="\d+" t="inlineStr">/);
    expect(xml).toContain('<dimension ref="A1:D3"/>');
  });

  test('existing formats do not change; new ones follow them', () => {
    const formats = (all: Record<string, Uint8Array>): string => {
      const xml = new TextDecoder().decode(all['xl/styles.xml']);
      return xml.slice(xml.indexOf('<cellXfs'), xml.indexOf('</cellXfs>')).replace(/^<cellXfs[^>]*>/, '');
    };
    expect(formats(after).startsWith(formats(before))).toBe(true);
  });

  test('the replaced sheet keeps its place; names of people stay, the list of formulas goes, all is calculated on load', () => {
    const workbook = partText(bytes, 'xl/workbook.xml');
    expect(workbook).toContain('<sheet name="单位得分" sheetId="3" r:id="rId3"/>');
    expect(workbook).toContain('<definedName name="总分">SUM(采用登记!$B$2:$B$3)+单位得分!$B$2</definedName>');
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">采用登记!$A$1:$D$3</definedName>',
    );
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'单位得分'!$1:$1</definedName>`,
    );
    expect(workbook).toContain('fullCalcOnLoad="1"');
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  test('a second recalculation changes not a byte', async () => {
    const again = await recalculated(bytes);
    expect(Object.keys(unpack(again))).toEqual(Object.keys(after));
    for (const [name, part] of Object.entries(unpack(again)))
      expect([name, new TextDecoder().decode(part)]).toEqual([name, new TextDecoder().decode(after[name])]);
    expect(again).toEqual(bytes);
  });
});

describe('a person’s things on the machine’s sheet', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await recalculated(crowdedMachineSheet());
  });

  test.each(['xl/media/image1.png', 'xl/charts/chart1.xml', 'xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/threadedComments/threadedComment1.xml', 'xl/printerSettings/printerSettings1.bin'])('%s survives', (name) => {
    expect(unpack(bytes)[name]).toEqual(unpack(crowdedMachineSheet())[name]);
  }); // prettier-ignore

  test('a second recalculation changes not a byte', async () => {
    expect(await recalculated(bytes)).toEqual(bytes);
  });

  test('pictures and charts stay in the drawing, ours are added', () => {
    const drawing = partText(bytes, 'xl/drawings/drawing1.xml');
    expect(drawing).toContain('name="公章"');
    expect(drawing).toContain('name="图表 1"');
    expect(drawing.match(/name="gaofen-chart-1"/g)).toHaveLength(1);
  });

  test('sparklines, comments and the printer stay on the sheet', () => {
    const xml = partText(bytes, 'xl/worksheets/sheet3.xml');
    for (const kept of [
      'sparklineGroups',
      '<legacyDrawing r:id="rId2"/>',
      'r:id="rId6"',
      'codeName="Sheet3"',
      '<tabColor rgb="FF00FF00"/>',
    ])
      expect(xml).toContain(kept);
    expect(xml).not.toContain('单独采用');
  });

  test('the package is sound, also after the charts are gone', async () => {
    expect(faultsOf(bytes)).toEqual([]);
    const book = openXlsx(bytes);
    await book.write([{ kind: 'replace-sheet', sheet: { name: '单位得分', cells: [] } }]);
    expect(faultsOf(book.bytes())).toEqual([]);
    expect(Object.keys(unpack(book.bytes())).filter((name) => name.startsWith('xl/charts/'))).toEqual([
      'xl/charts/chart1.xml',
    ]);
  });
});

describe('what would be lost is refused by name, and nothing is changed', () => {
  const refused = async (bytes: Uint8Array, change: WorkbookChange): Promise<unknown> => {
    const book = openXlsx(bytes);
    const error = await book.write([RECALCULATION[0]!, change]).catch((reason: unknown) => reason);
    expect(unpack(book.bytes())).toEqual(unpack(bytes));
    return error;
  };
  const summary: WorkbookChange = { kind: 'replace-sheet', sheet: { name: '汇总', cells: [['别的']] } };

  test('a pivot table on a sheet to be replaced', async () => {
    expect(await refused(crowdedBook(), summary)).toEqual(new HostError('unsupported', '汇总: pivotTable'));
  });

  test('a table whose headings would no longer fit', async () => {
    const bytes = editPart(crowdedBook(), 'xl/worksheets/_rels/sheet2.xml.rels', (xml) =>
      xml.replace(/<Relationship [^>]*pivotTable[^>]*>/, ''),
    );
    expect(await refused(bytes, summary)).toEqual(new HostError('unsupported', '汇总: 表1'));
    const book = openXlsx(bytes);
    await book.write([
      {
        kind: 'replace-sheet',
        sheet: {
          name: '汇总',
          cells: [
            ['项', '值', '更多'],
            ['a', 1],
          ],
        },
      },
    ]);
    expect(faultsOf(book.bytes())).toEqual([]);
  });

  test('a signed workbook', async () => {
    const bytes = editPart(crowdedBook(), '_rels/.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="xl/media/image1.png"/></Relationships>',
      ),
    );
    expect(await refused(bytes, RECALCULATION[0]!)).toMatchObject({ code: 'signed' });
  });
});

test('a chart of ours goes with the parts another program gave it', async () => {
  const book = emptyXlsx();
  await book.write([RECALCULATION[1]!]);
  const dressed = pack({
    ...unpack(book.bytes()),
    'xl/charts/_rels/chart1.xml.rels': relationshipsXml([
      ['http://schemas.microsoft.com/office/2011/relationships/chartStyle', 'style1.xml'],
      ['http://schemas.microsoft.com/office/2011/relationships/chartColorStyle', 'colors1.xml'],
    ]),
    'xl/charts/style1.xml': '<a/>',
    'xl/charts/colors1.xml': '<a/>',
  });
  for (const again of [RECALCULATION[1]!, { kind: 'replace-sheet', sheet: { name: '单位得分', cells: [] } } as const]) {
    const opened = openXlsx(dressed);
    await opened.write([again]);
    expect(faultsOf(opened.bytes())).toEqual([]);
    const left = Object.keys(unpack(opened.bytes())).filter((name) => /charts|drawings/.test(name));
    expect(left).toEqual(again === RECALCULATION[1] ? expect.arrayContaining(['xl/charts/chart1.xml']) : []);
    expect(left.filter((name) => /style1|colors1|_rels\/chart/.test(name))).toEqual([]);
  }
});
