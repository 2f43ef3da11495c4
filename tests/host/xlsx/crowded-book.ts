import { NAMESPACES, pack, type Parts } from './package';
import { bookParts, relationshipsXml, sheetXml } from './sample-book';

const { main, relationships } = NAMESPACES;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const MS = 'http://schemas.microsoft.com/office';
const PNG = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (one) => one.charCodeAt(0)); // prettier-ignore

const TYPES: Readonly<Record<string, string>> = {
  'xl/styles.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  'xl/sharedStrings.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
  'xl/calcChain.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
  'xl/tables/table1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  'xl/comments1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  'xl/threadedComments/threadedComment1.xml': 'application/vnd.ms-excel.threadedcomments+xml',
  'xl/persons/person.xml': 'application/vnd.ms-excel.person+xml',
  'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
  'xl/charts/chart1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  'xl/pivotTables/pivotTable1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml',
  'xl/pivotCache/pivotCacheDefinition1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml',
  'xl/pivotCache/pivotCacheRecords1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml',
  'xl/slicers/slicer1.xml': 'application/vnd.ms-excel.slicer+xml',
  'xl/slicerCaches/slicerCache1.xml': 'application/vnd.ms-excel.slicerCache+xml',
  'xl/externalLinks/externalLink1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml',
  'xl/cellimages.xml': 'application/vnd.wps-officedocument.cellimage+xml',
  'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
}; // prettier-ignore

const STYLES =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
  '<fonts count="2"><font><sz val="12"/><name val="宋体"/><charset val="134"/></font><font><b/><u/><sz val="12"/><color theme="1"/><name val="黑体"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="right" indent="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const anchor = (row: number, inside: string): string =>
  `<xdr:oneCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="900000" cy="900000"/>${inside}<xdr:clientData/></xdr:oneCellAnchor>`;
const PICTURE =
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>' +
  '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>';
const GRAPH =
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
  `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
const CHART = `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>采用登记!$B$2:$B$3</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>`;

const SPARKLINES = `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${MS}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>采用登记!B2:B3</xm:f><xm:sqref>F2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;

/** What stands on a sheet beside its cells: all that a person may put there. Relationship ids as in `sheetRelationships`. */
const AFTER_ROWS =
  '<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells>' +
  '<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" operator="greaterThan" priority="1"><formula>5</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C9"><formula1>"单独采用,综合采用"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A2" r:id="rId5"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" r:id="rId6"/>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>';

const sheetRelationships: readonly (readonly [string, string])[] = [
  ['drawing', '../drawings/drawing1.xml'],
  ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ['comments', '../comments1.xml'],
  [`${MS}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
  ['hyperlink', 'https://example.org/?a=1&b=2'],
  ['printerSettings', '../printerSettings/printerSettings1.bin'],
];

const ROWS =
  '<row r="1" spans="1:4"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="inlineStr"><is><t>得分</t></is></c></row>' +
  '<row r="2" ht="20" customHeight="1"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>5</v></c><c r="C2" s="2"/><c r="D2" s="3" t="str"><v>旧</v></c></row>' +
  '<row r="3"><c r="A3"><v>43948</v></c><c r="B3"><f>B2*2</f><v>10</v></c><c r="D3" s="1"><f>B3+1</f><v>11</v></c></row>';

const parts: Parts = {
  'xl/styles.xml': STYLES,
  'xl/sharedStrings.xml': `<sst xmlns="${main}" count="2" uniqueCount="2"><si><t>标题</t></si><si><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></si></sst>`,
  'xl/calcChain.xml': `<calcChain xmlns="${main}"><c r="B3" i="1"/><c r="D3" i="1"/></calcChain>`,
  'xl/vbaProject.bin': Uint8Array.from({ length: 300 }, (_, index) => index % 251),
  'xl/worksheets/sheet1.xml': sheetXml(ROWS, AFTER_ROWS + SPARKLINES),
  'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(sheetRelationships),
  'xl/worksheets/_rels/sheet2.xml.rels': relationshipsXml([['pivotTable', '../pivotTables/pivotTable1.xml'], ['table', '../tables/table1.xml'], [`${MS}/2007/relationships/slicer`, '../slicers/slicer1.xml']]),
  'xl/tables/table1.xml': `<table xmlns="${main}" id="1" name="表1" displayName="表1" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="项"/><tableColumn id="2" name="值"/></tableColumns></table>`,
  'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${relationships}">${anchor(1, PICTURE)}${anchor(8, GRAPH)}</xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relationshipsXml([['image', '../media/image1.png'], ['chart', '../charts/chart1.xml']]),
  'xl/media/image1.png': PNG,
  'xl/charts/chart1.xml': CHART,
  'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
  'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>王</author></authors><commentList><comment ref="A2" authorId="0"><text><t>请核</t></text></comment></commentList></comments>`,
  'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"/>`,
  'xl/persons/person.xml': `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"/>`,
  'xl/printerSettings/printerSettings1.bin': Uint8Array.of(1, 2, 3, 0, 255),
  'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${main}" name="透视表1" cacheId="1" dataCaption="值"><location ref="D1:E3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': relationshipsXml([['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']]),
  'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${main}" xmlns:r="${relationships}" r:id="rId1"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="采用登记"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationshipsXml([['pivotCacheRecords', 'pivotCacheRecords1.xml']]),
  'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords xmlns="${main}" count="0"/>`,
  'xl/slicers/slicer1.xml': `<slicers xmlns="${MS}/spreadsheetml/2009/9/main"/>`,
  'xl/slicerCaches/slicerCache1.xml': `<slicerCacheDefinition xmlns="${MS}/spreadsheetml/2009/9/main"/>`,
  'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${main}"><externalBook xmlns:r="${relationships}" r:id="rId1"/></externalLink>`,
  'xl/externalLinks/_rels/externalLink1.xml.rels': relationshipsXml([['externalLinkPath', 'file://server/share/other.xlsx']]),
  'xl/cellimages.xml': '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
  'customXml/item1.xml': '<a:settings xmlns:a="urn:bureau">保留</a:settings>',
  'customXml/_rels/item1.xml.rels': relationshipsXml([['customXmlProps', 'itemProps1.xml']]),
  'customXml/itemProps1.xml': '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{1}"/>',
  'docProps/custom.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
  '../../outside.txt': 'a name that must lead nowhere',
}; // prettier-ignore

const CELL_IMAGES = 'http://www.wps.cn/officeDocument/2020/cellImage';

function workbookParts(base: Parts): Parts {
  const rels = String(base['xl/_rels/workbook.xml.rels']).replace('</Relationships>', '');
  const related: readonly (readonly [string, string, string])[] = [
    ['rId20', `${relationships}/pivotCacheDefinition`, 'pivotCache/pivotCacheDefinition1.xml'],
    ['rId21', `${relationships}/externalLink`, 'externalLinks/externalLink1.xml'],
    ['rId22', `${relationships}/customXml`, '../customXml/item1.xml'],
    ['rId23', CELL_IMAGES, 'cellimages.xml'],
    ['rId24', `${MS}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml'],
    ['rId25', `${MS}/2017/10/relationships/person`, 'persons/person.xml'],
  ];
  const lines = related.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  const names =
    '<externalReferences><externalReference r:id="rId21"/></externalReferences>' +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">采用登记!$A$1:$D$3</definedName><definedName name="总分">SUM(采用登记!$B$2:$B$3)+单位得分!$B$2</definedName></definedNames>' +
    '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId20"/></pivotCaches>';
  const defaults = [
    'png:image/png',
    'vml:application/vnd.openxmlformats-officedocument.vmlDrawing',
    'bin:application/vnd.ms-office.vbaProject',
    'txt:text/plain',
  ];
  const types = [
    ...defaults.map((one) => `<Default Extension="${one.split(':')[0]!}" ContentType="${one.split(':')[1]!}"/>`),
    ...Object.entries(TYPES).map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`),
  ];
  return {
    ...base,
    'xl/_rels/workbook.xml.rels': `${rels}${lines.join('')}</Relationships>`,
    'xl/workbook.xml': String(base['xl/workbook.xml']).replace('</sheets>', `</sheets>${names}`),
    '_rels/.rels': relationshipsXml([['officeDocument', 'xl/workbook.xml'], ['custom-properties', 'docProps/custom.xml']]),
    '[Content_Types].xml': String(base['[Content_Types].xml'])
      .replace('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')
      .replace('</Types>', `${types.join('')}</Types>`),
  }; // prettier-ignore
}

const SUMMARY =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>项</t></is></c><c r="B1" t="inlineStr"><is><t>值</t></is></c></row><row r="2"><c r="B2"><f>单位得分!B2</f><v>1</v></c></row>';
const MACHINE =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>单位</t></is></c></row><row r="2"><c r="B2"><v>1</v></c></row>';

/** The parts of a workbook with macros that holds whatever people and programs put into workbooks; sheets 采用登记, 汇总, 单位得分. */
function crowdedParts(): Parts {
  const base = bookParts({ 采用登记: '', 汇总: SUMMARY, 单位得分: MACHINE }, parts);
  const summary = sheetXml(SUMMARY, `<tableParts count="1"><tablePart r:id="rId2"/></tableParts>`);
  return { ...workbookParts(base), 'xl/worksheets/sheet2.xml': summary };
}

/** That workbook as a file. */
export function crowdedBook(): Uint8Array {
  return pack(crowdedParts());
}

/** The same with the pictures, comments, links and printer settings on the machine's own sheet 单位得分. */
export function crowdedMachineSheet(): Uint8Array {
  const all = crowdedParts();
  return pack({
    ...all,
    'xl/worksheets/sheet1.xml': sheetXml(ROWS),
    'xl/worksheets/sheet3.xml': sheetXml(MACHINE, AFTER_ROWS + SPARKLINES).replace(
      '<dimension',
      '<sheetPr codeName="Sheet3"><tabColor rgb="FF00FF00"/></sheetPr><dimension',
    ),
    'xl/worksheets/_rels/sheet3.xml.rels': relationshipsXml(sheetRelationships),
    'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml([]),
  });
}
