import { parseRange } from '../../src/host/port/a1';
import { LEFT, type Left } from './left-by-people';
import { editPart, partText } from './xlsx/package';

const LOG = '采用登记';
const [CHANNELS = ''] = LEFT.hidden;
const [AREA = '', FORMULA = ''] = LEFT.rules[0]!.split(' ');
const RULE = `<conditionalFormatting sqref="${AREA}"><cfRule type="expression" priority="9"><formula>${FORMULA}</formula></cfRule></conditionalFormatting>`;
const CRITERION = '<filterColumn colId="1"><filters><filter val="高桥"/></filters></filterColumn>';

/** A file of the small year after people were in it. */
export function leftInFile(made: Uint8Array): Uint8Array {
  const hidden = editPart(made, sheetPart(made, LOG), (xml) =>
    xml
      .replace(/<row r="([35])"/g, '<row r="$1" hidden="1"')
      .replace(/<col (?=min="(?:2|12)" )/g, '<col hidden="1" ')
      .replace(/<autoFilter ref="([^"]+)"\/>/, `<autoFilter ref="$1">${CRITERION}</autoFilter>`)
      .replace(/(?=<dataValidations|<pageMargins|<printOptions|<pageSetup)/, RULE),
  );
  return editPart(hidden, 'xl/workbook.xml', (xml) =>
    xml.replace(`name="${CHANNELS}"`, `name="${CHANNELS}" state="hidden"`),
  );
}

const numbersIn = (xml: string, found: RegExp): number[] =>
  [...xml.matchAll(found)].map(([, number]) => Number(number));

/** What of that a file still holds. */
export function leftIn(bytes: Uint8Array): Left {
  const xml = partText(bytes, sheetPart(bytes, LOG));
  const [, filter = ''] = /<autoFilter [^/>]*>(.*?)<\/autoFilter>/.exec(xml) ?? [];
  const books = partText(bytes, 'xl/workbook.xml');
  return {
    rows: numbersIn(xml, /<row r="(\d+)"[^>]*hidden="1"/g).map((row) => row - 1),
    columns: [...xml.matchAll(/<col [^>]*hidden="1"[^>]*>/g)].flatMap(([column]) => {
      const [first = 0, last = 0] = ['min', 'max'].map((edge) =>
        Number(new RegExp(`${edge}="(\\d+)"`).exec(column)?.[1]),
      );
      return Array.from({ length: last - first + 1 }, (_, at) => first - 1 + at);
    }),
    filtered: numbersIn(filter, /colId="(\d+)"/g),
    rules: [...xml.matchAll(/<conditionalFormatting sqref="([^"]+)"><cfRule type="expression"[^>]*><formula>(.*?)<\/formula>/g)].filter(([rule]) => RULE.startsWith(rule)).map(([, area, formula]) => `${area} ${formula}`), // prettier-ignore
    hidden: [...books.matchAll(/<sheet name="([^"]+)" state="hidden"/g)].map(([, name]) => name!),
  };
}

/** The area of the clerk's own rule. */
export const RULED = parseRange(AREA)!;

/** The part of a sheet, by its name. */
function sheetPart(bytes: Uint8Array, name: string): string {
  const id = new RegExp(`name="${name}"[^>]*r:id="([^"]+)"`).exec(partText(bytes, 'xl/workbook.xml'))![1]!;
  const link = partText(bytes, 'xl/_rels/workbook.xml.rels').split('<Relationship ').find((one) => one.includes(`Id="${id}"`)); // prettier-ignore
  return `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(link!)![1]!}`;
}
