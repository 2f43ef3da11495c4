import type { Notice, NoticeParagraph } from '../../engine/notice/notice';
import { NOTICE_TABLES } from '../../text/documents/notice-tables';
import { DRAFT_MARK, longDay, OPEN_DAY } from '../../text/documents/notice-words';
import { OFFICIAL_LANDSCAPE, OFFICIAL_PAGE } from '../word/word-pages';
import type { WordBlock, WordDocument, WordParagraph, WordRun } from '../word/word-document';
import { annexBlocks } from './notice-annexes';
import { chineseWidth } from './text-width';

/** Twips of a line of the text, and of the title (GB/T 9704—2012, 5.2.3 and 7.3.1). */
const LINE = 579;
const TITLE_LINE = 700;
/** 3号 and 2号. */
const SIZE = 16;
const TITLE_SIZE = 22;
const CHARACTER = SIZE * 20;

/** The notice as a Word document by GB/T 9704—2012, its annexes on pages across; 版头 and 文号 are the office's own. */
export function noticeDocument(notice: Notice): WordDocument {
  return {
    title: `${notice.title.join('')}${notice.isFinal ? '' : DRAFT_MARK}`,
    sections: [
      { page: OFFICIAL_PAGE, hasPageNumbers: true, blocks: bodyBlocks(notice) },
      { page: OFFICIAL_LANDSCAPE, hasPageNumbers: true, blocks: annexBlocks(notice) },
    ],
  };
}

const run = (text: string, font: WordRun['font'] = 'body', size = SIZE): WordRun => ({ text, font, size });

const paragraph = (runs: readonly WordRun[], more: Partial<WordParagraph> = {}): WordParagraph => ({
  kind: 'paragraph',
  runs,
  line: LINE,
  ...more,
});

const EMPTY = paragraph([run('')]);

function bodyBlocks(notice: Notice): WordBlock[] {
  const { title, isFinal, salutation, paragraphs } = notice;
  const titleLine = (text: string): WordParagraph =>
    paragraph([run(text, 'title', TITLE_SIZE)], { align: 'center', line: TITLE_LINE });
  return [
    ...title.flatMap(titleLines).map(titleLine),
    ...(isFinal ? [] : [paragraph([run(DRAFT_MARK, 'subheading')], { align: 'center' })]),
    EMPTY,
    paragraph([run(salutation)]),
    ...paragraphs.slice(0, -1).map(wordsOf),
    ...kept([...paragraphs.slice(-1).map(wordsOf), EMPTY, ...annexList(notice), EMPTY, ...signature(notice)]),
  ];
}

/** Paragraphs on one page, so that the name and the day never stand on one without any text (GB/T 9704—2012, 7.3.5.4). */
const kept = (paragraphs: readonly WordParagraph[]): WordParagraph[] =>
  paragraphs.map((one, at) => (at < paragraphs.length - 1 ? { ...one, keepsNext: true } : one));

/** Characters of the title that surely fit a line, whatever the width of digits. */
const TITLE_CHARACTERS = 18;

/** A line of the title, broken by sense where it is too long. */
const titleLines = (text: string): string[] =>
  chineseWidth(text) > TITLE_CHARACTERS ? text.split(NOTICE_TABLES.titleBreak) : [text];

const wordsOf = ({ kind, text }: NoticeParagraph): WordParagraph =>
  kind === 'heading'
    ? paragraph([run(text, 'heading')], { firstLineChars: 2, keepsNext: true })
    : paragraph([run(text)], { firstLineChars: 2, align: 'justified' });

/** 附件说明: the numbers of the annexes stand one below the other. */
const annexList = ({ annexes }: Notice): WordParagraph[] =>
  annexes.map(({ title }, at) =>
    at === 0
      ? paragraph([run(NOTICE_TABLES.firstAnnex(title))], { firstLineChars: 2 })
      : paragraph([run(`${at + 1}.${title}`)], { left: 5 * CHARACTER }),
  );

/** 署名 and 成文日期 for a seal: the day leaves four characters free, the name stands centred above it. */
function signature({ title: [office], signedOn }: Notice): WordParagraph[] {
  const day = signedOn === null ? OPEN_DAY : longDay(signedOn);
  const [officeWidth, dayWidth] = [chineseWidth(office) * CHARACTER, chineseWidth(day) * CHARACTER];
  const right = Math.round(Math.max(4 * CHARACTER, (officeWidth - dayWidth) / 2));
  const above = Math.max(0, Math.round(right + (dayWidth - officeWidth) / 2));
  return [paragraph([run(office)], { align: 'right', right: above }), paragraph([run(day)], { align: 'right', right })];
}
