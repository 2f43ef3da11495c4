import { unzipSync, strFromU8 } from 'fflate';
import { noticeDocument } from '../../../src/documents/notice/notice-document';
import { noticeFile } from '../../../src/app/notice/notice-file';
import type { WordBlock } from '../../../src/documents/word/word-document';
import { convert, describeWithWriter } from '../../libreoffice';
import { adoption, bookOfLog, noticeIn, Q2 } from '../../app/notice/notice-books';

const notice = noticeIn(
  bookOfLog([adoption('1', '跳马镇', '2020-04-28'), adoption('2', '高桥', '2020-05-28')], {
    约稿登记: [
      ['约稿编号', '约稿主题', '约稿单位', '下达日期'],
      ['Y2020-01', '<b>&“走访慰问”', '跳马镇', '2020-04-27'],
    ],
  }),
  Q2,
);

const textsOf = (block: WordBlock): string[] =>
  block.kind === 'paragraph'
    ? [block.runs.map(({ text }) => text).join('')]
    : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.flatMap(textsOf)));
const told = noticeDocument(notice).sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)).filter((text) => text.trim() !== ''); // prettier-ignore

const xmlOf = async (): Promise<string> => strFromU8(unzipSync((await noticeFile(notice)).bytes)['word/document.xml']!);

describe('the notice as a Word document', () => {
  it('is named by its office and period, and gives the same bytes again', async () => {
    const [one, other] = [await noticeFile(notice), await noticeFile(notice)];
    expect(one.fileName).toBe('雨花区退役军人事务局关于2020年第二季度宣传信息工作情况的通报（征求意见稿）.docx');
    expect(other.bytes).toEqual(one.bytes);
  });

  it('has the page, grid, lines, day and turned annexes of GB/T 9704—2012', async () => {
    const xml = await xmlOf();
    expect(xml).toMatch(
      /<w:pgMar (?=[^>]*w:top="2098")(?=[^>]*w:right="1474")(?=[^>]*w:bottom="1984")(?=[^>]*w:left="1588")/u,
    );
    expect(xml).toMatch(
      /<w:pgMar (?=[^>]*w:top="1588")(?=[^>]*w:right="2098")(?=[^>]*w:bottom="1474")(?=[^>]*w:left="1984")/u,
    );
    expect(xml.match(/w:type="linesAndChars"/gu)).toHaveLength(2);
    expect(xml).toContain('w:orient="landscape"');
    expect(xml).toContain('w:line="579"');
    // The section ends in the paragraph of the day, so that a full page makes no empty one.
    const end = xml.indexOf('</w:sectPr>');
    expect(xml.slice(end, end + 400)).toMatch(/年/u);
    expect(xml).not.toContain('<b>');
  });

  it('leaves four characters free behind the day, and centres the office over it', () => {
    const [section] = noticeDocument(notice).sections;
    const [office, day] = section!.blocks.slice(-2);
    expect(day).toMatchObject({ align: 'right', right: 4 * 320 });
    const width = (text: string): number => text.length * 320;
    const centre = (block: WordBlock): number =>
      block.kind === 'paragraph' ? block.right! + width(textsOf(block)[0]!) / 2 : 0;
    expect(Math.abs(centre(office!) - centre(day!))).toBeLessThan(2);
  });

  it('keeps the lines and characters of its tables off the grid', async () => {
    const cells = (await xmlOf()).match(/<w:tc>.*?<\/w:tc>/gsu)!;
    for (const cell of cells.filter((one) => one.includes('<w:t '))) expect(cell).toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:snapToGrid w:val="0"\/><w:spacing/su); // prettier-ignore
  });
});

describeWithWriter('another program', () => {
  it('reads every text of the notice in its order', async () => {
    const text = new TextDecoder().decode(await convert((await noticeFile(notice)).bytes, 'docx', 'txt', 'Text (encoded):UTF8')); // prettier-ignore
    let from = 0;
    for (const words of told) {
      const at = text.indexOf(words.trim(), from);
      expect([words, at >= 0]).toEqual([words, true]);
      from = at;
    }
  });
});
