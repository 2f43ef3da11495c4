import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cleanText } from './clean-text';
import { OTHER_FONT_NAMES, WORD_FONTS, type DocumentFonts, type WordFont } from '../../text/documents/fonts';

/** The time of every entry, so that the same document gives the same bytes: the first that a zip can say. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** The part that a document is written in. */
const MAIN = 'word/document.xml';

/** The parts that the library cannot say, or says with today's date, written anew. */
export function finishPackage(bytes: Uint8Array, title: string, fonts: DocumentFonts = {}): Uint8Array {
  const parts = unzipSync(bytes);
  const changed: Readonly<Record<string, string>> = {
    'docProps/core.xml': coreProperties(title),
    'word/fontTable.xml': fontTable(fonts),
    [MAIN]: linesOffGrid(sectionsEndInText(strFromU8(parts[MAIN]!))),
  };
  const entries = Object.entries(parts).map(([name, part]) => [name, withFonts(changed[name] ?? part, fonts)]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: ENTRY_TIME });
}

/** The body of a document up to its last section. */
const BODY = /<w:body>([^]*)(?=<w:sectPr[ >](?:(?!<w:sectPr[ >])[^])*<\/w:body>)/u;

/** Puts the bodies of packages of one section into the last of them. */
export function joinBodies(packages: readonly Uint8Array[]): Uint8Array {
  const last = packages.at(-1)!;
  if (packages.length === 1) return last;
  const bodies = packages.map((bytes) => {
    const { [MAIN]: part } = unzipSync(bytes, { filter: ({ name }) => name === MAIN });
    return BODY.exec(strFromU8(part!))![1]!;
  });
  const parts = unzipSync(last);
  const joined = strFromU8(parts[MAIN]!).replace(BODY, () => `<w:body>${bodies.join('')}`);
  return zipSync({ ...parts, [MAIN]: strToU8(joined) }, { level: 0 });
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** No person and no time: nobody reads who pressed the button, and a date would make every file another one. */
const coreProperties = (title: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`;

/** Puts the names of an office's own fonts where the usual ones are asked for. */
function withFonts(part: string | Uint8Array, fonts: DocumentFonts): Uint8Array {
  const own = (Object.keys(fonts) as WordFont[]).map((font) => [WORD_FONTS[font], escaped(cleanText(fonts[font]!))]);
  if (own.length === 0) return typeof part === 'string' ? strToU8(part) : part;
  const names = new Map(own.map(([usual, name]) => [`"${usual!}"`, `"${name!}"`]));
  const xml = typeof part === 'string' ? part : strFromU8(part);
  return strToU8(
    xml.replace(/<w:rFonts [^>]*>/gu, (tag) => tag.replace(/"[^"]*"/gu, (name) => names.get(name) ?? name)),
  );
}

const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Under which name a program finds a font that it does not know by the first; 86: GB 2312. */
function fontTable(own: DocumentFonts): string {
  const fonts = (Object.keys(OTHER_FONT_NAMES) as WordFont[])
    .filter((font) => own[font] === undefined)
    .map(
      (font) =>
        `<w:font w:name="${WORD_FONTS[font]}"><w:altName w:val="${OTHER_FONT_NAMES[font]}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
    );
  return `${HEAD}<w:fonts xmlns:w="${WORD_NAMESPACE}">${fonts.join('')}</w:fonts>`;
}

/** The break of a section as the library writes it: in a paragraph of its own, which a full page pushes onto another. */
const EMPTY_SECTION_END = /<\/w:p><w:p><w:pPr>(<w:sectPr[ >](?:(?!<\/w:sectPr>)[^])*<\/w:sectPr>)<\/w:pPr><\/w:p>/gu;

/** Moves the break of a section into its last paragraph. */
function sectionsEndInText(xml: string): string {
  let done = xml;
  for (const [whole, section] of xml.matchAll(EMPTY_SECTION_END)) {
    const end = done.indexOf(whole);
    const properties = done.lastIndexOf('</w:pPr>', end);
    if (properties < done.lastIndexOf('<w:p>', end)) continue;
    done =
      done.slice(0, properties) + section! + done.slice(properties, end) + '</w:p>' + done.slice(end + whole.length);
  }
  return done;
}

/** A paragraph whose first run is off the grid, up to its spacing, and from there on. */
const OFF_GRID =
  /(<w:p><w:pPr>(?:(?!<\/w:pPr>|<w:spacing)[^])*)(<w:spacing (?:(?!<\/w:pPr>)[^])*<\/w:pPr><w:r><w:rPr>(?:(?!<\/w:rPr>)[^])*<w:snapToGrid )/gu;

/** Takes the lines of such paragraphs off the grid as well, which the library cannot say: a row of a table would be two lines high. */
const linesOffGrid = (xml: string): string => xml.replace(OFF_GRID, '$1<w:snapToGrid w:val="0"/>$2');
