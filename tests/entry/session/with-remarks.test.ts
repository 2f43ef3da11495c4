import { withRemarks } from '../../../src/entry/session/with-remarks';
import { MemoryWorkbook } from '../../host/memory-workbook';
import type { LookRemark, WorkbookChange, WriteReport } from '../../../src/host/port/workbook';
import { LOOKS_MISSING_EN } from '../../../src/text/en/hosts/look-remarks';
import { LOOKS_MISSING } from '../../../src/text/hosts/look-remarks';

const REMARKS: readonly LookRemark[] = [{ sheet: '单位得分', looks: ['print', 'charts'] }];

class WithoutPrinter extends MemoryWorkbook {
  override async write(changes: readonly WorkbookChange[]): Promise<WriteReport> {
    await super.write(changes);
    return { remarks: changes.length > 0 ? REMARKS : [] };
  }
}

test('a write hands over its remarks, and none where everything was taken', async () => {
  const told: (readonly LookRemark[])[] = [];
  const workbook = withRemarks(new WithoutPrinter(), (remarks) => told.push(remarks));
  expect(await workbook.write([])).toEqual({ remarks: [] });
  expect(told).toEqual([]);
  await workbook.write([{ kind: 'replace-sheet', sheet: { name: '单位得分', cells: [[1]] } }]);
  expect(told).toEqual([REMARKS]);
});

test('the sentence says that the numbers stand, and names sheet and looks', () => {
  expect(LOOKS_MISSING(REMARKS)).toBe('数字都已写好。单位得分：打印设置、图表没有设上。需要时请手工设置。');
  expect(LOOKS_MISSING_EN(REMARKS)).toContain('单位得分: the page setup, charts could not be set.');
});
