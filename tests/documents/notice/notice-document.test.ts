import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { noticeDocument } from '../../../src/documents/notice/notice-document';
import { noticeFile } from '../../../src/app/notice/notice-file';
import type { Points } from '../../../src/engine/units';
import type { WordBlock, WordRow, WordTable } from '../../../src/documents/word/word-document';
import { convert, describeWithWriter } from '../../libreoffice';
import { dayOf } from '../../../src/engine/time/calendar';
import { readWord, wordElements } from '../read-word';
import { adoption, bookOfLog, noticeIn, PROVINCE, Q2, YEAR } from '../../app/notice/notice-books';

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

/** Width in Chinese characters in a font of wide digits, as DejaVu Sans, which stands in for 仿宋 where nothing better is. */
const wideWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter === '%' ? 0.95 : /[ -ÿ]/u.test(letter) ? 0.637 : 1), 0);

const xmlOf = async (): Promise<string> => strFromU8(unzipSync((await noticeFile(notice)).bytes)['word/document.xml']!);

/** The table of units of a notice with so many price classes, all of these levels, whose units have one name. */
function unitTable(classes: number, unit: string, levels: readonly string[]): WordTable {
  const [column] = notice.columns;
  const some = Array.from({ length: classes }, (_, at) => ({ ...column!, levels, mode: '单独采用', value: (5 + at) * 100 })); // prettier-ignore
  const counts = some.map((_, at) => at * 11);
  const wide = {
    ...notice,
    columns: some as readonly unknown[] as typeof notice.columns,
    groups: notice.groups.map((group) => ({
      ...group,
      sum: { ...group.sum, counts },
      units: group.units.map((one) => ({ ...one, counts, unit, total: 12_345 as Points })),
    })),
    sum: { ...notice.sum, counts },
  };
  const [table] = noticeDocument(wide).sections[1]!.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return table!;
}

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

  it('never leaves the name and the day on a page without text, a heading or a sum without its rows', () => {
    const [text, annexes] = noticeDocument(notice).sections;
    const last = notice.paragraphs.at(-1)!.text;
    const blocks = text!.blocks.slice(text!.blocks.findIndex((block) => textsOf(block)[0] === last));
    const keeps = blocks.map((block) => block.kind === 'paragraph' && block.keepsNext === true);
    expect(keeps).toEqual(blocks.map((_, at) => at < blocks.length - 1));
    const [units] = annexes!.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    const kept = ({ cells }: WordRow): boolean => cells.every(({ paragraphs }) => paragraphs.every(({ keepsNext }) => keepsNext)); // prettier-ignore
    const isSum = (row: WordRow | undefined): boolean =>
      row?.cells.some(({ paragraphs }) => /^(?:小计|合计)$/u.test(textsOf(paragraphs[0]!)[0]!)) ?? false;
    units!.rows.forEach((row, at) => {
      const isHeading = row.cells.length === 1;
      const isLast = at === units!.rows.length - 1;
      if (at > 0) expect(kept(row)).toBe(isHeading || isSum(units!.rows[at + 1]) || isLast);
    });
  });

  it('breaks no header and no figure of its tables, however many classes and however long the names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 2, max: 40 }), (classes, length) => {
        const table = unitTable(classes, '镇'.repeat(length), ['省', '市']);
        for (const { cells } of table.rows) {
          if (cells.length === 1) continue;
          cells.forEach((cell, at) => {
            if (at === 1) return;
            for (const { runs } of cell.paragraphs)
              for (const { text, size } of runs)
                expect(Math.floor(wideWidth(text) * size * 20)).toBeLessThanOrEqual(
                  table.widths[at]! - 2 * cell.sides!,
                );
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('needs three lines at most for a name of thirty characters beside eight classes of three levels', () => {
    const table = unitTable(8, '镇'.repeat(30), ['部', '省', '市']);
    const [, name] = table.rows.find(
      ({ cells }) => cells.length > 1 && cells[1]!.paragraphs[0]!.runs[0]!.font === 'body',
    )!.cells;
    const { size } = name!.paragraphs[0]!.runs[0]!;
    const characters = Math.floor((table.widths[1]! - 2 * name!.sides!) / (size * 20));
    expect(Math.ceil(30 / characters)).toBeLessThanOrEqual(3);
  });

  it('keeps the lines and characters of its tables off the grid', async () => {
    const cells = (await xmlOf()).match(/<w:tc>.*?<\/w:tc>/gsu)!;
    for (const cell of cells.filter((one) => one.includes('<w:t '))) expect(cell).toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:snapToGrid w:val="0"\/><w:spacing/su); // prettier-ignore
  });
});

it('of a year says every word of its model and nothing else, as a parser of its own reads it', async () => {
  const year = noticeIn(
    bookOfLog([
      adoption('1', '跳马镇', '2020-01-28'),
      adoption('2', '高桥', '2020-05-28', PROVINCE, '单独采用'),
      adoption('3', '高桥', '2020-12-01', PROVINCE, '综合采用'),
    ]),
    YEAR,
    dayOf(2020, 12, 31),
    true,
  );
  const { document, tables } = readWord((await noticeFile(year)).bytes);
  const read = wordElements(document, 'p').map((one) => wordElements(one, 't').map(({ textContent }) => textContent).join('')); // prettier-ignore
  const model = noticeDocument(year).sections.flatMap(({ blocks }) => blocks.flatMap(textsOf));
  const whole = (texts: readonly string[]): string => texts.join('').replace(/\s/gu, '');
  expect(whole(read)).toBe(whole(model));
  for (const { text } of year.paragraphs) expect(read).toContain(text);
  expect(read).toContain(year.title[0]);
  const sum = tables[0]!.find((cells) => cells[1] === '合计')!;
  expect(sum).toContain(String(year.sum.adopted));
  expect(sum).toContain(String(year.sum.points / 100));
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
