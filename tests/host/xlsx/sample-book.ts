import { escapeXml } from '../../../src/host/ooxml/xml-text';
import { NAMESPACES, type Parts } from './package';

const { main, relationships, package: packageSpace } = NAMESPACES;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const KINDS: Readonly<Record<string, string>> = {
  'sharedStrings.xml': 'sharedStrings',
  'styles.xml': 'styles',
  'calcChain.xml': 'calcChain',
  'vbaProject.bin': 'vbaProject',
};

/** A worksheet part around the given rows; `after` follows them. */
export function sheetXml(rows: string, after = ''): string {
  return `${XML}<worksheet xmlns="${main}" xmlns:r="${relationships}"><dimension ref="A1"/><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A relationships part from `[kind, target]`; ids are rId1, rId2 …; a target with a scheme is external. */
export function relationshipsXml(targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(([kind, target], index) => {
    const type = kind.includes(':') ? kind : `${relationships}/${kind}`;
    const mode = /^[a-z]+:\/\//.test(target) ? ' TargetMode="External"' : '';
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`;
  });
  return `${XML}<Relationships xmlns="${packageSpace}/relationships">${lines.join('')}</Relationships>`;
}

/** The parts of a workbook: rows by sheet name, and whatever else belongs into the package. */
export function bookParts(sheets: Readonly<Record<string, string>>, more: Parts = {}): Parts {
  const names = Object.keys(sheets);
  const others = Object.keys(KINDS).filter((name) => `xl/${name}` in more);
  const list = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const targets = [
    ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ...others.map(
      (name) =>
        [
          name === 'vbaProject.bin'
            ? 'http://schemas.microsoft.com/office/2006/relationships/vbaProject'
            : KINDS[name]!,
          name,
        ] as const,
    ),
  ];
  const worksheets = names.map(
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${worksheets.join('')}</Types>`,
    '_rels/.rels': relationshipsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml(targets),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)]),
    ),
    ...more,
  };
}
