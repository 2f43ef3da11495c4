import { openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { emptyXlsx } from '../../../src/host/xlsx/open-xlsx';
import { editPart } from './package';

async function formulasOf(sheetData: string): Promise<Record<string, string>> {
  const workbook = emptyXlsx();
  await workbook.write([{ kind: 'replace-sheet', sheet: { name: '甲', cells: [['a']] } }]);
  const bytes = editPart(workbook.bytes(), 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${sheetData}</sheetData>`),
  );
  const { sheets } = await openXlsx(bytes).read(['甲'], { formulas: true });
  const rows = [...sheets.get('甲')!.formulas!];
  return Object.fromEntries(
    rows.flatMap((line = [], row) =>
      line.flatMap((text, column) => (text === null ? [] : [[`${String.fromCharCode(65 + column)}${row + 1}`, text]])),
    ),
  );
}

const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;

describe('formulas of an .xlsx', () => {
  it('are what a cell computes that shares the formula of another', async () => {
    const shared =
      row(1, '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:C3" si="0">A1*$A1+A$1&amp;"A1"</f><v>1</v></c>') +
      row(2, '<c r="B2"><f t="shared" si="0"/><v>1</v></c><c r="C2"><f t="shared" si="0"></f><v>1</v></c>');
    expect(await formulasOf(shared)).toEqual({
      B1: 'A1*$A1+A$1&"A1"',
      B2: 'A2*$A2+A$1&"A1"',
      C2: 'B2*$A2+B$1&"A1"',
    });
  });

  it('are all that programs may read where cells of a group contradict each other', async () => {
    const forged =
      row(1, '<c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f><v>1</v></c>') +
      row(2, '<c r="A2"><f t="shared" si="0">B2+1000</f><v>1</v></c>') +
      row(3, '<c r="A3"><f t="shared" si="0"/><v>1</v></c>') +
      row(4, '<c r="A4"><f t="shared" si="7"/><v>1</v></c>');
    expect(await formulasOf(forged)).toEqual({
      A1: 'B1 ≠ B1+999'.replace('B1+999', 'B1+1000'),
      A2: 'B2+1000 ≠ B2',
      A3: 'B3 ≠ B3+1000',
      A4: '',
    });
  });

  it('reach over every cell that an array formula or a data table fills', async () => {
    const filled =
      row(1, '<c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>1</v></c><c r="C1"><v>1</v></c>') +
      row(2, '<c r="A2"><v>1</v></c><c r="B2"><v>1</v></c>') +
      row(3, '<c r="A3"><f t="dataTable" ref="A3:A1048576" r1="D1"/><v>1</v></c>') +
      row(4, '<c r="A4"><v>1</v></c>');
    expect(await formulasOf(filled)).toEqual({
      ...{ A1: 'C1:D2*2', B1: 'C1:D2*2', A2: 'C1:D2*2', B2: 'C1:D2*2' },
      ...{ A3: 'TABLE(D1)', A4: 'TABLE(D1)' },
    });
  });

  it('are none where the tag is empty, and are read beside a text of any kind', async () => {
    const texts =
      row(1, '<c r="A1"><f/><v>1</v></c><c r="B1" t="inlineStr"><f>"x"&amp;1</f><is><t>x</t></is></c>') +
      row(2, '<c r="A2" t="str"><f><![CDATA[IF(1<2,"甲","乙")]]></f><v>甲</v></c><c r="B2"><f>1+1</f></c>');
    expect(await formulasOf(texts)).toEqual({ B1: '"x"&1', A2: 'IF(1<2,"甲","乙")', B2: '1+1' });
  });
});
