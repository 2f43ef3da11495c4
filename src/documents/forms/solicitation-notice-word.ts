import type { WordDocument, WordParagraph } from '../word/word-document';
import { OFFICIAL_PAGE } from '../word/word-pages';

const LINE = 579;

/** What stands before the lines of the text itself, not before who is addressed, nor before office and day. */
const INDENT = /^\u3000\u3000/u;

/** The document of 《约稿通知》, one text a unit, each on a page of its own, in the layout of official documents. */
export const noticesDocument = (texts: readonly string[], title: string): WordDocument => ({
  title,
  sections: [{ page: OFFICIAL_PAGE, blocks: texts.flatMap((text, at) => noticeParagraphs(text.split('\n'), at > 0)) }],
});

function noticeParagraphs([title = '', ...lines]: readonly string[], startsPage: boolean): WordParagraph[] {
  const signed = lines.lastIndexOf('');
  // The office and the day never stand on a page without any text.
  const keepsNext = (at: number): boolean => at >= signed - 1 && at < lines.length - 1;
  return [
    { kind: 'paragraph', runs: [{ text: title, font: 'title', size: 22 }], line: 700, align: 'center', startsPage },
    ...lines.map((line, at): WordParagraph => {
      const body = { text: line.replace(INDENT, ''), font: 'body', size: 16 } as const;
      if (at > signed)
        return { kind: 'paragraph', runs: [body], line: LINE, align: 'right', right: 640, keepsNext: keepsNext(at) };
      const isText = INDENT.test(line);
      return {
        kind: 'paragraph',
        runs: [body],
        line: LINE,
        align: isText ? 'justified' : 'left',
        firstLineChars: isText ? 2 : 0,
        keepsNext: keepsNext(at),
      };
    }),
  ];
}
