import { recalculate } from '../../../src/app/scoring/recalculate';
import { smallYear } from './small-year';
import type { Day } from '../../../src/engine/units';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { Look, LookRemark } from '../../../src/host/port/workbook';
import { LOOKS_MISSING } from '../../../src/text/hosts/look-remarks';
import { withRemarks } from '../../../src/entry/session/with-remarks';
import { ExcelPage, quiet } from '../excel-page';
import type { ExcelHost } from '../excel-sim/index';

const RUN = { today: 18_600 as Day, version: 'test' };

let page: ExcelPage;
let sample: ExcelHost;
let sound: Record<string, unknown>;

beforeAll(async () => {
  page = await ExcelPage.open('1.14');
  sample = page.workbook({ sheets: { blank: [] } });
  await new ExcelWorkbook().write(smallYear());
  await quiet(sample);
  const { host } = await calculated();
  sound = valuesOf(host);
});
afterAll(() => page.close());

const valuesOf = (host: ExcelHost): Record<string, unknown> =>
  Object.fromEntries(host.book.sheets.filter(({ visibility }) => visibility !== 'VeryHidden').map(({ name }) => [name, host.values(name)])); // prettier-ignore

interface Calculated {
  readonly host: ExcelHost;
  readonly excel: ExcelWorkbook;
  readonly remarks: LookRemark[];
}

/** A sample year whose log a person protected, recalculated under a fault. */
async function calculated(fault?: Parameters<ExcelHost['injectFault']>[0]): Promise<Calculated> {
  const host = page.again(sample);
  const excel = new ExcelWorkbook();
  const remarks: LookRemark[] = [];
  if (fault) host.injectFault(fault);
  await recalculate(
    withRemarks(excel, (some) => remarks.push(...some)),
    RUN,
  );
  await quiet(host);
  return { host, excel, remarks };
}

/** Every part of Excel that gives looks, and what is remarked where it refuses for good. */
const LOOKS: readonly [RegExp, Look][] = [
  [/^PageLayout\.|^HeaderFooter/, 'print'],
  [/^WorksheetFreezePanes\.freeze/, 'freeze'],
  [/^Worksheet\.tabColor/, 'tab'],
  [/^ConditionalFormatCollection\.add/, 'highlights'],
  [/^DataBarConditionalFormat\./, 'highlights'],
  [/^AutoFilter\.apply/, 'filter'],
  [/^ChartCollection\.add/, 'charts'],
  [/^ChartSeries\./, 'charts'],
  [/^RangeFormat\.(columnWidth|rowHeight)/, 'sizes'],
  [/^RangeFont\./, 'styles'],
  [/^RangeBorder/, 'styles'],
  [/^Range\.merge/, 'merges'],
];
const CODES = ['GeneralException', 'NotImplemented', 'UnsupportedOperation', 'ApiNotFound', 'AccessDenied', 'InvalidArgument', 'FilteredRangeConflict']; // prettier-ignore

const CASES = LOOKS.map(([match, look], at) => [match, look, [CODES[at % CODES.length]!, CODES[(at + 3) % CODES.length]!]] as const); // prettier-ignore

test.each(CASES)('%s refused for good: every number stands, and %s is remarked', async (match, look, codes) => {
  for (const code of codes) {
    const { host, remarks } = await calculated({ match, code, sticky: true });
    expect([code, valuesOf(host)]).toEqual([code, sound]);
    expect([code, [...new Set(remarks.flatMap(({ looks }) => looks))]]).toEqual([code, [look]]);
    expect(new Set(remarks.map(({ sheet }) => sheet)).size).toBe(remarks.length);
    expect(host.book.sheet('采用登记').protection).toBeDefined();
  }
});

test('one refusal of any look is made good by trying again, and nothing is remarked', async () => {
  for (const [match] of LOOKS) {
    const { host, remarks } = await calculated({ match, code: 'GeneralException' });
    expect([match, remarks]).toEqual([match, []]);
    expect(valuesOf(host)).toEqual(sound);
    expect(host.book.sheet('单位排名').charts).toHaveLength(1);
  }
});

test('what is said names the sheet and the look', async () => {
  const { remarks } = await calculated({ match: /^PageLayout\./, code: 'GeneralException', sticky: true });
  expect(LOOKS_MISSING(remarks)).toContain('单位得分：打印设置没有设上。');
});

test('looks that were refused come with the next calculation, and each only once', async () => {
  const host = page.again(sample);
  const excel = new ExcelWorkbook();
  const lifted = host.injectFault({ match: /^ChartSeries\.|^Conditional/, code: 'NotImplemented', sticky: true });
  await recalculate(excel, RUN);
  lifted();
  await recalculate(excel, RUN);
  const { host: other } = await calculated();
  for (const name of ['单位得分', '单位排名', '问题清单']) {
    const count = (one: ExcelHost): number[] => [one.book.sheet(name).charts.length, one.book.sheet(name).conditionalFormats.length]; // prettier-ignore
    expect([name, count(host)]).toEqual([name, count(other)]);
  }
});
