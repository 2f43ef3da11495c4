import { MemoryWorkbook } from '../../../src/host/memory';
import type { Workbook } from '../../../src/host/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../../src/host/xlsx/xlsx-workbook';
import { editPart } from '../xlsx/package';
import { CONTRACT } from './cases';
import { runContract, type ContractHost } from './contract';

const memory: ContractHost<MemoryWorkbook> = {
  name: 'memory',
  offers: ['window', 'date1904'],
  async create(given, options) {
    const workbook = new MemoryWorkbook(options);
    await workbook.write(given);
    return workbook;
  },
  person: (workbook) => workbook,
};

const xlsx: ContractHost<XlsxWorkbook> = {
  name: 'xlsx',
  offers: ['date1904'],
  async create(given, { date1904 }) {
    const workbook = emptyXlsx();
    await workbook.write(given);
    if (!date1904) return workbook;
    return openXlsx(
      editPart(workbook.bytes(), 'xl/workbook.xml', (xml) =>
        xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
      ),
    );
  },
  reopen: (workbook) => Promise.resolve(openXlsx(workbook.bytes())),
};

function describeContract<W extends Workbook>(host: ContractHost<W>): void {
  describe(`contract: ${host.name}`, () => {
    const offered = CONTRACT.filter(({ needs }) => (needs ?? []).every((need) => host.offers.includes(need)));
    test.each(offered)('$name', async (one) => {
      const [result] = await runContract([one], host);
      expect(result).toEqual({ name: one.name, ok: true, message: '' });
    });
  });
}

describeContract(memory);
describeContract(xlsx);

test('the contract can fail', async () => {
  const forgetful = { ...memory, create: () => Promise.resolve(new MemoryWorkbook()) };
  const results = await runContract(CONTRACT, forgetful);
  expect(results.filter(({ ok }) => !ok).length).toBeGreaterThan(CONTRACT.length / 2);
});
