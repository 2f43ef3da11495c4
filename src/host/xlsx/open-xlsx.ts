import { PackageParts } from '../ooxml/package-parts';
import { refuseForeign, refuseOtherPackages } from './read/recognise';
import { WorkbookPart } from './workbook-part';
import { minimalStyles } from './style/complete-styles';
import { XlsxWorkbook } from './xlsx-workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Opens the bytes of an .xlsx, .xlsm, .xltx or .xltm file.
 * @throws HostError not-a-workbook, encrypted, old-format, damaged or too-large; `subject` is the file's real kind or the broken part
 */
export function openXlsx(bytes: Uint8Array): XlsxWorkbook {
  refuseForeign(bytes);
  const parts = PackageParts.open(bytes);
  refuseOtherPackages(parts);
  return new XlsxWorkbook(parts, WorkbookPart.find(parts).name);
}

/** A new workbook without sheets; it gets a blank one only if it is saved before any was added. */
export function emptyXlsx(): XlsxWorkbook {
  const parts = PackageParts.of({
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': minimalStyles(MAIN),
  });
  return new XlsxWorkbook(parts, 'xl/workbook.xml');
}
