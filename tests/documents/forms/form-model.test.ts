import { overlongField, rowHeights } from '../../../src/documents/forms/heights-model';
import { formModel, type FormFacts } from '../../../src/documents/forms/form-model';
import { formsDocument } from '../../../src/documents/forms/form-word';
import { writeWord } from '../../../src/documents/word/write-word';
import { FORM_LABELS, FORM_NUMBERS } from '../../../src/text/documents/forms';
import { convert, describeWithWriter } from '../../libreoffice';
import { pdfPages, readWord, wordElements } from '../read-word';

const FACTS: FormFacts = {
  texts: {
    unit: '双拥优抚科',
    activity: '“八一”走访慰问座谈会',
    time: '2020年7月31日（星期五）上午9:30',
    place: '区政府三楼会议室',
    people: '区领导、各街道（镇）分管负责同志、退役军人代表',
    agenda: '1.参观；\n2.座谈；\n3.慰问',
    title: '跳马镇开展“八一”走访慰问',
    authors: '张伟、李娜',
  },
  filled: '2020年7月28日',
  isSensitive: false,
  channels: { lines: [['湖南日报', '红网'], ['区属媒体平台']], ticked: new Set(['红网']), other: '长沙军休' },
};

const model = (form: 1 | 2 | 3, more: Partial<FormFacts> = {}) => formModel(form, { ...FACTS, ...more }, '☑');

const CELL = (cells: readonly (readonly string[])[]): string[] => cells.map((lines) => lines.join('\n'));

describe('a form', () => {
  it.each(FORM_NUMBERS)('%i has the labels of the plan and opinions that are always empty', (form) => {
    const { rows } = model(form);
    expect(rows.map(({ label }) => label.join(''))).toEqual(FORM_LABELS[form].map(([, label]) => label));
    for (const { field, cells } of rows) if (/pinion/u.test(field)) expect(cells).toEqual([['']]);
  });

  it.each([
    [null, '□否', '□是'],
    [false, '☑否', '□是'],
    [true, '□否', '☑是'],
  ])('ticks %s', (isSensitive, no, yes) => {
    const row = model(2, { isSensitive }).rows.find(({ field }) => field === 'sensitive')!;
    expect(row.cells).toEqual([[no], [yes]]);
  });

  it('ticks with the mark of the office', () => {
    expect(formModel(2, { ...FACTS, isSensitive: true }, '√').rows[3]!.cells).toEqual([['□否'], ['√是']]);
  });

  it('leaves 时间 of 附件1 to be filled in where nobody stated it', () => {
    expect(model(1).above).toBe('时间：2020年7月28日');
    expect(model(1, { filled: '' }).above).toBe('时间：    年  月  日');
    expect(model(2).above).toBeNull();
  });

  it.each(FORM_NUMBERS)('%i says in its document what the model says, in one table of three columns', async (form) => {
    const models = [model(form), model(form, { isSensitive: true })];
    const { tables, lines, document } = readWord(await writeWord(formsDocument(models, '甲')));
    expect(tables).toEqual(
      models.map(({ rows }) => rows.map(({ label, cells }) => [label.join('\n'), ...CELL(cells)])),
    );
    expect(lines.filter((line) => line === `附件${form}`)).toHaveLength(2);
    expect(wordElements(document, 'gridCol')).toHaveLength(6);
    expect(wordElements(document, 'pageBreakBefore')).toHaveLength(1);
  });

  it('names the field that is too long for its page', () => {
    expect(overlongField(model(1), 'word')).toBeNull();
    const agenda = '各环节依次进行，由主持人宣布。'.repeat(40);
    const long = model(1, { texts: { ...FACTS.texts, agenda } });
    expect(overlongField(long, 'word')?.label.join('')).toBe('流程');
    expect(overlongField(long, 'sheet')?.label.join('')).toBe('流程');
  });

  it.each(FORM_NUMBERS)('%i fits its page in a document and on a sheet', (form) => {
    for (const medium of ['word', 'sheet'] as const) {
      expect(overlongField(model(form), medium)).toBeNull();
      expect(rowHeights(model(form), medium)).toHaveLength(FORM_LABELS[form].length);
    }
  });
});

describeWithWriter('forms in LibreOffice', () => {
  it.each(FORM_NUMBERS)('%i takes one page each, also with values as long as fit', async (form) => {
    const long = { ...FACTS.texts };
    const field = form === 1 ? 'agenda' : 'title';
    while (!overlongField(model(form, { texts: { ...long, [field]: `${long[field]!}再加几个字` } }), 'word'))
      long[field] = `${long[field]!}再加几个字`;
    const models = [model(form), model(form, { texts: long }), model(form)];
    expect(pdfPages(await convert(await writeWord(formsDocument(models, '甲')), 'docx', 'pdf'))).toBe(3);
  });
});
