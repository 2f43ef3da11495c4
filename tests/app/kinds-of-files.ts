import { a1 } from '../../src/issues/place';
import { escapeXml } from '../../src/host/ooxml/xml-text';
import { editPart, pack, type Parts } from '../host/xlsx/package';
import { bookParts } from '../host/xlsx/sample-book';

/** A file of a kind that other programs and people make. */
export interface KindOfFile {
  readonly kind: string;
  readonly variant: string;
  readonly bytes: Uint8Array;
}

type Cell = string | number | null | { readonly xml: string };
type Rows = readonly (readonly Cell[])[];

const HEAD = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '备注'];
const adoption = (title: Cell, unit: Cell = '甲镇', date: Cell = 43895, number: Cell = null, remark: Cell = null): Cell[] =>
  [title, unit, date, '市局官网', '转载', number, remark]; // prettier-ignore
const TARGETS: Rows = [['单位', '类型', '任务分值'], ['甲镇', '乡镇', 10], ['乙局', '局办', 8]]; // prettier-ignore
const LOG: Rows = [HEAD, adoption('走访慰问'), adoption('招聘会', '乙局', 43990)];

function cellXml(value: Cell, row: number, column: number): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.xml.replace('REF', a1(row, column));
  const ref = a1(row, column);
  return typeof value === 'number'
    ? `<c r="${ref}"><v>${value}</v></c>`
    : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

const rowsXml = (rows: Rows): string =>
  rows.map((cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cellXml(value, row, column)).join('')}</row>`).join(''); // prettier-ignore

/** A file with these sheets, two units and a log where none is given. */
const file = (sheets: Readonly<Record<string, Rows>> = {}, more: Parts = {}): Uint8Array =>
  pack(bookParts(Object.fromEntries(Object.entries({ 目标任务: TARGETS, 采用登记: LOG, ...sheets }).map(([name, rows]) => [name, rowsXml(rows)])), more)); // prettier-ignore
const LOG_PART = 'xl/worksheets/sheet2.xml';
const after = (bytes: Uint8Array, xml: string): Uint8Array =>
  editPart(bytes, LOG_PART, (part) => part.replace('</sheetData>', `</sheetData>${xml}`));
const log = (...rows: readonly Cell[][]): Uint8Array => file({ 采用登记: [HEAD, ...rows] });
const merged = (bytes: Uint8Array, ...refs: readonly string[]): Uint8Array =>
  after(bytes, `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const styles = (inside: string): Parts => ({ 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${inside}</styleSheet>` });
const XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
const BASE = '<fonts><font/></fonts><fills><fill/><fill/></fills><borders><border/></borders>';

/** A table over the log. */
function tabled(rows: Rows, ref: string, totals = 0): Uint8Array {
  const names = rows[0]!.map((name, at) => `<tableColumn id="${at + 1}" name="${escapeXml(typeof name === 'string' ? name : '')}"/>`).join('');
  const bytes = file({ 采用登记: rows }, {
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="登记" displayName="登记" ref="${ref}" totalsRowCount="${totals}"><tableColumns count="${rows[0]!.length}">${names}</tableColumns></table>`,
    'xl/worksheets/_rels/sheet2.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
  });
  const typed = editPart(bytes, '[Content_Types].xml', (xml) =>
    xml.replace('</Types>', '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>'));
  return after(typed, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>');
} // prettier-ignore

const text = (bytes: string, encoding: 'utf8' | 'utf16le' = 'utf8'): Uint8Array => Buffer.from(bytes, encoding);

type Variants = Readonly<Record<string, () => Uint8Array>>;
const named = <Value>(values: readonly Value[], of: (value: Value) => Uint8Array): Variants =>
  Object.fromEntries(values.map((value, at) => [`${at + 1} ${JSON.stringify(value)}`, () => of(value)]));

const KINDS: Readonly<Record<string, Variants>> = {
  'two number formats of one code': named([164, 165, 170, 176, 200, 300, 1000, 32000, 165.5, -1], (id) =>
    file({}, styles(`<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-m\\-d"/><numFmt numFmtId="${id}" formatCode="yyyy\\-m\\-d"/></numFmts>${BASE}<cellXfs>${XF}<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/></cellXfs>`))),
  'a sheet without a relationship': named(['', 'rId9', 'rId', 'x y', '0', 'RID1', 'rId3 ', '宏', 'rId-1', 'id'], (id) =>
    editPart(file(), 'xl/workbook.xml', (xml) => xml.replace('</sheets>', `<sheet name="宏表" sheetId="9" r:id="${id}"/></sheets>`))),
  'a number that lost digits': named([123456789012345680, 1.2345678901234568e17, 430111199001010000, 2020000000000000000, 20200305000000000, 1e15, 1e18, 999999999999999900, 123456789012345, 0.1], (number) =>
    log(adoption('甲', '甲镇', 43895, number), adoption('乙', '甲镇', 43896, number))),
  'sums among the targets': named(['乡镇小计', '小计', '合计（2个单位）', '全区合计', '总计：', '平均', '备注：按年度', '填表人：张三', '一、乡镇', '其中：小计'], (name) =>
    file({ 目标任务: [TARGETS[0]!, [name, null, 18], ...TARGETS.slice(1), [name, null, 18]] })),
  'a header in two lines': named(['（必填）', '分', '必填', '1', '说明', '(元)', '', '选填', '文本', '如2020-3-5'], (under) =>
    file({ 采用登记: [['2020年登记表'], HEAD, HEAD.map(() => under), ...LOG.slice(1)] })),
  'merged units': named(['B2:B3', 'B2:B4', 'B2:C3', 'A2:A3', 'C2:C3', 'D2:D3', 'F2:F3', 'B3:B9', 'A2:B3', 'G2:G3'], (ref) =>
    merged(log(adoption('甲'), adoption('乙', null), adoption('丙', '乙局')), ref)),
  'a table with totals': named([['汇总', null], ['合计', 3], [null, 3], ['总计', '3条'], ['平均', 1], ['计数', 3], ['共3条', null], ['小计', ''], [3, null], ['汇总：', 3]], ([one, two]) =>
    tabled([...LOG, [one ?? null, two ?? null]], 'A1:G4', 1)),
  'a sheet of our name': named(['问题清单', '单位排名', '单位得分', '稿费表2020Q1', '稿费明细2020Q2', '稿费发放表2020Q3', '结算台账', '使用说明', '台账摘录', '单位排名 '], (name) =>
    file({ [name]: [['序号', '我们自己的', '内容'], [1, '不要动', '请保留'], [2, '手工', '也要保留']] })),
  'a row in pieces': named([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], (at) =>
    editPart(file(), LOG_PART, (xml) => xml.replace(/<c r="[A-G][23]"[^>]*>/gu, (tag) => (tag.charCodeAt(6) + at) % 3 === 0 ? `</row><row r="${/(\d)"/u.exec(tag)![1]}">${tag}` : tag))),
  'invisible marks': named(['\u200E', '\u200B', '\u00AD', '\u202A', '\u202E', '\uFEFF', '\u2060', '\u00A0', '\u3000', '\u200D'], (mark) =>
    log(adoption(`走${mark}访`, `甲${mark}镇${mark}`, `${mark}2020-3-5${mark}`), [mark, ...adoption('x').slice(1)])),
  'a table that does not grow': named(['A1:G3', 'A1:E3', 'A1:G2', 'A1:G9', 'A2:G3', 'B1:G3', 'A1:A3', 'A1:G1', 'A1:XFD3', 'A1:G1048576'], (ref) => tabled(LOG, ref)),
  'columns that are hidden': named(['8 11', '8 8', '1 1', '3 3', '1 7', '8 16384', '10 12', '2 2', '6 9', '5 5'], (span) =>
    editPart(file(), LOG_PART, (xml) => xml.replace('<sheetData>', `<cols><col min="${span.split(' ')[0]}" max="${span.split(' ')[1]}" width="9" hidden="1"/></cols><sheetData>`))),
  'no workbook at all': named(['MIME-Version: 1.0\nContent-Type: multipart/related', '<!-- x --><html><table>', '<html xmlns:x="urn">', '标题,供稿单位\n甲,乙', '标题\t供稿单位', '{"a":1}', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', '%PDF-1.7', '{\\rtf1', ''], (bytes) => text(bytes)),
  'text of two bytes': named(['标题,单位', '<html>', 'x', '标题\t单位', '<!DOCTYPE html>', '%PDF', ' ', '<table>', 'MIME-Version: 1.0', '\n\n'], (bytes) => text(`\uFEFF${bytes}`, 'utf16le')),
  'a value far away': named(['A20000', 'CZ1', 'XFD1000', 'G30000', 'B10000', 'H50000', 'Z9999', 'AA2', 'DZ3', 'A1000'], (ref) =>
    editPart(file(), LOG_PART, (xml) => {
      const row = Number(/\d+$/u.exec(ref)![0]);
      const cell = `<c r="${ref}"><v>1</v></c>`;
      return row <= 3 ? xml.replace(new RegExp(`(<row r="${row}">.*?)(</row>)`, 'u'), `$1${cell}$2`) : xml.replace('</sheetData>', `<row r="${row}">${cell}</row></sheetData>`);
    })),
  'a log that is filtered': named(['A1:G3', 'A1:E3', 'B1:C3', 'A1:G1', 'A1:G999', 'A2:G3', 'G1:G3', 'A1:A3', 'A1:XFD3', 'C1:C2'], (ref) =>
    after(editPart(file(), LOG_PART, (xml) => xml.replace('<row r="2">', '<row r="2" hidden="1">')), `<autoFilter ref="${ref}"><filterColumn colId="0"><filters><filter val="招聘会"/></filters></filterColumn></autoFilter>`)),
  'dates with a time zone': named(['2020-03-31T23:30:00+08:00', '2020-03-31T23:30:00Z', '2020-04-01T00:30:00-05:00', '2020-03-31', '2020-02-30', '2020-03-31T24:00:00', '20200331', 'T10:00', '2020-03-31T23:30:00.123456789Z', '0000-00-00'], (day) =>
    log(adoption('甲', '甲镇', { xml: `<c r="REF" t="d"><v>${day}</v></c>` }))),
  'very many cell formats': named([1, 2, 10, 100, 1000, 2000, 3000, 4000, 5000, 65491], (count) =>
    file({}, styles(`${BASE}<cellXfs count="${count}">${XF.repeat(count)}</cellXfs>`))),
  'columns twice': named(['备注', '标题', '供稿单位', '采用日期', '凭证', '稿件编号', '采用渠道', '撰稿人', '判定', '自己的列'], (name) =>
    file({ 采用登记: [[...HEAD, name, name], [...adoption('走访'), '甲镇', '乙局'], [...adoption('招聘'), null, '甲镇']] })),
  'a log of another year': named([45356, 44000, '2024-3-5', 47000, 36526, '2019年12月31日', 45000, '2020-1-1', 51000, '2024.2.29'], (day) => log(adoption('甲', '甲镇', day), adoption('乙', '乙局', day))),
  'rules that are not read': named(['归并', '考核项', '加乘规则', '计分标准', '采用方式', '加分项', '计分规则2', '扣分细则', '折算系数', '稿费标准'], (name) =>
    file({ [name]: [['渠道', '方式', '分值'], ['市局官网', '转载', 5]] })),
  'sheets of other names': named(['渠道表', '参数设置', '上年结转表', '撰稿人名单', '信息员登记表', '稿件登记表', '节假日安排', '审核流程表', '采访预约登记', '约稿任务'], (name) =>
    file({ [name]: [['渠道', '别名', '项目', '值', '单位', '金额', '事由', '来源', '姓名', '日期', '类型', '标题', '供稿单位', '单位类型', '环节', '角色', '事项', '活动日期', '约稿主题', '约稿单位', '下达日期', '账号'], ['一']] })),
  'headers in other dress': named(['標題', '标题*', '标题 Title', '标题（必填）', '标\n题', '①标题', '【标题】', '标题名', '题 名', 'Title'], (head) =>
    file({ 采用登记: [[head, ...HEAD.slice(1)], ...LOG.slice(1)] })),
  'rows that say little': named([['只有标题'], ['示例：走访'], [null, '甲镇'], [null, null, 43895], ['备注：略'], [null, null, null, null, null, 'A1'], ['走访', '甲镇'], ['合计', 2], [' '], [null, null, null, null, null, null, '备注']], (cells) =>
    log(adoption('甲'), [...cells])),
  'cells that are wrong': named([{ xml: '<c r="REF" t="e"><v>#REF!</v></c>' }, { xml: '<c r="REF" t="b"><v>1</v></c>' }, { xml: '<c r="REF"><f>1+</f></c>' }, { xml: '<c r="REF" t="s"><v>99</v></c>' }, '丙镇', '甲镇、乙局', 12, '=A1', '<b>甲镇</b>', '甲 镇（旧）'], (unit) =>
    log(adoption('甲', unit), adoption('乙'))),
}; // prettier-ignore

/** Ten files of each kind. */
export const kindsOfFiles = (): KindOfFile[] =>
  Object.entries(KINDS).flatMap(([kind, variants]) =>
    Object.entries(variants).map(([variant, make]) => ({ kind, variant, bytes: make() })),
  );
