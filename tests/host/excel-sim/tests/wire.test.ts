import type { ExcelHost } from '../index';
import type { OfficePage } from '../office-page';
import { codeOf, settled, start } from './page';

let page: OfficePage & { host: ExcelHost };

beforeAll(async () => {
  page = await start({
    sheets: {
      数据: [
        ['a', 1],
        ['b', 2],
      ],
      t3: [['x']],
    },
  });
});
afterEach(() => expect(page.host.unsupported.splice(0)).toEqual([]));

test('values are read in one request', async () => {
  const before = page.host.requestCount;
  const read = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('数据').getUsedRange().load('values,address');
    await context.sync();
    return [range.values, range.address];
  });
  expect(read).toEqual([
    [
      ['a', 1],
      ['b', 2],
    ],
    '数据!A1:B2',
  ]);
  await settled();
  expect(page.host.trace.slice(before).map(({ actions, error }) => [actions > 0, error])).toEqual([
    [true, undefined],
    [true, undefined],
  ]);
  expect(page.host.keptReferences).toBe(0);
});

test('names that look like cells are quoted', async () => {
  const address = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('t3').getRange('A1:B2').load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'t3'!A1:B2");
});

test('a property that was not loaded throws in the client', async () => {
  const code = await codeOf(
    page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('数据');
      await context.sync();
      return sheet.name;
    }),
  );
  expect(code).toBe('PropertyNotLoaded');
});

test('a missing item names the member that failed, and what came before stays done', async () => {
  const error = await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('数据').getRange('D1').values = [['kept']];
    context.workbook.worksheets.getItem('zzz').load('name');
    await context.sync();
  }).catch((caught: unknown) => caught);
  expect((error as OfficeExtension.Error).code).toBe('ItemNotFound');
  expect((error as OfficeExtension.Error).debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
  expect(page.host.cell('数据!D1').value).toBe('kept');
});

test('null objects answer null and refuse writes', async () => {
  await page.Excel.run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('zzz');
    const inside = none.getRange('A1').load('values');
    await context.sync();
    expect([none.isNullObject, inside.isNullObject]).toEqual([true, true]);
  });
  const code = await codeOf(
    page.Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('zzz').getRange('A1').values = [[1]];
      await context.sync();
    }),
  );
  expect(code).toBe('InvalidOperation');
});

test('kept ranges follow their cells, and die with them', async () => {
  const address = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('数据').getRange('A2:B2').load('address');
    await context.sync();
    page.host.outside((person) => person.insertRows('数据', 1, 2));
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe('数据!A4:B4');
  const code = await codeOf(
    page.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('数据').getRange('A1:B2').load('address');
      await context.sync();
      page.host.outside((person) => person.deleteRows('数据', 1, 2));
      range.load('address');
      await context.sync();
    }),
  );
  expect(code).toBe('InvalidObjectPath');
});

test('writes of more than 1,500 cells arrive whole', async () => {
  const rows = Array.from({ length: 900 }, (_, row) => [`第${row}行`, row, row % 2 === 0]);
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('大');
    sheet.getRangeByIndexes(0, 0, 900, 3).values = rows;
    await context.sync();
  });
  expect(page.host.values('大')).toEqual(rows);
});

test('a block of the wrong shape is refused', async () => {
  const code = await codeOf(
    page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('数据').getRange('A1:B2').values = [['only one']];
      await context.sync();
    }),
  );
  expect(code).toBe('InvalidArgument');
});

test('collections load their items with paths into them', async () => {
  const names = await page.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/position');
    await context.sync();
    return sheets.items.map((sheet) => [sheet.name, sheet.position]);
  });
  expect(names).toEqual([
    ['数据', 0],
    ['t3', 1],
    ['大', 2],
  ]);
});

test('the date system shows in what functions return', async () => {
  const serial = await page.Excel.run(async (context) => {
    const result = context.workbook.functions.date(2020, 1, 1).load('value');
    await context.sync();
    return result.value;
  });
  expect(serial).toBe(43831);
});

test('what is not modelled fails loudly', async () => {
  const code = await codeOf(
    page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('数据').shapes.addTextBox('no');
      await context.sync();
    }),
  );
  expect(code).toBe('NotImplemented');
  expect(page.host.unsupported.splice(0)).toEqual(['ShapeCollection.addTextBox: not modelled']);
});

test('the colours of the program are told, light ones unless given', async () => {
  const light = page.Office.context.officeTheme;
  expect([light.bodyBackgroundColor, light.controlForegroundColor]).toEqual(['#e6e6e6', '#262626']);
  const { Office } = await start({}, { theme: { bodyBackgroundColor: '#00000a' } });
  const dark = Office.context.officeTheme;
  expect([dark.bodyBackgroundColor, dark.controlBackgroundColor]).toEqual(['#00000a', '#ffffff']);
});
