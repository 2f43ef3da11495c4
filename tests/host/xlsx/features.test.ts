import { openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { crowdedBook } from './crowded-book';
import { pack, partText, unpack } from './package';
import { faultsOf } from './soundness';

const LOG = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

/** A feature of a workbook: its name, the part that holds it, and the text there that is nothing else. */
type Feature = readonly [name: string, part: string, mark: string];

/** On the sheet of the log, before its rows, in the order of the schema. */
const BEFORE_ROWS: readonly Feature[] = [
  ['tab colour', LOG, '<sheetPr codeName="Sheet1"><tabColor rgb="FF00FF00"/><outlinePr summaryBelow="0"/></sheetPr>'],
  ['frozen panes', LOG, '<sheetViews><sheetView workbookViewId="0" zoomScale="120" showGridLines="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/><selection pane="bottomLeft" activeCell="C3" sqref="C3"/></sheetView></sheetViews>'],
  ['default row height', LOG, '<sheetFormatPr defaultRowHeight="14.25" outlineLevelRow="1" outlineLevelCol="1"/>'],
  ['widths, hidden and grouped columns', LOG, '<cols><col min="1" max="1" width="40" customWidth="1"/><col min="7" max="7" hidden="1" width="0" customWidth="1"/><col min="8" max="9" width="9" outlineLevel="1"/></cols>'],
]; // prettier-ignore

/** Rows of the log that the program does not write into. */
const ROWS: readonly Feature[] = [
  ['grouped and hidden row', LOG, '<row r="5" outlineLevel="1" hidden="1"><c r="A5"><v>1</v></c></row>'],
  ['array formula', LOG, '<c r="A6"><f t="array" ref="A6:A7">B2:B3*2</f><v>10</v></c>'],
  ['shared formula', LOG, '<c r="B6"><f t="shared" ref="B6:B7" si="0">A2+1</f><v>2</v></c>'],
  ['error value', LOG, '<c r="C6" t="e"><v>#N/A</v></c>'],
  ['truth value', LOG, '<c r="F6" t="b"><v>1</v></c>'],
  ['ISO date', LOG, '<c r="G6" t="d"><v>2020-04-27</v></c>'],
  ['white space of a text', LOG, '<c r="H6" t="inlineStr"><is><t xml:space="preserve"> 前后空格 </t></is></c>'],
  ['escaped control character', LOG, '<c r="I6" t="inlineStr"><is><t>上_x000D_下</t></is></c>'],
]; // prettier-ignore

/** A filter with its criteria and its sorting over the two blocks. */
const filterOver = (block: string, sorted: string): string =>
  `<autoFilter ref="${block}"><filterColumn colId="2"><filters><filter val="转载"/></filters></filterColumn>` +
  `<sortState ref="${sorted}"><sortCondition descending="1" ref="B2:B9"/></sortState></autoFilter>`;

/** After the rows, in the order of the schema; between them stands what the crowded book has. */
const PROTECTION: readonly Feature[] = [
  ['sheet protection', LOG, '<sheetProtection sheet="1" objects="1" formatColumns="0" algorithmName="SHA-512" hashValue="AA==" saltValue="AA==" spinCount="100000"/>'],
  ['ranges that may be edited', LOG, '<protectedRanges><protectedRange name="登记区" sqref="A2:E9"/></protectedRanges>'],
  ['scenarios', LOG, '<scenarios current="0"><scenario name="方案一" count="1"><inputCells r="B2" val="7"/></scenario></scenarios>'],
  ['filter with criteria and sorting', LOG, filterOver('A1:C9', 'A2:C9')],
]; // prettier-ignore
const RULES: readonly Feature[] = [
  ['phonetic settings', LOG, '<phoneticPr fontId="1" type="noConversion"/>'],
  ['data bar', LOG, '<conditionalFormatting sqref="B2:B9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>'],
  ['colour scale', LOG, '<conditionalFormatting sqref="C2:C9"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>'],
  ['icon set', LOG, '<conditionalFormatting sqref="D2:D9"><cfRule type="iconSet" priority="4"><iconSet iconSet="3TrafficLights1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>'],
  ['rule with a format of its own', LOG, '<conditionalFormatting sqref="E2:E9"><cfRule type="expression" dxfId="0" priority="5"><formula>E2="缺"</formula></cfRule></conditionalFormatting>'],
]; // prettier-ignore
const PRINTING: readonly Feature[] = [
  ['printed centred with headings', LOG, '<printOptions horizontalCentered="1" headings="1"/>'],
]; // prettier-ignore
const PAGES: readonly Feature[] = [
  ['header and footer', LOG, '<headerFooter differentFirst="1"><oddHeader>&amp;C机密★1年</oddHeader><oddFooter>第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>'],
  ['page breaks of rows', LOG, '<rowBreaks count="1" manualBreakCount="1"><brk id="40" max="16383" man="1"/></rowBreaks>'],
  ['page breaks of columns', LOG, '<colBreaks count="1" manualBreakCount="1"><brk id="5" max="1048575" man="1"/></colBreaks>'],
  ['watched cells', LOG, '<cellWatches><cellWatch r="B2"/></cellWatches>'],
  ['errors a person ignores', LOG, '<ignoredErrors><ignoredError sqref="A2:A9" numberStoredAsText="1"/></ignoredErrors>'],
]; // prettier-ignore

/** What the crowded book has beside all that. */
const CROWDED: readonly Feature[] = [
  ['merged cells', LOG, '<mergeCell ref="A9:B9"/>'],
  ['rule on a value', LOG, 'operator="greaterThan" priority="1"'],
  ['list of choices', LOG, '<formula1>"单独采用,综合采用"</formula1>'],
  ['link to a page', LOG, '<hyperlink ref="A2" r:id="rId5"/>'],
  ['margins', LOG, '<pageMargins left="0.7"'],
  ['paper and printer', LOG, '<pageSetup paperSize="9" r:id="rId6"/>'],
  ['height of a row', LOG, 'ht="20" customHeight="1"'],
  ['format of an empty cell', LOG, '<c r="C2" s="2"/>'],
  ['formula', LOG, '<f>B2*2</f>'],
  ['sparklines', LOG, '<xm:f>采用登记!B2:B3</xm:f>'],
  ['number format', STYLES, 'formatCode="yyyy&quot;年&quot;m&quot;月&quot;"'],
  ['font', STYLES, '<name val="黑体"/>'],
  ['alignment', STYLES, '<alignment horizontal="right" indent="1"/>'],
  ['unlocked cell', STYLES, '<protection locked="0"/>'],
  ['text format with an apostrophe', STYLES, 'quotePrefix="1"'],
  ['rich text', 'xl/sharedStrings.xml', '<r><rPr><b/></rPr><t>粗</t></r>'],
  ['macros', 'xl/vbaProject.bin', ''],
  ['table', 'xl/tables/table1.xml', 'displayName="表1"'],
  ['picture', 'xl/media/image1.png', ''],
  ['picture on the sheet', 'xl/drawings/drawing1.xml', 'name="公章"'],
  ['chart', 'xl/charts/chart1.xml', '<c:pieChart>'],
  ['comment', 'xl/comments1.xml', '请核'],
  ['shape of a comment', 'xl/drawings/vmlDrawing1.vml', 'ObjectType="Note"'],
  ['threaded comment', 'xl/threadedComments/threadedComment1.xml', 'ThreadedComments'],
  ['people of comments', 'xl/persons/person.xml', 'personList'],
  ['printer settings', 'xl/printerSettings/printerSettings1.bin', ''],
  ['pivot table', 'xl/pivotTables/pivotTable1.xml', 'name="透视表1"'],
  ['pivot cache', 'xl/pivotCache/pivotCacheDefinition1.xml', 'worksheetSource'],
  ['pivot records', 'xl/pivotCache/pivotCacheRecords1.xml', 'pivotCacheRecords'],
  ['slicer', 'xl/slicers/slicer1.xml', 'slicers'],
  ['slicer cache', 'xl/slicerCaches/slicerCache1.xml', 'slicerCacheDefinition'],
  ['link to another workbook', 'xl/externalLinks/externalLink1.xml', 'externalBook'],
  ['picture in a cell of WPS', 'xl/cellimages.xml', 'cellImages'],
  ['custom XML', 'customXml/item1.xml', '保留'],
  ['properties of its own', 'docProps/custom.xml', 'custom-properties'],
  ['defined name', BOOK, '<definedName name="总分">'],
  ['print area', BOOK, '<definedName name="_xlnm.Print_Area" localSheetId="0">'],
  ['pivot caches of the workbook', BOOK, '<pivotCache cacheId="1"'],
]; // prettier-ignore

/** In workbook.xml, before the list of sheets. */
const WORKBOOK: readonly Feature[] = [
  ['writing recommended against', BOOK, '<fileSharing readOnlyRecommended="1"/>'],
  ['protected structure', BOOK, '<workbookProtection lockStructure="1"/>'],
  ['windows', BOOK, '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="1"/></bookViews>'],
]; // prettier-ignore

const DXFS: Feature = [
  'format of a rule',
  STYLES,
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs>',
];
const TABLE_STYLES: Feature = [
  'styles of tables',
  STYLES,
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium9"/>',
];

const FEATURES = [
  ...BEFORE_ROWS, ...ROWS, ...PROTECTION, ...RULES, ...PRINTING, ...PAGES, ...CROWDED, ...WORKBOOK, DXFS, TABLE_STYLES,
]; // prettier-ignore

const marks = (features: readonly Feature[]): string => features.map(([, , mark]) => mark).join('');

/** The crowded book with all of these features, on the sheet that a recalculation writes into and around it. */
function featureBook(): Uint8Array {
  const parts = unpack(crowdedBook());
  const edited = (name: string, ...changes: readonly (readonly [string, string])[]): string =>
    changes.reduce((xml, [at, more]) => xml.replace(at, () => more), partText(crowdedBook(), name));
  const rows = `<row r="6">${marks(ROWS.slice(1))}</row><row r="7"><c r="B7"><f t="shared" si="0"/><v>3</v></c></row>`;
  return pack({
    ...parts,
    [LOG]: edited(
      LOG,
      ['<dimension', `${marks(BEFORE_ROWS.slice(0, 1))}<dimension`],
      ['<sheetData>', `${marks(BEFORE_ROWS.slice(1))}<sheetData>`],
      ['</sheetData>', `${marks(ROWS.slice(0, 1))}${rows}</sheetData>${marks(PROTECTION)}`],
      ['</mergeCells>', `</mergeCells>${marks(RULES)}`],
      ['<pageMargins', `${marks(PRINTING)}<pageMargins`],
      ['<drawing r:id', `${marks(PAGES)}<drawing r:id`],
    ),
    [BOOK]: edited(BOOK, ['<sheets>', `${marks(WORKBOOK)}<sheets>`]),
    [STYLES]: edited(STYLES, ['</cellStyles>', `</cellStyles>${marks([DXFS, TABLE_STYLES])}`]),
  });
}

const holds = (bytes: Uint8Array, [, part, mark]: Feature): boolean => partText(bytes, part).includes(mark);

/** Names of the features that are not what they were; a part without a mark is compared byte for byte. */
function lost(before: Uint8Array, after: Uint8Array): string[] {
  const same = (part: string): boolean => Buffer.from(unpack(before)[part]!).equals(Buffer.from(unpack(after)[part]!));
  return FEATURES.filter((one) => !(one[2] === '' ? same(one[1]) : holds(after, one))).map(([name]) => name);
}

async function recalculated(bytes: Uint8Array): Promise<Uint8Array> {
  const book = openXlsx(bytes);
  await book.write([
    { kind: 'write-cells', sheet: '采用登记', row: 0, column: 3, cells: [['判定'], ['计5分'], ['=不计']] },
    {
      kind: 'replace-sheet',
      sheet: {
        name: '单位得分',
        cells: [
          ['单位', '得分'],
          ['跳马镇', 5],
        ],
      },
    },
    { kind: 'replace-sheet', sheet: { name: '问题清单', cells: [['级别']] } },
  ]);
  return book.bytes();
}

test('the workbook has at least sixty features, and is sound', () => {
  expect(FEATURES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(FEATURES.map(([name]) => name)).size).toBe(FEATURES.length);
  expect(lost(featureBook(), featureBook())).toEqual([]);
  expect(faultsOf(featureBook())).toEqual([]);
});

test('a recalculation that writes into the sheet, replaces one and adds one keeps every feature', async () => {
  const after = await recalculated(featureBook());
  // The result column stands beside the filter, and sorting must carry it along.
  expect(lost(featureBook(), after)).toEqual(['filter with criteria and sorting']);
  expect(partText(after, LOG)).toContain(filterOver('A1:D9', 'A2:D9'));
  expect(faultsOf(after)).toEqual([]);
});

test('a feature that is lost is named', () => {
  const without = { ...unpack(featureBook()), [LOG]: partText(featureBook(), LOG).replace('<cellWatch r="B2"/>', '') };
  expect(lost(featureBook(), pack(without))).toEqual(['watched cells']);
});
