import { Refusal, WEB_LIMIT, readCatalogue } from '../index';
import { readFileSync } from 'node:fs';
import { codeOf, settled, start } from './page';

const read = (page: Awaited<ReturnType<typeof start>>): Promise<unknown> =>
  page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('S').getUsedRange().load('values');
    await context.sync();
    return range.values;
  });

test('edits of others and of the add-in itself arrive as events with their source', async () => {
  const page = await start({ sheets: { S: [['a']] } });
  const seen: unknown[] = [];
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      seen.push([event.source, event.address, event.changeType, event.triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
  });
  page.host.outside((person) => person.type('S!B2', 'x'));
  page.host.outside((person) => person.insertRows('S', 1), 'Local');
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('S').getRange('C3').values = [['own']];
    await context.sync();
  });
  await settled();
  expect(seen).toEqual([
    ['Remote', 'B2', 'RangeEdited', undefined],
    ['Local', '1:1', 'RowInserted', undefined],
    ['Local', 'C3', 'RangeEdited', 'ThisLocalAddin'],
  ]);
  expect(page.host.unsupported).toEqual([]);
});

test('selection events, and their removal', async () => {
  const page = await start({ sheets: { S: [], T: [] } });
  const seen: unknown[] = [];
  const handler = await page.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add((event) => {
      seen.push([event.worksheetId, event.address]);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  page.host.outside((person) => person.select('T!C3:D4'), 'Local');
  await settled();
  expect(seen).toEqual([[page.host.book.sheet('T').id, 'C3:D4']]);
  await page.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  expect(page.host.book.events.registrations()).toBe(0);
});

test('a co-author can come between two requests', async () => {
  const page = await start({ sheets: { S: [['a']] } });
  page.host.beforeRequest(page.host.requestCount + 1, (person) => person.type('S!A1', 'changed'));
  expect(await read(page)).toEqual([['changed']]);
});

test.each([
  [Refusal.throttled, 'ActivityLimitReached'],
  [Refusal.sessionLost, 'InvalidOrTimedOutSession'],
  [Refusal.accessDenied, 'AccessDenied'],
  [Refusal.responseTooLarge, 'ResponsePayloadSizeLimitExceeded'],
])('refusal %i reaches the add-in as %s, once', async (refusal, code) => {
  const page = await start({ sheets: { S: [['a']] } });
  page.host.injectFault({ refusal });
  expect(await codeOf(read(page))).toBe(code);
  expect(await read(page)).toEqual([['a']]);
});

test('a member can be made to fail until told otherwise', async () => {
  const page = await start({ sheets: { S: [['a']] } });
  const heal = page.host.injectFault({ match: 'Worksheet.getUsedRange', code: 'GeneralException', sticky: true });
  page.host.injectFault({ match: /nothing/, code: 'Conflict' });
  expect(await codeOf(read(page))).toBe('GeneralException');
  heal();
  expect(await codeOf(read(page))).toBe('no error');
});

test('while a cell is edited requests are refused, or wait when they ask to', async () => {
  const page = await start({ sheets: { S: [['a']] } });
  page.host.cellEditMode = true;
  expect(await codeOf(read(page))).toBe('InvalidOperationInCellEditMode');
  const waiting = page.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('S').getRange('A1').values = [['later']];
    await context.sync();
  });
  await settled();
  expect(page.host.cell('S!A1').value).toBe('a');
  page.host.cellEditMode = false;
  await waiting;
  expect(page.host.cell('S!A1').value).toBe('later');
});

test('requests and answers beyond the limit are refused', async () => {
  const page = await start({ requestLimit: WEB_LIMIT, responseLimit: 2000, sheets: { S: [] } });
  const block = (length: number): string[][] => Array.from({ length: 10 }, () => ['长'.repeat(length)]);
  const write = (length: number): Promise<unknown> =>
    page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1:A10').values = block(length);
      await context.sync();
    });
  expect(await codeOf(write(100))).toBe('no error');
  expect(await codeOf(read(page))).toBe('ResponsePayloadSizeLimitExceeded');
  expect(await codeOf(write(200_000))).toBe('RequestPayloadSizeLimitExceeded');
});

test('members newer than the announced set do not exist', async () => {
  const catalogue = readCatalogue(
    readFileSync('node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js', 'utf8'),
  );
  const page = await start({ catalogue, excelApi: '1.8', sheets: { S: [] } });
  const code = await codeOf(
    page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').pageLayout.orientation = 'Landscape';
      await context.sync();
    }),
  );
  expect(code).toBe('ApiNotFound');
  expect(page.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
});

test('a copy is a workbook of the same content of its own, which no add-in listens to', async () => {
  const page = await start({ sheets: { S: [['a', 1], ['b', '=B1+1']], T: [['=S!B2']] } }); // prettier-ignore
  page.host.outside((person) => person.addTable('S!A1:B2'));
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(() => Promise.resolve());
    await context.sync();
  });
  const copy = page.host.copy();
  const state = (host: typeof copy): unknown[] => ['S', 'T'].map((name) => [host.state(name), host.values(name)]);
  const before = state(page.host);
  expect(state(copy)).toEqual(before);
  copy.outside((person) => {
    person.type('S!B1', 7);
    person.insertRows('S', 1);
    person.renameSheet('T', 'U');
    person.protect('S');
  });
  expect(copy.values('U')).toEqual([[8]]);
  expect(state(page.host)).toEqual(before);
  expect([page.host, copy].map(({ book }) => book.events.registrations())).toEqual([1, 0]);
  expect([copy.unsupported, copy.requestCount, copy.book.sheets.every(({ book }) => book === copy.book)]).toEqual([
    [],
    0,
    true,
  ]);
});
