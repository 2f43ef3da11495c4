import { strToU8, zipSync } from 'fflate';

/** The namespaces of a hand-made document; `strict` is that of ISO 29500 strict. */
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs; a text becomes one. */
export const paragraph = (...content: readonly string[]): string =>
  `<w:p>${content.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`;

/** A cell of paragraphs; a text becomes one. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;

export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (/^<(?!w:p>|w:tbl>)/u.test(one) ? one : cell(one))).join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

interface Filled {
  readonly title?: string;
  readonly unit?: string;
  readonly authors?: string;
  /** Cells of 是否涉及敏感内容或重要信息. */
  readonly sensitive?: readonly string[];
  readonly first?: string;
  readonly leader?: string;
}

const DOUBLE = '<w:gridSpan w:val="2"/>';

/** 附件2 as the plan prints it, filled in. */
export const reviewForm = (filled: Filled = {}): string =>
  paragraph('附件2') +
  paragraph('信息稿件审核表') +
  table(
    row('稿件标题', cell(filled.title ?? '跳马镇开展走访慰问', DOUBLE)),
    row('供稿单位', cell(filled.unit ?? '跳马镇', DOUBLE)),
    row('撰稿人', cell(filled.authors ?? '张伟、李娜', DOUBLE)),
    row('是否涉及敏感内容或重要信息', ...(filled.sensitive ?? ['□否', '☑是'])),
    row('初审负责人意见', cell(filled.first ?? '', DOUBLE)),
    row('分管领导意见', cell(filled.leader ?? '', DOUBLE)),
  );

interface Dialect {
  readonly namespace?: string;
  /** Where the main part stands, and how the package points to it. */
  readonly main?: string;
  readonly target?: string;
  readonly type?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** The parts of a .docx whose body is given. */
export function wordParts(body: string, dialect: Dialect = {}): Record<string, string> {
  const { namespace = TRANSITIONAL, main = 'word/document.xml', target = main, more = {} } = dialect;
  const { type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' } = dialect;
  const names = [
    `xmlns:w="${namespace}"`,
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
  ].join(' ');
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${target}"/></Relationships>`,
    [main]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...more,
  };
}

/** Parts as a file. */
export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** A .docx whose body is given. */
export const wordFile = (body: string, dialect?: Dialect): Uint8Array => zipped(wordParts(body, dialect));
