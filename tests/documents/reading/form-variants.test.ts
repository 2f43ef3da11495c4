import { readReviewForms } from '../../../src/documents/reading/read-review-forms';
import { cell, paragraph, row, run, table, wordFile } from './word-xml';

const TITLE = '跳马镇开展走访慰问';
const WIDE = '<w:gridSpan w:val="2"/>';
const titled = (content: string): string => row('稿件标题', cell(content, WIDE));
const marked = (...cells: readonly string[]): string => row('是否涉及敏感内容或重要信息', ...cells);
const control = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const shape = (content: string): string =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const changedRow = (change: 'ins' | 'del', ...cells: readonly string[]): string =>
  `<w:tr><w:trPr><w:${change} w:id="1" w:author="a"/></w:trPr>${cells.join('')}</w:tr>`;

const UNIT = row('供稿单位', cell('跳马镇', WIDE));
const AUTHORS = row('撰稿人', cell('张伟、李娜', WIDE));
const OPINIONS = row('初审负责人意见', cell('', WIDE)) + row('分管领导意见', cell('', WIDE));
const form = ({ title = titled(TITLE), sensitive = marked('□否', '☑是') }: Record<string, string> = {}): string =>
  paragraph('信息稿件审核表') + table(title, UNIT, AUTHORS, sensitive, OPINIONS);

const withTitle = (title: string): string => form({ title });

test.each([
  ['a control around a row', withTitle(control(titled(TITLE)))],
  ['a control around a cell', withTitle(`<w:tr>${cell('稿件标题')}${control(cell(TITLE, WIDE))}</w:tr>`)],
  ['a control around the table', control(form())],
  ['controls within controls', withTitle(titled(control(control(paragraph(control(run(TITLE)))))))],
  ['a row that was inserted', withTitle(changedRow('ins', cell('稿件标题'), cell(TITLE, WIDE)))],
  [
    'a row that was deleted',
    withTitle(
      changedRow(
        'del',
        cell('稿件标题'),
        cell('<w:p><w:del><w:r><w:delText>旧题</w:delText></w:r></w:del></w:p>', WIDE),
      ) + titled(TITLE),
    ),
  ],
  [
    'text that was moved here from elsewhere',
    withTitle(titled(`<w:p><w:moveFrom>${run('别处')}</w:moveFrom><w:moveTo>${run(TITLE)}</w:moveTo></w:p>`)),
  ],
  ['a link', withTitle(titled(`<w:p><w:hyperlink>${run(TITLE)}</w:hyperlink></w:p>`))],
  ['a smart tag', withTitle(titled(`<w:p><w:smartTag>${run('跳马镇')}</w:smartTag>${run('开展走访慰问')}</w:p>`))],
  ['a shape as old programs draw it', withTitle(titled(`<w:p><w:r>${shape(paragraph(TITLE))}</w:r></w:p>`))],
  [
    'a label over two rows',
    withTitle(
      `<w:tr>${cell('稿件标题', '<w:vMerge w:val="restart"/>')}${cell(TITLE, WIDE)}</w:tr>` +
        `<w:tr>${cell('', '<w:vMerge/>')}${cell('', WIDE)}</w:tr>`,
    ),
  ],
  ['labels spread with spaces', form().replace('稿件标题', '稿 件 标 题：').replace('撰稿人', '撰　稿　人')],
  ['a drop-down list', form({ sensitive: marked(cell(paragraph(control(run('是'))), WIDE)) })],
  ['answers parted by a stroke', form({ sensitive: marked(cell('□否 / √是', WIDE)) })],
  ['answers on two lines', form({ sensitive: marked(cell(paragraph('□否') + paragraph('☑是'), WIDE)) })],
  ['full-width spaces', form({ sensitive: marked('□　否', '☑　是') })],
  ['the tick behind the word', form({ sensitive: marked('否□', '是✓') })],
  ['a table that only lays out', table(row(form() + paragraph('')))],
])('a form with %s reads as any other', (_, body) => {
  const read = readReviewForms(wordFile(body));
  expect(read.ok && read.value.forms).toEqual([
    expect.objectContaining({ title: TITLE, unit: '跳马镇', authors: '张伟、李娜', sensitive: 'yes' }),
  ]);
});
