import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { cleanText } from '../../../src/documents/word/clean-text';
import { fillOfficeForm } from '../../../src/documents/office-form/fill-office-form';
import type { OfficeRecord } from '../../../src/documents/office-form/office-form-model';
import { readReviewForms } from '../../../src/documents/reading/read-review-forms';
import { convert, describeWithWriter } from '../../libreoffice';
import { paragraph, reviewForm, row, run, table, wordFile } from '../reading/word-xml';

const COMMON = { year: '2020', office: '雨花区退役军人事务局', count: '2' };
const ONE: OfficeRecord = {
  title: '跳马镇走访慰问',
  unit: '跳马镇',
  authors: '张伟、李娜',
  sensitive: '否',
  boxNo: '☑',
  boxYes: '□',
  number: 'G2020-001',
};
const TWO: OfficeRecord = {
  title: '高桥新闻',
  unit: '高桥',
  authors: '',
  sensitive: '是',
  boxNo: '□',
  boxYes: '☑',
  number: 'G2020-002',
};

const TEMPLATE = reviewForm({
  title: '{标题}',
  unit: '{供稿单位}',
  authors: '{撰稿人}',
  sensitive: ['{勾否}否', '{勾是}是'],
});

const fill = (template: Uint8Array, ...records: readonly OfficeRecord[]) =>
  fillOfficeForm(template, 'word/document.xml', { records, common: COMMON });

async function filled(template: Uint8Array, ...records: readonly OfficeRecord[]): Promise<Uint8Array> {
  const result = await fill(template, ...records);
  if (!result.ok) throw new Error(JSON.stringify(result.why));
  return result.value;
}

async function fault(template: Uint8Array, ...records: readonly OfficeRecord[]) {
  const result = await fill(template, ...records);
  if (result.ok) throw new Error('filled');
  return result.why;
}

const xmlOf = (bytes: Uint8Array, part = 'word/document.xml'): string => strFromU8(unzipSync(bytes)[part]!);
const textsOf = (bytes: Uint8Array): string[] =>
  xmlOf(bytes)
    .split('</w:p>')
    .map((one) => one.replace(/<[^>]*>/gu, ''))
    .filter((one) => one !== '');

function formsOf(bytes: Uint8Array) {
  const read = readReviewForms(bytes);
  if (!read.ok) throw new Error(read.why.code);
  return read.value.forms.map(({ title, unit, authors, sensitive }) => ({ title, unit, authors, sensitive }));
}

const READ_ONE = { title: '跳马镇走访慰问', unit: '跳马镇', authors: '张伟、李娜', sensitive: 'no' };
const READ_TWO = { title: '高桥新闻', unit: '高桥', authors: '', sensitive: 'yes' };

describe('an office form', () => {
  test('is filled as it is read back, the same bytes every time', async () => {
    const bytes = await filled(wordFile(TEMPLATE), ONE);
    expect(formsOf(bytes)).toEqual([READ_ONE]);
    expect(await filled(wordFile(TEMPLATE), ONE)).toEqual(bytes);
    expect(xmlOf(bytes)).not.toContain('{');
  });

  test('without a loop it is repeated for each row, each on a page of its own', async () => {
    const bytes = await filled(wordFile(TEMPLATE), ONE, TWO, ONE);
    expect(formsOf(bytes)).toEqual([READ_ONE, READ_TWO, READ_ONE]);
    expect(xmlOf(bytes).match(/<w:pageBreakBefore\/>/gu)).toHaveLength(2);
    expect(xmlOf(bytes).match(/<w:sectPr/gu)).toHaveLength(1);
  });

  test('a loop over rows of a table, with numbers of its own', async () => {
    const list =
      paragraph('{机构名称}{年度}年度，共{份数}份') +
      table(row('序号', '标题', '单位'), row('{#每份}{序号}', '{标题}', '{供稿单位}{/每份}'));
    const bytes = await filled(wordFile(list), ONE, TWO);
    expect(textsOf(bytes)).toEqual([
      '雨花区退役军人事务局2020年度，共2份',
      '序号',
      '标题',
      '单位',
      '1',
      '跳马镇走访慰问',
      '跳马镇',
      '2',
      '高桥新闻',
      '高桥',
    ]);
  });

  test.each([
    ['a loop', wordFile(paragraph('{#每份}') + TEMPLATE + paragraph('{/每份}'))],
    ['a page for each', wordFile(TEMPLATE)],
  ])('%s is told which form is filled next, and ends where that rejects', async (_, template) => {
    const forms = { records: Array.from({ length: 12 }, () => ONE), common: COMMON };
    const told: (readonly number[])[] = [];
    const upTo = (last: number) => (form: number, all: number) => {
      told.push([form, all]);
      return form === last ? Promise.reject(new Error('given up')) : Promise.resolve();
    };
    const every = forms.records.map((__, at) => [at + 1, 12]);
    const bytes = await fillOfficeForm(template, 'word/document.xml', forms, upTo(0));
    expect([bytes.ok, told.splice(0)]).toEqual([true, every]);
    await expect(fillOfficeForm(template, 'word/document.xml', forms, upTo(7))).rejects.toThrow('given up');
    expect(told).toEqual(every.slice(0, 7));
  });

  test('placeholders cut into runs, with spaces and wide braces, in headers and text boxes', async () => {
    const header =
      '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>{年度}</w:t></w:r></w:p></w:hdr>';
    const body = paragraph(run('{'), run('标', '<w:b/>'), run('题}')) + paragraph('｛ 供稿单位 ｝ { 撰稿人 }');
    expect(textsOf(await filled(wordFile(body), ONE))).toEqual(['跳马镇走访慰问', '跳马镇 张伟、李娜']);
    const related = {
      'word/header1.xml': header,
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
    };
    const bytes = await filled(
      wordFile(
        TEMPLATE.replace(
          '</w:p>',
          '</w:p><w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:sectPr></w:pPr></w:p>',
        ),
        { more: related },
      ),
      ONE,
    );
    expect(xmlOf(bytes, 'word/header1.xml')).toContain('2020');
  });

  test('any text of a cell is text: no markup, no placeholder, nothing that a document cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('{供稿单位}', '</w:t><w:b/>', '{#每份}', '&amp;<', '=1+1', '第一行\n第二行'),
        ),
        async (title) => {
          const bytes = await filled(wordFile(paragraph('题[{标题}]')), { ...ONE, title });
          const shown = cleanText(title).split('\ue00a').join('');
          const lines = xmlOf(bytes)
            .replace(/<w:br\/>/gu, '\n')
            .replace(/<[^>]*>/gu, '');
          const read = lines
            .replace(/&lt;/gu, '<')
            .replace(/&gt;/gu, '>')
            .replace(/&quot;/gu, '"')
            .replace(/&apos;/gu, "'")
            .replace(/&#xD;/gu, '\r')
            .replace(/&amp;/gu, '&');
          expect(read).toContain(`题[${shown}]`);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a template that cannot be filled is refused, and says what is wrong', () => {
  test.each([
    [
      'unknown placeholders',
      paragraph('{标题} {标體}') + paragraph('{署名}'),
      { code: 'unknown-placeholder', parameters: { names: ['{标體}', '{署名}'] } },
    ],
    [
      'an unknown loop',
      paragraph('{#稿子}{标题}{/}'),
      { code: 'unknown-placeholder', parameters: { names: ['{#稿子}'] } },
    ],
    [
      'a brace without the other',
      paragraph('标题：{标题'),
      { code: 'broken-placeholder', parameters: { pieces: ['{标题'], unknown: [] } },
    ],
    [
      'a brace that nothing opens',
      paragraph('标题} 单位'),
      { code: 'broken-placeholder', parameters: { pieces: ['标题}'], unknown: [] } },
    ],
    [
      'braces in two paragraphs',
      paragraph('{标') + paragraph('题}'),
      { code: 'broken-placeholder', parameters: { pieces: ['{标', '题}'], unknown: [] } },
    ],
    [
      'a brace without the other beside what nobody knows, both at once',
      paragraph('{标题 {科室长}') + paragraph('{科室长}{单位}'),
      { code: 'broken-placeholder', parameters: { pieces: ['{标题 {科室长}'], unknown: ['{科室长}'] } },
    ],
    ['a loop that is not closed', paragraph('{#每份}{标题}'), { code: 'wrong-loop', parameters: {} }],
    ['an end without a loop', paragraph('{标题}{/每份}'), { code: 'wrong-loop', parameters: {} }],
    ['no placeholder', paragraph('审核表'), { code: 'no-placeholder', parameters: {} }],
  ])('%s', async (_, body, why) => {
    expect(await fault(wordFile(body), ONE)).toEqual(why);
  });

  test('what belongs to a row outside of the loop, where there are several rows', async () => {
    const template = wordFile(paragraph('{标题}') + table(row('{#每份}{撰稿人}', '{单位}{/每份}')));
    expect(await fault(template, ONE, TWO)).toEqual({ code: 'outside-loop', parameters: { names: ['{标题}'] } });
    expect(textsOf(await filled(template, ONE))).toEqual(['跳马镇走访慰问', '张伟、李娜', '跳马镇']);
  });

  test('a placeholder where nobody can fill it', async () => {
    const notes =
      '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote><w:p><w:r><w:t>{标题}</w:t></w:r></w:p></w:footnote></w:footnotes>';
    expect(await fault(wordFile(TEMPLATE, { more: { 'word/footnotes.xml': notes } }), ONE)).toEqual({
      code: 'left-standing',
      parameters: { names: ['{标题}'] },
    });
  });
});

describeWithWriter('LibreOffice', () => {
  test('reads the filled forms, and its own document is a template', async () => {
    const own = await convert(wordFile(TEMPLATE), 'docx', 'docx', 'MS Word 2007 XML');
    const bytes = await filled(own, ONE, TWO);
    expect(formsOf(bytes)).toEqual([READ_ONE, READ_TWO]);
    expect(formsOf(await convert(bytes, 'docx', 'docx', 'MS Word 2007 XML'))).toEqual([READ_ONE, READ_TWO]);
  });
});
