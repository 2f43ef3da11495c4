import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A .docx as a parser sees it that knows nothing of how it was written. */
export interface ReadWord {
  readonly document: Document;
  /** The texts of the cells, a table, a row, a cell. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** The paragraphs outside tables. */
  readonly lines: readonly string[];
  /** The texts of every part that holds XML. */
  readonly parts: ReadonlyMap<string, string>;
}

export const wordElements = (at: Document | Element, name: string): Element[] => [
  ...at.getElementsByTagNameNS(W, name),
];

export const wordAttribute = (element: Element, name: string): string | null => element.getAttributeNS(W, name);

/** Breaks and ends of paragraphs are line feeds. */
const wordText = (at: Element): string =>
  wordElements(at, 'p')
    .map((paragraph) =>
      [...paragraph.querySelectorAll('*')]
        .filter(({ namespaceURI }) => namespaceURI === W)
        .map(({ localName, textContent }) => (localName === 't' ? textContent : localName === 'br' ? '\n' : ''))
        .join(''),
    )
    .join('\n');

/** Throws where the text is no XML. */
export const parseXml = (xml: string): Document => new JSDOM(xml, { contentType: 'text/xml' }).window.document;

export function readWord(bytes: Uint8Array): ReadWord {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const document = parseXml(parts.get('word/document.xml')!);
  const tables = wordElements(document, 'tbl').map((table) =>
    wordElements(table, 'tr').map((row) => wordElements(row, 'tc').map(wordText)),
  );
  const lines = wordElements(document, 'p')
    .filter((paragraph) => paragraph.parentElement?.localName === 'body')
    .map((paragraph) => wordElements(paragraph, 't').map(({ textContent }) => textContent).join('')); // prettier-ignore
  return { document, tables, lines, parts };
}

/** How many pages a PDF has. */
export const pdfPages = (pdf: Uint8Array): number => [...strFromU8(pdf, true).matchAll(/\/Type\s*\/Page[^s]/gu)].length;
