import { recalculate } from '../../src/app/scoring/recalculate';
import type { Workbook } from '../../src/host/port/workbook';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { RUN, smallYear } from './excel/small-year';
import { editPart, partText } from './xlsx/package';

const LOG = '采用登记';
const CHANNELS = '渠道';
const RULE = '<conditionalFormatting sqref="K2:O7"><cfRule type="expression" priority="9"><formula>$K2="计分"</formula></cfRule></conditionalFormatting>'; // prettier-ignore
const CRITERION = '<filterColumn colId="1"><filters><filter val="高桥"/></filters></filterColumn>';

/** A small year as a file, calculated once. */
export async function calculatedFile(): Promise<Uint8Array> {
  const made = emptyXlsx();
  await made.write(smallYear());
  await recalculate(made, RUN);
  return made.bytes();
}

/**
 * The file after people were in it: of the log, rows 3 and 5 are hidden, the second by a filter by unit, and column B; a
 * rule of the clerk's own colours results; the channels are hidden.
 */
export function leftInFile(made: Uint8Array): Uint8Array {
  const hidden = editPart(made, sheetPart(made, LOG), (xml) =>
    xml
      .replace(/<row r="([35])"/g, '<row r="$1" hidden="1"')
      .replace(/<col ([^>]*)min="2" max="2"/, '<col $1hidden="1" min="2" max="2"')
      .replace(/<autoFilter ref="([^"]+)"\/>/, `<autoFilter ref="$1">${CRITERION}</autoFilter>`)
      .replace(/(?=<dataValidations|<pageMargins|<printOptions|<pageSetup)/, RULE),
  );
  return editPart(hidden, 'xl/workbook.xml', (xml) =>
    xml.replace(`name="${CHANNELS}"`, `name="${CHANNELS}" state="hidden"`),
  );
}

/** What of that a file still holds. */
export function leftIn(bytes: Uint8Array): unknown {
  const xml = partText(bytes, sheetPart(bytes, LOG));
  return {
    rows: [...xml.matchAll(/<row r="(\d+)"[^>]*hidden="1"/g)].map(([, row]) => row),
    columns: xml.match(/<col [^>]*hidden="1"/g)?.length,
    isRuled: xml.includes(RULE),
    isFiltered: xml.includes(CRITERION),
    isHidden: partText(bytes, 'xl/workbook.xml').includes(`name="${CHANNELS}" state="hidden"`),
  };
}

/** The rows of all sheets, by name. */
export async function rowsOf(workbook: Workbook): Promise<unknown> {
  const { sheetNames } = await workbook.read([]);
  const { sheets } = await workbook.read(sheetNames);
  return [...sheets].map(([name, { rows }]) => [name, rows]);
}

/** The part of a sheet, by its name. */
function sheetPart(bytes: Uint8Array, name: string): string {
  const id = new RegExp(`name="${name}"[^>]*r:id="([^"]+)"`).exec(partText(bytes, 'xl/workbook.xml'))![1]!;
  const link = partText(bytes, 'xl/_rels/workbook.xml.rels').split('<Relationship ').find((one) => one.includes(`Id="${id}"`)); // prettier-ignore
  return `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(link!)![1]!}`;
}
