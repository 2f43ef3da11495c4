import type { SheetContent } from '../../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../../src/host/xlsx/open-xlsx';
import { partText } from '../package';
import { faultsOf } from '../soundness';

const SHEET = 'xl/worksheets/sheet1.xml';

async function written(sheet: Partial<SheetContent>): Promise<Uint8Array> {
  const book = emptyXlsx();
  await book.write([{ kind: 'replace-sheet', sheet: { name: '单位得分', cells: [], ...sheet } }]);
  return book.bytes();
}

describe('characters that XML cannot hold', () => {
  const BAD = '单\u0002\u0000\u001f\ufffe\uffff\ud800位';
  const cell = { row: 1, column: 0, rows: 1, columns: 1 };
  const message = { title: BAD, text: BAD };
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await written({
      cells: [[BAD], [{ text: BAD, link: { sheet: BAD, row: 0, column: 0 } }], [{ formula: `"${BAD}"`, value: BAD }]],
      styles: [{ range: cell, style: { fontName: BAD, numberFormat: `0"${BAD}"` } }],
      charts: [{ title: BAD, categories: cell, series: [{ name: BAD, values: cell, color: '4472C4' }], anchor: cell }],
      validations: [{ range: cell, rule: { kind: 'list', source: [BAD] }, prompt: message, error: message }],
      conditionalFormats: [{ range: cell, rule: { kind: 'formula', formula: `A1="${BAD}"`, style: { bold: true } } }],
      print: { orientation: 'portrait', fitToWidth: true, header: BAD, footer: BAD },
    });
  });

  test('get into no part', () => {
    expect(faultsOf(bytes)).toEqual([]);
    expect(partText(bytes, 'xl/charts/chart1.xml')).toContain('<c:pt idx="0"><c:v>单位</c:v></c:pt>');
  });

  test('are kept in cells', async () => {
    const content = await openXlsx(bytes).read(['单位得分']);
    expect(content.sheets.get('单位得分')!.rows[0]).toEqual([BAD]);
  });
});

test.each([
  ['thin', 'BFC5D2'],
  ['black', '000000'],
] as const)('%s lines are %s', async (border, color) => {
  const range = { row: 0, column: 0, rows: 1, columns: 1 };
  const styles = partText(await written({ cells: [[1]], styles: [{ range, style: { border } }] }), 'xl/styles.xml');
  expect(styles).toContain(`<left style="thin"><color rgb="FF${color}"/></left>`);
});

test('protection lets people format, sort, filter, and insert and delete rows', async () => {
  const [protection] = /<sheetProtection[^>]*>/.exec(partText(await written({ protected: true }), SHEET)) ?? [''];
  const allowed = [...protection.matchAll(/(\w+)="0"/g)].map(([, name]) => name);
  expect(allowed.sort()).toEqual(
    ['autoFilter', 'deleteRows', 'formatCells', 'formatColumns', 'formatRows', 'insertHyperlinks', 'insertRows', 'sort'],
  ); // prettier-ignore
});
