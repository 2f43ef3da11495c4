import { HostError } from '../../port/workbook';
import { walkedStyles } from '../read/walked-styles';
import type { SheetEntry } from '../workbook-part';
import type { PackageParts } from '../../ooxml/package-parts';
import { child, descendants, type XmlElement } from '../../ooxml/xml';

/** The lists of a styles part that others refer to by number. */
export type Collection = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** By list: numbers that are referred to. */
export type References = Readonly<Record<Collection, ReadonlySet<number>>>;

const IN_FORMATS: Readonly<Record<string, Collection>> = { fontId: 'fonts', fillId: 'fills', borderId: 'borders' };

/** Gathers the numbers that the formats of a styles part, and the cells, columns, rules and tables of a workbook, refer to. */
export function usedStyles(root: XmlElement, parts: PackageParts, sheets: readonly SheetEntry[]): References {
  const used = {
    fonts: new Set<number>(),
    fills: new Set<number>(),
    borders: new Set<number>(),
    cellXfs: new Set<number>(),
    dxfs: new Set<number>(),
  };
  noteFormats(root, used);
  const formats = child(root, 'cellXfs')?.children.length ?? 0;
  for (const bytes of referringParts(parts, sheets).flatMap((name) => unknownParts(readable(parts, name), formats)))
    noteReferences(bytes, used);
  return used;
}

/** Notes what the formats of a styles part refer to. */
function noteFormats(root: XmlElement, used: Readonly<Record<Collection, Set<number>>>): void {
  for (const { attributes } of descendants(root, () => true)) {
    for (const { name, value } of attributes) {
      const list = IN_FORMATS[name] ?? (/dxfid$/i.test(name) ? 'dxfs' : undefined);
      if (list) used[list].add(Number(value));
    }
  }
}

const referringParts = (parts: PackageParts, sheets: readonly SheetEntry[]): string[] => [
  ...sheets.filter(({ worksheet }) => worksheet).map(({ part }) => part),
  ...parts.names.filter((name) => REFERRING.test(name)),
];

/** Parts beside sheets that refer to differential formats. */
const REFERRING = /\/(?:tables|pivotTables)\/[^/]+\.xml$/i;

/** What may refer to more than there is: nothing in rows that were walked and refer to `formats` that there are. */
function unknownParts(bytes: Uint8Array, formats: number): readonly Uint8Array[] {
  const walked = walkedStyles(bytes);
  if (!walked || walked.greatest >= formats) return [bytes];
  return [bytes.subarray(0, walked.rowsFrom), bytes.subarray(walked.rowsTo)];
}

/** A broken part refers to nothing here: whoever reads it reports the damage. */
function readable(parts: PackageParts, name: string): Uint8Array {
  try {
    return parts.bytes(name);
  } catch (error) {
    if (error instanceof HostError) return new Uint8Array();
    throw error;
  }
}

const [EQUALS, SMALL_S, ZERO, NINE] = ['=', 's', '0', '9'].map((one) => one.charCodeAt(0)) as [number, number, number, number]; // prettier-ignore
const STYLE = [...'style'].map((one) => one.charCodeAt(0));
const DXF_ID = [...'xfid'].map((one) => one.charCodeAt(0));

/** Finds `s="7"`, `style="7"` and `…dxfId="7"` among the bytes: to parse a large sheet only for them would take too long. */
function noteReferences(bytes: Uint8Array, used: Record<'cellXfs' | 'dxfs', Set<number>>): void {
  for (let at = bytes.indexOf(EQUALS); at >= 0; at = bytes.indexOf(EQUALS, at + 1)) {
    const first = bytes[at + 2]!;
    if (first < ZERO || first > NINE) continue;
    const isFormat = (bytes[at - 1] === SMALL_S && bytes[at - 2]! <= 0x20) || endsWith(bytes, at, STYLE);
    if (isFormat) used.cellXfs.add(numberAt(bytes, at + 2));
    else if (endsWith(bytes, at, DXF_ID)) used.dxfs.add(numberAt(bytes, at + 2));
  }
}

/** Whether a name that ends before `end` ends with these letters, small or capital. */
const endsWith = (bytes: Uint8Array, end: number, letters: readonly number[]): boolean =>
  letters.every((letter, index) => (bytes[end - letters.length + index]! | 0x20) === letter);

function numberAt(bytes: Uint8Array, from: number): number {
  let number = 0;
  for (let at = from; bytes[at]! >= ZERO && bytes[at]! <= NINE; at++) number = number * 10 + bytes[at]! - ZERO;
  return number;
}
