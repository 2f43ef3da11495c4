import { Document, Footer, PageNumber, Packer, type ISectionOptions } from 'docx';
import type { WordDocument, WordPage, WordSection } from './word-document';
import { cleanText } from './clean-text';
import { finishPackage } from './finish-package';
import { blockOf, fontsOf, wordParagraph, wordRun } from './word-blocks';

/** Writes a document as a .docx; the same document gives the same bytes. */
export async function writeWord(document: WordDocument): Promise<Uint8Array> {
  const title = cleanText(document.title);
  const word = new Document({
    evenAndOddHeaderAndFooters: document.sections.some(({ hasPageNumbers }) => hasPageNumbers),
    styles: {
      default: { document: { run: { font: fontsOf('body'), size: BODY_HALF_POINTS, language: LANGUAGE } } },
    },
    sections: document.sections.map(sectionOf),
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(word)), title);
}

const BODY_HALF_POINTS = 32;

const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' };

const sectionOf = ({ page, hasPageNumbers, blocks }: WordSection): ISectionOptions => ({
  properties: { page: pageOf(page), ...(page.grid && { grid: { type: 'linesAndChars' as const, ...page.grid } }) },
  ...(hasPageNumbers && { footers: { default: pageNumber('right'), even: pageNumber('left') } }),
  children: blocks.map(blockOf),
});

const pageOf = ({ width, height, top, right, bottom, left, footer }: WordPage) => ({
  // The library turns a landscape page by itself.
  size:
    width > height
      ? { width: height, height: width, orientation: 'landscape' as const }
      : { width, height, orientation: 'portrait' as const },
  margin: { top, right, bottom, left, header: HEADER, footer, gutter: 0 },
});

const HEADER = 851;

/** One character of 14 points free at the outer side (GB/T 9704—2012, 7.5). */
const OUTER_SPACE = 280;

const pageNumber = (side: 'left' | 'right'): Footer => {
  const part = { text: '', font: 'number', size: 14 } as const;
  return new Footer({
    children: [
      wordParagraph({ kind: 'paragraph', runs: [], align: side, [side]: OUTER_SPACE }, [
        ...wordRun({ ...part, text: '— ' }),
        ...wordRun(part, [PageNumber.CURRENT]),
        ...wordRun({ ...part, text: ' —' }),
      ]),
    ],
  });
};
