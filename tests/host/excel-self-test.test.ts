import { ExcelPage } from './excel-page';
import { collectCopyFacts } from './excel-self-test/copy-facts';

test('the simulator copies and exchanges sheets as the way back counts on', async () => {
  const page = await ExcelPage.open('1.9');
  const host = page.workbook({ sheets: { blank: [] } });
  expect(await collectCopyFacts()).toEqual({
    activeAfterCopy: '原表 (2)',
    name: '原表 (2)',
    charts: ['gaofen-chart-1'],
    shapes: [],
    columnWidth: 123,
    fill: '#00FF00',
    conditionalFormats: 1,
    frozen: true,
    orientation: 'Landscape',
    ownReference: "='原表 (2)'!A2",
    ownReferenceAfterExchange: '=原表!A2',
    elsewhere: "='gaofen-undo-9'!A1",
    elsewhereAgain: '=原表!A1',
  });
  expect(host.unsupported).toEqual([]);
  page.close();
});
