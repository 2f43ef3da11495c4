import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { readReviewForms, type FormFile } from '../../../src/documents/reading/read-review-forms';
import type { ReviewForm } from '../../../src/documents/reading/review-forms';
import type { FormFileFault } from '../../../src/text/documents/intake';
import { describeWithWriter, convert } from '../../libreoffice';
import { cell, paragraph, reviewForm, row, run, STRICT, table, wordFile, wordParts, zipped } from './word-xml';

function read(bytes: Uint8Array): FormFile {
  const result = readReviewForms(bytes);
  if (!result.ok) throw new Error(result.why.code);
  return result.value;
}

/** The only form of a body. */
function formIn(body: string): ReviewForm {
  const { forms } = read(wordFile(body));
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

function refused(bytes: Uint8Array): FormFileFault {
  const result = readReviewForms(bytes);
  if (result.ok) throw new Error(JSON.stringify(result.value));
  return result.why;
}

const FILLED = { title: '跳马镇开展走访慰问', unit: '跳马镇', authors: '张伟、李娜', sensitive: 'yes' };

const filled = ({ title, unit, authors, sensitive }: ReviewForm) => ({ title, unit, authors, sensitive });

const DOUBLE = '<w:gridSpan w:val="2"/>';
const inserted = (content: string) => `<w:ins w:id="1" w:author="甲" w:date="2020-01-01T00:00:00Z">${content}</w:ins>`;
const deleted = (text: string) =>
  `<w:del w:id="2" w:author="甲"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const control = (content: string, properties = '') =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const box = (state: string, glyph: string) =>
  control(
    run(glyph),
    `<w14:checkbox><w14:checked w14:val="${state}"/><w14:checkedState w14:val="2612"/></w14:checkbox>`,
  );
const symbol = (char: string, font = 'Wingdings') => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const field = (state: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const textBox = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('a form as it was filled in', () => {
  test('gives title, unit, authors, what is ticked, and which opinions stand there', () => {
    expect(formIn(reviewForm({ first: '同意。王主任 2020年7月1日' }))).toEqual({
      ...FILLED,
      kind: 'review',
      opinions: [
        { label: '初审负责人意见', isGiven: true },
        { label: '分管领导意见', isGiven: false },
      ],
      pictures: [],
    });
  });

  test.each([
    ['blanks to fill in', '（签字）：            年   月   日', false],
    ['lines', '____________', false],
    ['a picture of a signature', `<w:p><w:r><w:drawing/></w:r></w:p>`, true],
    ['a name', '周某', true],
  ])('an opinion that is %s', (_, leader, isGiven) => {
    expect(formIn(reviewForm({ leader })).opinions[1]!.isGiven).toBe(isGiven);
  });

  const values: readonly (readonly [string, string])[] = [
    ['runs', paragraph(run('跳'), run('马镇', '<w:b/>'), run(''), run('开展走访慰问'))],
    ['several lines', paragraph('跳马镇') + paragraph('开展走访慰问')],
    ['a line break', paragraph('<w:r><w:t>跳马镇</w:t><w:br/><w:t>开展走访慰问</w:t></w:r>')],
    ['invisible characters', paragraph('跳\u00ad马\u200b镇开展\ufeff走访慰问\u3000')],
    ['soft hyphens', paragraph('<w:r><w:t>跳马镇</w:t><w:softHyphen/><w:t>开展走访慰问</w:t></w:r>')],
    ['inserted and deleted text', paragraph(deleted('旧标题'), inserted(run('跳马镇')), run('开展走访慰问'))],
    [
      'moved text',
      paragraph(
        `<w:moveFrom w:id="1">${run('旧')}</w:moveFrom><w:moveTo w:id="2">${run('跳马镇开展走访慰问')}</w:moveTo>`,
      ),
    ],
    ['a control in a line', paragraph(control(run('跳马镇开展走访慰问')))],
    ['a control around a paragraph', control(paragraph('跳马镇开展走访慰问'))],
    [
      'a hyperlink and a smart tag',
      paragraph(`<w:hyperlink>${run('跳马镇')}</w:hyperlink><w:smartTag>${run('开展走访慰问')}</w:smartTag>`),
    ],
    ['a field with its result', paragraph(`<w:fldSimple w:instr=" TITLE ">${run('跳马镇开展走访慰问')}</w:fldSimple>`)],
    [
      'ruby',
      paragraph(
        `<w:r><w:ruby><w:rt>${run('tiaoma')}</w:rt><w:rubyBase>${run('跳马镇')}</w:rubyBase></w:ruby></w:r>${run('开展走访慰问')}`,
      ),
    ],
    ['hidden text beside it', paragraph(run('模板说明', '<w:vanish/>'), run('跳马镇开展走访慰问'))],
    ['a text box', paragraph(textBox(paragraph('跳马镇开展走访慰问')))],
    ['a nested table', table(row('跳马镇开展走访慰问')) + paragraph('')],
    ['lines to write on', paragraph('___跳马镇开展走访慰问____')],
  ];

  test.each(values)('a title in %s', (_, title) => {
    expect(filled(formIn(reviewForm({ title })))).toEqual(FILLED);
  });

  test('names on several lines are several names', () => {
    expect(formIn(reviewForm({ authors: paragraph('张伟') + paragraph('李娜') })).authors).toBe('张伟、李娜');
    expect(formIn(reviewForm({ authors: paragraph('张伟、') + paragraph('李娜') })).authors).toBe('张伟、李娜');
  });

  test('words between Latin letters stay apart', () => {
    expect(formIn(reviewForm({ title: 'VR 走进 service station' })).title).toBe('VR 走进 service station');
  });

  test('a control that only asks to be filled in is blank; crossed-out text is told', () => {
    const title = paragraph(control(run('单击此处输入文字。'), '<w:showingPlcHdr/>'));
    expect(formIn(reviewForm({ title })).title).toBe('');
    const struck = read(wordFile(reviewForm({ title: paragraph(run('旧', '<w:strike/>'), run('新标题')) })));
    expect(struck).toMatchObject({ hasStruck: true, forms: [{ title: '新标题' }] });
    expect(read(wordFile(reviewForm())).hasStruck).toBe(false);
  });

  test('a title that is a picture is no title', () => {
    expect(formIn(reviewForm({ title: '<w:p><w:r><w:drawing/></w:r></w:p>' }))).toMatchObject({
      title: '',
      pictures: ['title'],
    });
  });
});

describe('what is ticked', () => {
  const marked = (...sensitive: string[]) => formIn(reviewForm({ sensitive })).sensitive;

  test.each([
    ['☑', '□'],
    ['√', '□'],
    ['■', '□'],
    ['✓', '☐'],
    ['✔', '○'],
    ['☒', '☐'],
    ['🗹', '□'],
    ['☑\ufe0f', '□'],
    ['✅', '⬜'],
    ['（√）', '（  ）'],
    ['[√]', '[ ]'],
    ['□√', '□'],
    ['√□', '□'],
    ['√', ''],
    ['√ ', '口'],
  ])('%s against %s', (ticked, unticked) => {
    expect(marked(`${unticked}否`, `${ticked}是`)).toBe('yes');
    expect(marked(`${ticked}否`, `${unticked}是`)).toBe('no');
    expect(marked(`否${unticked}`, `是${ticked}`)).toBe('yes');
    expect(marked(`是${unticked}`, `否${ticked}`)).toBe('no');
    expect(marked(`${unticked}否`, `${unticked}是`)).toBe('neither');
    expect(marked(`${ticked}否`, `${ticked}是`)).toBe('both');
    expect(marked(`${unticked}否    ${ticked}是`)).toBe('yes');
    expect(marked(`${ticked}是\u3000${unticked}否`)).toBe('yes');
  });

  test.each([
    ['the tick inside the words', ['□ 否', '□ √ 是'], 'yes'],
    ['a box behind each word in one cell', ['是□ 否☑'], 'no'],
    ['a tick in a cell of its own', ['否', '√', '是', ''], 'unclear'],
    ['a tick in a cell of its own, a box in the other', ['否', '√', '是', '□'], 'no'],
    ['a tick between two words', ['否√是'], 'unclear'],
    ['a tick between two boxes', ['□否√□是'], 'unclear'],
    ['a tick without its word', ['√', ''], 'unclear'],
    ['a word alone', ['否', ''], 'no'],
    ['a word alone, with an empty box', ['□否'], 'neither'],
    ['nothing', ['', ''], 'neither'],
    ['a note on how to answer', ['□否', '□是（请在方框内打“√”）'], 'neither'],
    ['a note on how to answer, and an answer', ['☑否 □是（在□内打√）'], 'no'],
    ['words crossed twice', ['□否', '□否', '☑是'], 'unclear'],
  ])('%s', (_, cells, answer) => {
    expect(marked(...cells)).toBe(answer);
  });

  test.each([
    ['controls', box('0', '☐'), box('1', '☒')],
    ['controls by their state, without what is printed', box('false', ''), box('true', '')],
    ['form fields', field('<w:default w:val="1"/><w:checked w:val="0"/>'), field('<w:checked/>')],
    ['Wingdings', symbol('F0A8'), symbol('F0FE')],
    ['Wingdings 2', symbol('F0A3', 'Wingdings 2'), symbol('F052', 'Wingdings 2')],
    ['codes below F000', symbol('A8'), symbol('FE')],
    [
      'characters in a symbol font',
      run('\u00a8', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
      run('\uf0fe', '<w:rFonts w:ascii="Wingdings"/>'),
    ],
    ['text boxes', run(''), textBox(paragraph('√'))],
    ['a tick that was inserted and one that was deleted', `${run('□')}${deleted('√')}`, inserted(run('√'))],
  ])('%s', (_, empty, ticked) => {
    expect(marked(paragraph(empty, '否'), paragraph(ticked, '是'))).toBe('yes');
    expect(marked(paragraph(ticked, '否'), paragraph(empty, '是'))).toBe('no');
    expect(marked(paragraph(empty, '否'), paragraph(empty, '是'))).not.toBe('yes');
    expect(marked(paragraph(ticked, '否'), paragraph(ticked, '是'))).toBe('both');
  });

  test('what nobody can tell is not guessed', () => {
    expect(marked(paragraph(box('0', '☑'), '否'), paragraph(box('0', '☐'), '是'))).toBe('unclear');
    expect(marked(paragraph(symbol('F042', 'Some Font'), '否'), '□是')).toBe('unclear');
    expect(marked('<w:p><w:r><w:drawing/></w:r></w:p>', '□是')).toBe('unclear');
  });

  test('a table within the cell', () => {
    expect(marked(table(row('□否', '☑是')) + paragraph(''))).toBe('yes');
  });
});

describe('how a form is laid out', () => {
  const layouts: readonly (readonly [string, string])[] = [
    [
      'spaced labels',
      table(
        row('稿 件\u3000标 题：', '跳马镇开展走访慰问'),
        row('供稿\u200b单位:', '跳马镇'),
        row(paragraph('撰') + paragraph('稿') + paragraph('人'), '张伟、李娜'),
        row('*是否涉及敏感内容或\n重要信息？', '□否 ☑是'),
      ),
    ],
    [
      'two questions a row',
      table(
        row('标题', cell('跳马镇开展走访慰问', '<w:gridSpan w:val="3"/>')),
        row('供稿单位（盖章）', '跳马镇', '撰稿人', '张伟、李娜'),
        row('是否敏感', '□否 ☑是', '联系电话', '138'),
      ),
    ],
    [
      'merged cells',
      table(
        row('稿件标题', cell('跳马镇开展走访慰问', DOUBLE)),
        row('供稿单位', '跳马镇', ''),
        row('撰稿人', cell('张伟、李娜', DOUBLE)),
        row(cell('是否涉及敏感内容或重要信息', '<w:vMerge w:val="restart"/>'), cell('□否', DOUBLE)),
        row(cell('', '<w:vMerge/>'), cell('☑是', DOUBLE)),
      ),
    ],
    ['a form within a cell', table(row(reviewForm() + paragraph('')))],
    [
      'labels and answers in one cell',
      table(
        row('稿件标题：跳马镇开展走访慰问'),
        row('供稿单位：跳马镇    撰稿人：张伟、李娜'),
        row('是否涉及敏感内容或重要信息：□否 ☑是'),
      ),
    ],
    [
      'lines without a table',
      ['稿件标题：跳马镇开展走访慰问', '供稿单位： 跳马镇　　撰稿人：张伟、李娜', '是否涉及敏感内容或重要信息 □否 ☑是']
        .map((line) => paragraph(line))
        .join(''),
    ],
    [
      'answers below their labels',
      table(
        row(cell('稿件标题', DOUBLE)),
        row(cell('跳马镇开展走访慰问', DOUBLE)),
        row('供稿单位', '跳马镇'),
        row('撰稿人', '张伟、李娜'),
        row('是否敏感', '□否☐\n☑是'.replace('☐', '')),
      ),
    ],
    ['a text box around the whole form', paragraph(textBox(reviewForm()))],
    [
      'controls around rows and cells',
      table(
        control(row('稿件标题', '跳马镇开展走访慰问')),
        `<w:tr>${cell('供稿单位')}${control(cell('跳马镇'))}</w:tr>`,
        inserted(row('撰稿人', '张伟、李娜')),
        row('是否敏感', '□否 ☑是'),
      ),
    ],
    [
      'a row and a cell that were deleted',
      table(
        '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>' + cell('稿件标题') + cell('旧标题') + '</w:tr>',
        row('稿件标题', '跳马镇开展走访慰问'),
        row('供稿单位', cell('甲', '<w:cellDel w:id="3"/>'), '跳马镇'),
        row('撰稿人', '张伟、李娜'),
        row('是否敏感', '□否 ☑是'),
      ),
    ],
    [
      'a form cut in two tables',
      table(row('稿件标题', '跳马镇开展走访慰问'), row('供稿单位', '跳马镇')) +
        paragraph('') +
        table(row('撰稿人', '张伟、李娜'), row('是否敏感', '□否 ☑是')),
    ],
  ];

  test.each(layouts)('%s', (_, body) => {
    expect(filled(formIn(body))).toEqual(FILLED);
  });

  test('an answer that reads like a label, and one with a colon', () => {
    const body = table(row('标题', '关于做好走访慰问的意见'), row('供稿单位', '办公室'), row('撰稿人', ''));
    expect(formIn(body)).toMatchObject({
      title: '关于做好走访慰问的意见',
      unit: '办公室',
      authors: '',
      sensitive: null,
    });
    expect(formIn(paragraph('标题：跳马镇：走访慰问') + paragraph('供稿单位：跳马镇')).title).toBe('跳马镇：走访慰问');
  });

  test('what stands behind a blank is no answer to it', () => {
    const body = table(row('标题', '走访慰问'), row('撰稿人', '', '联系电话', '138'), row('供稿单位', ''));
    expect(formIn(body)).toMatchObject({ authors: '', unit: '' });
  });

  test('several forms in one file, each by itself', () => {
    const other = reviewForm({ title: '第二篇', unit: '', sensitive: ['☑否', '□是'] });
    const { forms } = read(
      wordFile(reviewForm() + other + reviewForm({ title: '', unit: '', authors: '', sensitive: ['□否', '□是'] })),
    );
    expect(forms.map(filled)).toEqual([FILLED, { ...FILLED, title: '第二篇', unit: '', sensitive: 'no' }]);
  });

  test('forms in tables without headings; one without its title takes nothing of the next', () => {
    const form = (title: string) => table(row('标题', title), row('供稿单位', '跳马镇'));
    const untitled = table(row('供稿单位', '东塘'), row('撰稿人', '王芳'));
    const { forms } = read(wordFile(form('一') + form('二') + untitled + form('三')));
    expect(forms.map(({ title, unit }) => `${title} ${unit}`)).toEqual([
      '一 跳马镇',
      '二 跳马镇',
      ' 东塘',
      '三 跳马镇',
    ]);
  });
});

describe('whichever program wrote the file', () => {
  test.each([
    ['ISO strict', { namespace: STRICT }],
    ['a main part elsewhere', { main: 'docs/main1.xml' }],
    ['an absolute target', { target: '/word/document.xml' }],
    ['macros', { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }],
    [
      'headers',
      {
        more: {
          'word/header1.xml':
            '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>附件2 稿件标题：页眉</w:t></w:r></w:p></w:hdr>',
        },
      },
    ],
  ])('%s', (_, dialect) => {
    expect(read(wordFile(reviewForm(), dialect)).forms.map(filled)).toEqual([FILLED]);
  });

  test('another prefix for the namespace, and no relationships', () => {
    const { '_rels/.rels': _, ...parts } = wordParts(reviewForm());
    const main = parts['word/document.xml']!.replace(/(<\/?)w:/gu, '$1x:')
      .replace(/ w:/gu, ' x:')
      .replace('xmlns:w=', 'xmlns:x=');
    expect(read(zipped({ ...parts, 'word/document.xml': main })).forms.map(filled)).toEqual([FILLED]);
  });

  test('the docx package', async () => {
    const text = (...runs: string[]) =>
      new TableCell({ children: [new Paragraph({ children: runs.map((one) => new TextRun(one)) })] });
    const rows = [
      new TableRow({ children: [text('稿件', '标题'), text('跳马镇', '开展走访慰问')] }),
      new TableRow({ children: [text('供稿单位'), text('跳马镇')] }),
      new TableRow({ children: [text('撰稿人'), text('张伟', '、李娜')] }),
      new TableRow({ children: [text('是否涉及敏感内容或重要信息'), text('□否', '  ', '☑是')] }),
    ];
    const document = new Document({ sections: [{ children: [new Table({ rows })] }] });
    expect(read(new Uint8Array(await Packer.toBuffer(document))).forms.map(filled)).toEqual([FILLED]);
  });
});

describeWithWriter('LibreOffice', () => {
  const HTML = `<html><head><meta charset="utf-8"></head><body><p>附件2</p><h1>信息稿件审核表</h1><table border="1">
    <tr><td>稿件标题</td><td colspan="2">跳马镇<b>开展</b>走访慰问</td></tr><tr><td>供稿单位</td><td colspan="2">跳马镇</td></tr>
    <tr><td>撰稿人</td><td colspan="2">张伟、李娜</td></tr><tr><td>是否涉及敏感内容<br>或重要信息</td><td>□否</td><td>☑是</td></tr>
    <tr><td>分管领导意见</td><td colspan="2">同意</td></tr></table></body></html>`;

  test('a form made from a page, and what it saved from ours', async () => {
    const odt = await convert(new TextEncoder().encode(HTML), 'html', 'odt', 'writer8');
    const docx = await convert(odt, 'odt', 'docx', 'MS Word 2007 XML');
    expect(read(docx).forms).toMatchObject([{ ...FILLED, kind: 'review', opinions: [{ isGiven: true }] }]);
    const saved = await convert(wordFile(reviewForm()), 'docx', 'docx', 'MS Word 2007 XML');
    expect(read(saved).forms.map(filled)).toEqual([FILLED]);
    expect(refused(odt)).toEqual({ code: 'old-format', parameters: { kind: '.odt' } });
    for (const [ending, filter] of [
      ['doc', 'MS Word 97'],
      ['rtf', 'Rich Text Format'],
    ] as const)
      expect(refused(await convert(wordFile(reviewForm()), 'docx', ending, filter))).toEqual({
        code: 'old-format',
        parameters: { kind: `.${ending}` },
      });
  });
});

describe('what cannot be read is refused', () => {
  const bytes = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

  test.each([
    ['nothing', bytes(''), 'empty', undefined],
    ['.pdf', bytes('%PDF-1.7'), 'other-kind', '.pdf'],
    ['.rtf', bytes('{\\rtf1'), 'old-format', '.rtf'],
    ['a picture', bytes('\u00ff\u00d8\u00ff\u00e0'), 'other-kind', '.jpg'],
    ['a page', bytes('  <html>'), 'other-kind', '.html'],
    ['a text', bytes('abc'), 'other-kind', ''],
    ['an old document', bytes('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), 'old-format', '.doc'],
    ['another archive', zipped({ 'a.txt': 'a' }), 'other-kind', '.zip'],
    ['a workbook', zipped({ 'xl/workbook.xml': '<a/>' }), 'other-kind', '.xlsx'],
    ['a cut file', wordFile(reviewForm()).subarray(0, 700), 'damaged', undefined],
    ['broken XML', zipped({ ...wordParts(''), 'word/document.xml': '<w:document><w:body>' }), 'damaged', undefined],
    [
      'a document type',
      zipped({ ...wordParts(''), 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><document/>' }),
      'damaged',
      undefined,
    ],
  ])('%s', (_, file, code, kind) => {
    expect(refused(file)).toEqual({ code, parameters: kind === undefined ? {} : { kind } });
  });

  test('an encrypted document', () => {
    const file = new Uint8Array(1536);
    file.set(bytes('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'));
    const view = new DataView(file.buffer);
    view.setUint16(30, 9, true);
    [...'EncryptedPackage'].forEach((unit, at) => view.setUint16(512 + at * 2, unit.charCodeAt(0), true));
    view.setUint16(512 + 64, 34, true);
    expect(refused(file).code).toBe('encrypted');
  });

  test('a file that inflates to more than any form holds', () => {
    expect(refused(wordFile(paragraph('空'.repeat(11_000_000)))).code).toBe('too-large');
  });

  test.each([
    ['another document', paragraph('关于印发方案的通知'), 'no-form'],
    [
      'a form that nobody filled in',
      reviewForm({ title: '', unit: '', authors: '', sensitive: ['□否', '□是'] }),
      'blank',
    ],
    [
      '采访报道预约表',
      paragraph('采访报道预约表') + table(row('科室（单位）', '双拥优抚科'), row('活动（会议）事项', '座谈会')),
      'interview',
    ],
    [
      'a list',
      table(row('标题', '供稿单位', '撰稿人'), row('一', '跳马镇', '张伟'), row('二', '东塘', '李娜')),
      'list',
    ],
  ])('%s', (_, body, code) => {
    expect(refused(wordFile(body)).code).toBe(code);
  });

  test.each([
    ['the text', wordFile(reviewForm({ title: '机密★一年' }))],
    ['runs', wordFile(reviewForm({ title: paragraph(run('机'), run('密'), run('\u200b★')) }))],
    ['text around deleted text', wordFile(paragraph(run('秘'), deleted('x'), run('密☆')) + reviewForm())],
    [
      'a header',
      wordFile(reviewForm(), { more: { 'word/header1.xml': '<w:hdr xmlns:w="x"><w:t>绝密★</w:t></w:hdr>' } }),
    ],
    ['a main part elsewhere', wordFile(reviewForm({ unit: '秘密★' }), { main: 'a/b.xml' })],
    ['a star of the table of symbols', wordFile(reviewForm({ title: paragraph(run('机密'), symbol('F0AB')) }))],
    [
      'text that is marked as such, with what nobody sees',
      wordFile(reviewForm(), { more: { 'word/header1.xml': '<w:t><![CDATA[绝​密]]>‎★</w:t>' } }),
    ],
  ])('the mark of a classified paper in %s', (_, file) => {
    expect(refused(file)).toEqual({ code: 'secret-mark', parameters: {} });
  });
});
