import { noticesDocument } from '../../../src/documents/forms/solicitation-notice-word';
import { writeWord } from '../../../src/documents/word/write-word';
import { convert, describeWithWriter } from '../../libreoffice';
import { pdfPages, readWord, wordElements } from '../read-word';

const TEXT = (unit: string): string =>
  ['约稿通知（Y2020-01）', '', `${unit}：`, '　　请围绕“甲”报送信息稿件。', '', '某局', '2020年4月27日'].join('\n');

test('the notice of each unit says its text, on a page of its own', async () => {
  const { lines, document } = readWord(await writeWord(noticesDocument(['高桥', '东塘'].map(TEXT), '约稿通知')));
  expect(lines.join('\n')).toBe(['高桥', '东塘'].map(TEXT).join('\n').replaceAll('　　', ''));
  expect(wordElements(document, 'pageBreakBefore')).toHaveLength(1);
});

describeWithWriter('the notice in LibreOffice', () => {
  it('takes a page a unit', async () => {
    const bytes = await writeWord(noticesDocument(['高桥', '东塘', '黎托'].map(TEXT), '约稿通知'));
    expect(pdfPages(await convert(bytes, 'docx', 'pdf'))).toBe(3);
  });
});
