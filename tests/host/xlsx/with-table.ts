import type { CellRange } from '../../../src/host/port/workbook';
import { NAMESPACES, pack, partText, unpack } from './package';

const TABLE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const address = ({ row, column, rows, columns }: CellRange): string =>
  `${String.fromCharCode(65 + column)}${row + 1}:${String.fromCharCode(64 + column + columns)}${row + rows}`;

/** The file with a table over a block of its first sheet. */
export function withTable(bytes: Uint8Array, range: CellRange, names: readonly string[], totals: boolean): Uint8Array {
  const parts = unpack(bytes);
  const number = Object.keys(parts).filter((name) => name.startsWith('xl/tables/')).length + 1;
  const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
  const columns = names.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`).join('');
  const more = totals ? ' totalsRowCount="1"' : '';
  const table = `<table xmlns="${NAMESPACES.main}" id="${number}" name="表${number}" displayName="表${number}" ref="${address(range)}"${more}><autoFilter ref="${address(range)}"/><tableColumns count="${names.length}">${columns}</tableColumns></table>`;
  const link = `<Relationship Id="rId${90 + number}" Type="${NAMESPACES.relationships}/table" Target="/xl/tables/table${number}.xml"/>`;
  const before = rels in parts ? partText(bytes, rels) : `<Relationships xmlns="${NAMESPACES.package}/relationships"></Relationships>`;
  return pack({
    ...parts,
    [`xl/tables/table${number}.xml`]: table,
    [rels]: before.replace('</Relationships>', `${link}</Relationships>`),
    '[Content_Types].xml': partText(bytes, '[Content_Types].xml').replace('</Types>', `<Override PartName="/xl/tables/table${number}.xml" ContentType="${TABLE}"/></Types>`),
    'xl/worksheets/sheet1.xml': partText(bytes, 'xl/worksheets/sheet1.xml').replace(/<tableParts.*<\/tableParts>|(?=<\/worksheet>)/, `<tableParts xmlns:r="${NAMESPACES.relationships}" count="${number}">${Array.from({ length: number }, (_, at) => `<tablePart r:id="rId${91 + at}"/>`).join('')}</tableParts>`),
  });
} // prettier-ignore
