import { HostError, type HostErrorCode } from '../../port/workbook';
import type { PackageParts } from '../../ooxml/package-parts';

/** Parts of which one at least is in every file of a kind that has no list of contents. */
const TELLING_PARTS: readonly (readonly [part: RegExp, code: HostErrorCode, kind: string])[] = [
  [/^OFD\.xml$/iu, 'not-a-workbook', '.ofd'],
  [/^word\/document/iu, 'not-a-workbook', '.docx'],
  [/^ppt\/presentation/iu, 'not-a-workbook', '.pptx'],
  [/^Index\/Tables\/|^Index\/CalculationEngine/iu, 'not-a-workbook', '.numbers'],
  [/^Index\/Slide/iu, 'not-a-workbook', '.key'],
  [/^Index\/Document\.iwa$/iu, 'not-a-workbook', '.pages'],
];

/** Where an OpenDocument file says of which kind it is. */
const OPEN_DOCUMENT = ['mimetype', 'META-INF/manifest.xml', 'content.xml'] as const;
const OF_TABLES = /opendocument\.spreadsheet|<office:spreadsheet/u;
const OF_OTHERS = /opendocument\.(text|presentation|graphics)|<office:(text|presentation|drawing)[\s/>]/u;
const ENDINGS: Readonly<Record<string, string>> = {
  text: '.odt',
  presentation: '.odp',
  graphics: '.odg',
  drawing: '.odg',
};

/** The kind of a zip file that is no workbook, by its parts. */
export function otherZip(parts: PackageParts): HostError {
  const told = openDocument(parts) ?? byParts(parts);
  return told ?? new HostError('not-a-workbook', '.zip');
}

/** The kind of a package without a list of contents that says it; null where its parts do not say it either. */
export function byParts({ names }: PackageParts): HostError | null {
  const found = TELLING_PARTS.find(([part]) => names.some((name) => part.test(name)));
  return found ? new HostError(found[1], found[2]) : null;
}

function openDocument(parts: PackageParts): HostError | null {
  const stated = OPEN_DOCUMENT.find((name) => parts.has(name) && (OF_TABLES.test(parts.text(name)) || OF_OTHERS.test(parts.text(name)))); // prettier-ignore
  if (stated === undefined) return null;
  const text = parts.text(stated);
  if (OF_TABLES.test(text)) return new HostError('old-format', '.ods');
  const [, type, body] = OF_OTHERS.exec(text)!;
  return new HostError('not-a-workbook', ENDINGS[type ?? body ?? ''] ?? '.zip');
}
