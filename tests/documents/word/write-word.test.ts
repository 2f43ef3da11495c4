import fc from 'fast-check';
import { cleanText } from '../../../src/documents/word/clean-text';
import type { WordBlock, WordDocument, WordParagraph } from '../../../src/documents/word/word-document';
import { FORM_PAGE, OFFICIAL_LANDSCAPE, OFFICIAL_PAGE, textWidth } from '../../../src/documents/word/word-pages';
import { writeWord } from '../../../src/documents/word/write-word';
import { convert, describeWithWriter } from '../../libreoffice';
import { parseXml, pdfPages, readWord, wordAttribute, wordElements } from '../read-word';

const paragraph = (text: string, more: Partial<WordParagraph> = {}): WordParagraph => ({
  kind: 'paragraph',
  runs: [{ text, font: 'body', size: 16 }],
  line: 579,
  ...more,
});

const document = (blocks: readonly WordBlock[], title = '样张'): WordDocument => ({
  title,
  sections: [{ page: FORM_PAGE, blocks }],
});

const TABLE: WordBlock = {
  kind: 'table',
  widths: [2300, 3272, 3272],
  rows: [
    {
      height: 800,
      cells: [
        { paragraphs: [paragraph('甲')], sides: 0 },
        { paragraphs: [paragraph('乙')], span: 2 },
      ],
    },
    { height: 800, cells: ['丙', '丁', '戊'].map((text) => ({ paragraphs: [paragraph(text)] })) },
  ],
};

/** Two sections whose first ends with a full page, with page numbers. */
const NOTICE: WordDocument = {
  title: '通报',
  sections: [
    {
      page: OFFICIAL_PAGE,
      hasPageNumbers: true,
      blocks: Array.from({ length: 22 }, (_, line) => paragraph(`第${line + 1}行`)),
    },
    { page: OFFICIAL_LANDSCAPE, hasPageNumbers: true, blocks: [paragraph('附件1'), TABLE] },
  ],
};

describe('a Word document', () => {
  it('names a font for every script in every run, and the tick one of its own', async () => {
    const { document: read } = readWord(await writeWord(document([paragraph('□否 ☑是 2020'), TABLE])));
    for (const run of wordElements(read, 'r')) {
      const [fonts] = wordElements(run, 'rFonts');
      const names = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((script) => wordAttribute(fonts!, script));
      expect(new Set(names).size).toBe(1);
      expect(names[0]).toBe(run.textContent === '☑' ? 'Segoe UI Symbol' : '仿宋_GB2312');
    }
  });

  it('has tables of fixed columns, each cell as wide as its columns, in twips', async () => {
    const { document: read } = readWord(await writeWord(document([TABLE])));
    const grid = wordElements(read, 'gridCol').map((column) => Number(wordAttribute(column, 'w')));
    expect(grid).toEqual([2300, 3272, 3272]);
    expect(wordAttribute(wordElements(read, 'tblLayout')[0]!, 'type')).toBe('fixed');
    const widths = wordElements(read, 'tcW').map((cell) => [wordAttribute(cell, 'type'), wordAttribute(cell, 'w')]);
    expect(widths).toEqual(['2300', '6544', '2300', '3272', '3272'].map((width) => ['dxa', width]));
    expect(wordElements(read, 'tblW').map((width) => wordAttribute(width, 'w'))).toEqual(['8844']);
  });

  it('refuses a row that does not cover the columns', async () => {
    const rows = [{ height: 100, cells: [{ paragraphs: [] }] }];
    await expect(writeWord(document([{ kind: 'table', widths: [100, 100], rows }]))).rejects.toThrow('1 of 2 columns');
  });

  it('says every page once and in order, however many are written in one go, and tells each before it is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 24 }), async (sizes) => {
        const blocks = sizes.flatMap((size, page) => [
          paragraph(`页${page}`, { startsPage: page > 0 }),
          ...Array.from({ length: size }, (_, line) => (line % 2 ? TABLE : paragraph(`${page}.${line}`))),
        ]);
        const told: [number, number][] = [];
        const bytes = await writeWord(document(blocks), (number, all) => {
          told.push([number, all]);
          return Promise.resolve();
        });
        const { document: read } = readWord(bytes);
        const texts = blocks.flatMap((block) =>
          block.kind === 'table' ? ['甲', '乙', '丙', '丁', '戊'] : block.runs[0]!.text,
        );
        expect(wordElements(read, 't').map(({ textContent }) => textContent)).toEqual(texts);
        expect(wordElements(read, 'pageBreakBefore')).toHaveLength(Math.max(0, sizes.length - 1));
        expect(wordElements(read, 'sectPr')).toHaveLength(1);
        expect(told[0]).toEqual([1, Math.max(1, sizes.length)]);
        expect(told.every(([number], at) => at === 0 || number > told[at - 1]![0])).toBe(true);
        expect(await writeWord(document(blocks))).toEqual(bytes);
      }),
      { numRuns: 25 },
    );
  });

  it('is not written where whoever watches ends it', async () => {
    const blocks = Array.from({ length: 30 }, (_, page) => paragraph(`页${page}`, { startsPage: page > 0 }));
    const ended = new Error('ended');
    const pace = (number: number): Promise<void> => (number > 10 ? Promise.reject(ended) : Promise.resolve());
    await expect(writeWord(document(blocks), pace)).rejects.toBe(ended);
  });

  it('has the fonts of an office in place of the usual ones, whatever they are called', async () => {
    const usual = readWord(await writeWord(NOTICE));
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.string({ minLength: 1, maxLength: 20 }),
        async (one, other) => {
          const [title, body] = [`甲${one}`, `乙${other}`].map(cleanText) as [string, string];
          const own = readWord(await writeWord({ ...NOTICE, fonts: { title, body } }));
          const named = (read: typeof own): Set<string | null> =>
          new Set(['ascii', 'hAnsi', 'eastAsia', 'cs'].flatMap((script) => wordElements(read.document, 'rFonts').map((fonts) => wordAttribute(fonts, script)))); // prettier-ignore
          expect(named(usual)).toContain('仿宋_GB2312');
          expect(named(own)).toContain(body.replace(/\n/gu, ' '));
          expect(named(own)).not.toContain('仿宋_GB2312');
          expect(own.lines).toEqual(usual.lines);
        },
      ),
      { numRuns: 15 },
    );
    expect(await writeWord({ ...NOTICE, fonts: {} })).toEqual(await writeWord(NOTICE));
  });

  it('gives the same bytes for the same document', async () => {
    const once = await writeWord(NOTICE);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await writeWord(NOTICE)).toEqual(once);
    const { parts } = readWord(once);
    expect(parts.get('docProps/core.xml')).not.toMatch(/20\d\d-|Un-named/u);
  });

  it('says under which other name a font may be found', async () => {
    const { parts } = readWord(await writeWord(document([])));
    expect(parts.get('word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });

  it('ends a section in its last paragraph, not in an empty one', async () => {
    const { document: read, lines } = readWord(await writeWord(NOTICE));
    const [ended] = wordElements(read, 'p').filter((one) => wordElements(one, 'sectPr').length > 0);
    expect(ended!.textContent).toBe('第22行');
    expect(lines).not.toContain('');
    const margins = wordElements(read, 'pgMar').map((page) =>
      ['top', 'right', 'bottom', 'left', 'footer'].map((side) => wordAttribute(page, side)),
    );
    expect(margins).toEqual([
      ['2098', '1474', '1984', '1588', '1304'],
      ['1588', '2098', '1474', '1984', '1304'],
    ]);
    expect(wordElements(read, 'pgSz').map((size) => wordAttribute(size, 'orient'))).toEqual(['portrait', 'landscape']);
  });

  it('keeps any text as text, but for what XML cannot say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (text) => {
        const { lines, tables, parts } = readWord(
          await writeWord(document([paragraph(`甲${text}乙`), { ...TABLE, rows: [TABLE.rows[0]!] }], text)),
        );
        parseXml(parts.get('docProps/core.xml')!);
        const kept = text
          .replace(/[\r\n\v\u2028\u2029]/gu, '')
          .replace(/\t/gu, ' ')
          // eslint-disable-next-line no-control-regex -- what XML cannot say
          .replace(/[\u0000-\u0008\u000c\u000e-\u001f\ufffe\uffff]/gu, '');
        expect(lines).toEqual([`甲${kept}乙`]);
        expect(tables).toEqual([[['甲', '乙']]]);
      }),
      { numRuns: 25 },
    );
  });

  it('is made of parts that a parser reads', async () => {
    const { parts } = readWord(await writeWord(NOTICE));
    for (const [name, xml] of parts) expect(() => [name, parseXml(xml)]).not.toThrow();
  });

  it('is as wide as its page', () => {
    expect([FORM_PAGE, OFFICIAL_PAGE, OFFICIAL_LANDSCAPE].map(textWidth)).toEqual([8844, 8844, 12756]);
  });
});

describeWithWriter('a Word document in LibreOffice', () => {
  it('has no empty page between a full page and the next section', async () => {
    expect(pdfPages(await convert(await writeWord(NOTICE), 'docx', 'pdf'))).toBe(2);
  });
});
