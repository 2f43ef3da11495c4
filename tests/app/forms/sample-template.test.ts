import { evaluate } from '../../../src/app/scoring/evaluate';
import { officeForm } from '../../../src/app/forms/office-form';
import { planForms } from '../../../src/app/forms/plan-forms';
import { sampleTemplate } from '../../../src/app/forms/sample-template';
import { wordOfForms } from '../../../src/app/forms/word-of-forms';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { INPUT_SHEETS } from '../../../src/sheets/catalogue';
import { FORM_NUMBERS } from '../../../src/text/documents/forms';
import { readWord } from '../../documents/read-word';
import { MemoryWorkbook } from '../../host/memory-workbook';

test.each(FORM_NUMBERS)('the sample of 附件%d, filled, says what the form of the plan says', async (form) => {
  const book = new MemoryWorkbook();
  await book.write(createSampleWorkbook());
  const { result } = evaluate(await book.read(INPUT_SHEETS), { today: dayOf(2020, 12, 15) }).outcome;
  const planned = planForms(result!, { form, which: 'open' }, 'word');
  if (!planned.ok) throw new Error('not planned');
  const filled = await officeForm(result!.inputs, planned.value, await sampleTemplate(form));
  if (!filled.ok) throw new Error(filled.why.code);
  expect(readWord(filled.value).tables).toEqual(readWord(await wordOfForms(planned.value)).tables);
});
