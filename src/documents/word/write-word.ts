import { Document, Footer, PageNumber, Packer, type ISectionOptions } from 'docx';
import type { WordBlock, WordDocument, WordPage, WordSection } from './word-document';
import { cleanText } from './clean-text';
import { finishPackage, joinBodies } from './finish-package';
import { AT_ONCE, type Pace } from './pace';
import { blockOf, fontsOf, wordParagraph, wordRun } from './word-blocks';

/** Writes a document as a .docx; the same document gives the same bytes, however it is paced: by the pages that it states. */
export async function writeWord(document: WordDocument, pace: Pace = AT_ONCE): Promise<Uint8Array> {
  const packages: Uint8Array[] = [];
  const steps = stepsOf(document);
  const pages = steps.reduce((sum, step) => sum + step.pages, 0);
  let number = 1;
  for (const step of steps) {
    await pace(number, pages);
    packages.push(await packed(step.document));
    number += step.pages;
  }
  return finishPackage(joinBodies(packages), cleanText(document.title), document.fonts);
}

/** A part of a document that is written in one go. */
interface Step {
  readonly document: WordDocument;
  readonly pages: number;
}

/** Pages that are written in one go: few enough for a person not to notice, many enough for the work around them not to count. */
const PAGES_A_STEP = 5;

/** A document of several sections is one step: its parts lead to each other. */
function stepsOf(document: WordDocument): Step[] {
  const [section, more] = document.sections;
  if (!section || more) return [{ document, pages: 1 }];
  const pages = pagesOf(section.blocks);
  const steps: Step[] = [];
  for (let at = 0; at < Math.max(1, pages.length); at += PAGES_A_STEP) {
    const some = pages.slice(at, at + PAGES_A_STEP);
    steps.push({
      document: { ...document, sections: [{ ...section, blocks: some.flat() }] },
      pages: Math.max(1, some.length),
    });
  }
  return steps;
}

/** The blocks by the pages that are begun in so many words. */
function pagesOf(blocks: readonly WordBlock[]): WordBlock[][] {
  const pages: WordBlock[][] = [];
  for (const block of blocks) {
    const page = pages.at(-1);
    if (page && !(block.kind === 'paragraph' && block.startsPage)) page.push(block);
    else pages.push([block]);
  }
  return pages;
}

async function packed({ sections }: WordDocument): Promise<Uint8Array> {
  const word = new Document({
    evenAndOddHeaderAndFooters: sections.some(({ hasPageNumbers }) => hasPageNumbers),
    styles: {
      default: { document: { run: { font: fontsOf('body'), size: BODY_HALF_POINTS, language: LANGUAGE } } },
    },
    sections: sections.map(sectionOf),
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
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
