import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { SheetContent } from '../../../src/host/port/workbook';
import { ExcelPage } from '../excel-page';

/** The oldest Excel that the manifest lets in has margins and breaks. */
const FLOOR = '1.9';

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open(FLOOR);
});
afterAll(() => page.close());

const content = (pageBreaks: readonly number[]): SheetContent => ({
  name: '附件2 审核表',
  cells: Array.from({ length: 40 }, (_, row) => [`第${row}行`]),
  print: {
    orientation: 'portrait',
    fitToWidth: false,
    margins: { top: 85, right: 57, bottom: 71, left: 57 },
    pageBreaks,
  },
});

async function written(match?: RegExp) {
  const host = page.workbook({ sheets: { blank: [] } });
  if (match) host.injectFault({ match, code: 'NotImplemented', sticky: true });
  const { remarks } = await new ExcelWorkbook().write([{ kind: 'replace-sheet', sheet: content([10, 20]) }]);
  const { rowBreaks, properties } = host.book.sheet('附件2 审核表').pageLayout;
  return { remarks, rowBreaks, top: properties['topMargin'], cells: host.values('附件2 审核表').length };
}

const REMARK = [{ sheet: '附件2 审核表', looks: ['print'] }];

test.each([
  ['nothing', undefined, { remarks: [], rowBreaks: [10, 20], top: 85 }],
  ['breaks', /^PageBreakCollection\.add/, { remarks: REMARK, rowBreaks: [], top: 85 }],
  ['the breaks that stood', /^PageBreakCollection\.removePageBreaks/, { remarks: REMARK, rowBreaks: [], top: 85 }],
  ['margins', /^PageLayout\.\w+Margin/, { remarks: REMARK, rowBreaks: [10, 20], top: 54 }],
  ['both', /^PageBreakCollection|^PageLayout\.\w+Margin/, { remarks: REMARK, rowBreaks: [], top: 54 }],
])('%s refused: one remark, and all else stands', async (_, match, seen) => {
  expect(await written(match)).toEqual({ ...seen, cells: 40 });
});

test('breaks for the most forms of a run', async () => {
  const host = page.workbook({ sheets: { blank: [] } });
  const rows = Array.from({ length: 199 }, (_, at) => (at + 1) * 11);
  await new ExcelWorkbook().write([{ kind: 'replace-sheet', sheet: content(rows) }]);
  expect(host.book.sheet('附件2 审核表').pageLayout.rowBreaks).toEqual(rows);
});
