import type { ExcelHost } from '../index';
import type { OfficePage } from '../office-page';
import { codeOf, start } from './page';

let page: OfficePage & { host: ExcelHost };
type Sheet = Excel.Worksheet;

beforeAll(async () => {
  page = await start({ sheets: { S: [] } });
});
afterEach(() => expect(page.host.unsupported.splice(0)).toEqual([]));

const run = <T>(batch: (sheet: Sheet, context: Excel.RequestContext) => T): Promise<T> =>
  page.Excel.run(async (context) => {
    const result = batch(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
    return result;
  });

test('formats are laid over ranges and read back, mixed ones as null', async () => {
  const read = await run((sheet) => {
    const range = sheet.getRange('A1:C3');
    range.format.fill.color = '#ffc000';
    range.format.font.bold = true;
    range.format.horizontalAlignment = 'Center';
    range.format.wrapText = true;
    range.format.columnWidth = 80;
    range.format.rowHeight = 20;
    for (const edge of [
      'EdgeTop',
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'InsideHorizontal',
      'InsideVertical',
    ] as const) {
      range.format.borders.getItem(edge).style = 'Continuous';
    }
    sheet.getRange('B2').format.fill.color = 'red';
    const format = range.format.load('columnWidth,rowHeight,horizontalAlignment,wrapText,fill/color,font/bold');
    const edge = range.format.borders.getItem('InsideVertical').load('style,color');
    return { format, edge };
  });
  expect(read.format.fill.color).toBeNull();
  expect([
    read.format.font.bold,
    read.format.columnWidth,
    read.format.rowHeight,
    read.format.horizontalAlignment,
  ]).toEqual([true, 80, 20, 'Center']);
  expect(read.edge.style).toBe('Continuous');
  expect(page.host.cell('S!B2').style).toMatchObject({ fillColor: '#FF0000', right: { style: 'Continuous' } });
});

test('whole columns take formats, clear takes them away', async () => {
  await run((sheet) => {
    sheet.getRange().clear();
    Object.assign(sheet.getRange('E:E'), { numberFormat: '@' });
  });
  page.host.outside((person) => person.type('S!E5', '00123'));
  expect(page.host.cell('S!E5').value).toBe('00123');
  await run((sheet) => sheet.getRange().clear());
  expect(page.host.book.sheet('S').usedRect(false)).toBeUndefined();
});

test('merges keep the first cell, and refuse to be cut', async () => {
  await run((sheet) => {
    sheet.getRange('A1:B1').values = [['标题', 'gone']];
    sheet.getRange('A1:B1').merge();
  });
  expect(page.host.values('S')).toEqual([['标题']]);
  expect(page.host.book.sheet('S').merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  expect(await codeOf(run((sheet) => sheet.getRange('A1').clear()))).toBe('MergedRangeConflict');
  await run((sheet) => sheet.getRange().clear());
});

test('validation, conditional formats and data bars', async () => {
  const kinds = await run((sheet) => {
    const range = sheet.getRange('A2:A20');
    range.dataValidation.rule = { list: { inCellDropDown: true, source: '单独采用,综合采用' } };
    range.dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '采用方式', message: '请选择' };
    const custom = range.conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=$A2="未达标"';
    custom.custom.format.fill.color = '#FFC7CE';
    custom.custom.format.font.color = '#9C0006';
    const bar = sheet.getRange('B2:B20').conditionalFormats.add('DataBar');
    bar.dataBar.positiveFormat.fillColor = '#638EC6';
    range.dataValidation.load('type,rule');
    range.conditionalFormats.load('items/type,items/id');
    return range;
  });
  expect(kinds.dataValidation.type).toBe('List');
  expect(kinds.conditionalFormats.items.map(({ type }) => type)).toEqual(['Custom']);
  expect(page.host.book.sheet('S').conditionalFormats.map(({ type, formula }) => [type, formula])).toEqual([
    ['DataBar', ''],
    ['Custom', '=$A2="未达标"'],
  ]);
  const long = 'x'.repeat(256);
  expect(
    await codeOf(
      run((sheet) => (sheet.getRange('C1').dataValidation.rule = { list: { inCellDropDown: true, source: long } })),
    ),
  ).toBe('InvalidArgument');
});

test('panes, page layout, header and footer, filter', async () => {
  await run((sheet) => {
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const layout = sheet.pageLayout;
    layout.orientation = 'Landscape';
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.setPrintTitleRows('$1:$3');
    layout.setPrintArea('A1:K50');
    layout.centerHorizontally = true;
    layout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
    sheet.autoFilter.apply(sheet.getRange('A3:K50'));
    sheet.tabColor = '#C00000';
    sheet.showGridlines = false;
  });
  const sheet = page.host.book.sheet('S');
  expect(sheet.freeze).toEqual({ rows: 3, columns: 2 });
  expect(sheet.pageLayout).toMatchObject({
    titleRows: { row: 0, rows: 3 },
    area: { rows: 50, columns: 11 },
    headerFooter: { centerFooter: '第 &P 页' },
  });
  expect(sheet.pageLayout.properties).toMatchObject({
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
  });
  expect([sheet.filter?.rect.rows, sheet.tabColor, sheet.showGridlines]).toEqual([48, '#C00000', false]);
});

test('tables have headers, bodies, columns, and grow when rows are written below them', async () => {
  const read = await run((sheet) => {
    sheet.getRange('M1:N3').values = [
      ['单位', '分'],
      ['甲', 1],
      ['乙', 2],
    ];
    const table = sheet.tables.add('M1:N3', true);
    table.name = '登记表';
    sheet.getRange('M4:N4').values = [['丙', 3]];
    const body = table.getDataBodyRange().load('values,address');
    const column = table.columns.getItem('分').load('index');
    table.load('name,id');
    return { body, column, table };
  });
  expect(read.body.values).toEqual([
    ['甲', 1],
    ['乙', 2],
    ['丙', 3],
  ]);
  expect([read.column.index, read.table.name]).toEqual([1, '登记表']);
});

test('totals stand in a row of their own below a table, which is part of it', async () => {
  const read = await run((sheet) => {
    sheet.getRange('Q1:R3').values = [['name', 'score'], ['a', 2], ['b', 3]]; // prettier-ignore
    const table = sheet.tables.add('Q1:R3', true);
    table.showTotals = true;
    const totals = table.getTotalRowRange().load('values,address');
    const range = table.getRange().load('address');
    const body = table.getDataBodyRange().load('address');
    return { table: table.load('showTotals'), totals, range, body };
  });
  expect(read.table.showTotals).toBe(true);
  expect(read.totals).toMatchObject({ address: 'S!Q4:R4', values: [['汇总', 5]] });
  expect([read.range.address, read.body.address]).toEqual(['S!Q1:R4', 'S!Q2:R3']);
  expect(await codeOf(run((sheet) => sheet.tables.add('T1:U3', true).getTotalRowRange().load('values')))).toBe(
    'ItemNotFound',
  );
});

test('charts take series from cells and a place from cells', async () => {
  await run((sheet) => {
    const chart = sheet.charts.add('BarClustered', sheet.getRange('M1:N4'), 'Columns');
    chart.title.text = '得分';
    chart.setPosition('P1', 'T12');
    const series = chart.series.getItemAt(0);
    series.setXAxisValues(sheet.getRange('M2:M4'));
    series.format.fill.setSolidColor('#4472C4');
    chart.series.add('任务').setValues(sheet.getRange('N2:N4'));
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.legend.position = 'Bottom';
  });
  const [chart] = page.host.book.sheet('S').charts;
  expect(chart?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
    ['分', 'S!N2:N4', 'S!M2:M4'],
    ['任务', 'S!N2:N4', ''],
  ]);
  expect([chart?.left, chart?.width]).toEqual([15 * 54 + 3 * 26, 5 * 54]);
});

test('protected sheets let unlocked cells be written and nothing else', async () => {
  await run((sheet) => {
    sheet.getRange('X1').format.protection.locked = false;
    sheet.protection.protect({ allowAutoFilter: true });
  });
  await run((sheet) => (sheet.getRange('X1').values = [['ok']]));
  expect(await codeOf(run((sheet) => (sheet.getRange('X2').values = [['no']])))).toBe('AccessDenied');
  expect(await codeOf(run((sheet) => sheet.protection.protect()))).toBe('InvalidOperation');
  await run((sheet) => sheet.protection.unprotect());
});

test('sheets obey the rules of their names, and one stays visible', async () => {
  const add = (name: string): Promise<unknown> => run((_, context) => context.workbook.worksheets.add(name));
  expect(await codeOf(add('a/b'))).toBe('InvalidArgument');
  expect(await codeOf(add('x'.repeat(32)))).toBe('InvalidArgument');
  expect(await codeOf(add('s'))).toBe('ItemAlreadyExists');
  expect(await codeOf(run((sheet) => sheet.delete()))).toBe('InvalidOperation');
  expect(await codeOf(run((sheet) => (sheet.visibility = 'Hidden')))).toBe('InvalidOperation');
});

test('names, settings and hyperlinks', async () => {
  const read = await run((sheet, context) => {
    context.workbook.names.add('台账', sheet.getRange('A1:B2'));
    context.workbook.settings.add('gaofen.year', 2020);
    const link = sheet.getRange('Z1');
    link.hyperlink = { documentReference: "'S'!C7", textToDisplay: 'C7' };
    return {
      name: context.workbook.names.getItem('台账').getRange().load('address'),
      setting: context.workbook.settings.getItemOrNullObject('gaofen.year').load('value'),
      link: link.load('hyperlink,values'),
    };
  });
  expect([read.name.address, read.setting.value, read.link.values]).toEqual(['S!A1:B2', 2020, [['C7']]]);
  expect(read.link.hyperlink).toMatchObject({ documentReference: "'S'!C7" });
});
