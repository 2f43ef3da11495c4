import { formModel, type FormFacts } from '../../../src/documents/forms/form-model';
import { overlongField } from '../../../src/documents/forms/heights-model';
import { openXlsx, emptyXlsx } from '../../../src/host/xlsx/open-xlsx';
import { encodePrintedForms } from '../../../src/sheets/printed-forms/encode-printed-forms';
import { FORM_LABELS, FORM_NUMBERS } from '../../../src/text/documents/forms';
import { convert, describeWithLibreOffice } from '../../libreoffice';
import { pdfPages } from '../../documents/read-word';
import { strFromU8, unzipSync } from 'fflate';

const FACTS: FormFacts = {
  texts: { unit: '高桥', activity: '座谈', time: '2020-7-31', title: '=甲稿', authors: '张伟', agenda: '1.甲\n2.乙' },
  filled: '',
  isSensitive: true,
  channels: {
    lines: [['湖南日报', '红网'], ['长沙晚报'], ['市局官方网站'], ['区属媒体平台']],
    ticked: new Set(['红网']),
    other: '丙',
  },
};

const model = (form: 1 | 2 | 3, texts: FormFacts['texts'] = {}) =>
  formModel(form, { ...FACTS, texts: { ...FACTS.texts, ...texts } }, '☑');

async function fileOf(form: 1 | 2 | 3, count: number, texts: FormFacts['texts'] = {}): Promise<Uint8Array> {
  const workbook = emptyXlsx();
  const sheet = encodePrintedForms(
    form,
    Array.from({ length: count }, () => model(form, texts)),
  );
  await workbook.write([{ kind: 'replace-sheet', sheet }]);
  return workbook.bytes();
}

describe.each(FORM_NUMBERS)('附件%i on a sheet', (form) => {
  it('says what the model says, block by block, every block of as many rows', async () => {
    const { name } = encodePrintedForms(form, [model(form)]);
    const { sheets } = await openXlsx(await fileOf(form, 3)).read([name]);
    const size = 3 + FORM_LABELS[form].length;
    const { rows } = sheets.get(name)!;
    for (const start of [0, size, 2 * size])
      model(form).rows.forEach(({ label, cells }, at) => {
        const [first, value, right] = rows[start + 3 + at]!;
        expect([first, value ?? '', right ?? '']).toEqual([label.join('\n'), cells[0]!.join('\n'), cells[1]?.join('\n') ?? '']); // prettier-ignore
      });
    expect(rows).toHaveLength(3 * size);
  });

  it('breaks pages before each block but the first, in the order of the schema, and fits nothing', async () => {
    const parts = unzipSync(await fileOf(form, 3));
    const xml = Object.entries(parts).filter(([part]) => part.startsWith('xl/worksheets/')).map(([, part]) => strFromU8(part)).join(''); // prettier-ignore
    const size = 3 + FORM_LABELS[form].length;
    expect(xml).toContain(
      `<rowBreaks count="2" manualBreakCount="2"><brk id="${size}" max="16383" man="1"/><brk id="${2 * size}" max="16383" man="1"/></rowBreaks>`,
    );
    expect(xml).toContain('<pageMargins left="0.791667" right="0.791667" top="1.180556" bottom="0.986111"');
    expect(xml.indexOf('<pageSetup')).toBeLessThan(xml.indexOf('<rowBreaks'));
    expect(xml).not.toContain('fitToPage="1"');
  });

  it('has the thin black lines of a form', async () => {
    const xml = strFromU8(unzipSync(await fileOf(form, 1))['xl/styles.xml']!);
    expect(xml.match(/<left style[^>]*>.*?<\/left>/gu)).toEqual(['<left style="thin"><color rgb="FF000000"/></left>']);
  });

  it('is as high as the page takes', () => {
    const { rowHeights } = encodePrintedForms(form, [model(form)]);
    const sum = [...rowHeights!.values()].reduce((total, height) => total + height, 0);
    expect(sum).toBeGreaterThan(580);
    expect(sum).toBeLessThanOrEqual(686);
  });
});

describeWithLibreOffice('printed forms in LibreOffice', () => {
  it.each(FORM_NUMBERS)('附件%i takes one page each, also with a value as long as fits', async (form) => {
    const field = form === 1 ? 'agenda' : 'title';
    let long = '走访慰问';
    while (!overlongField(model(form, { [field]: `${long}再加几个字` }), 'sheet')) long += '再加几个字';
    expect(pdfPages(await convert(await fileOf(form, 3, { [field]: long }), 'xlsx', 'pdf'))).toBe(3);
  });
});
