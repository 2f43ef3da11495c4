import { isUnsure } from '../../../src/app/unsure';
import { whatIfWork } from '../../../src/entry/session/what-if-work';
import { workActions } from '../../../src/entry/session/work-actions';
import type { WorkbookChange } from '../../../src/host/port/workbook';
import { FaultyWorkbook, type Fault } from '../../app/faulty-workbook';
import { BOOK, look, tryOut } from '../../app/what-if/trial-journey';
import { MemoryWorkbook } from '../../host/memory-workbook';

const NOTICE = '通报2020Q1';
const noticeOf = (...lines: string[]): WorkbookChange[] => [
  { kind: 'replace-sheet', sheet: { name: NOTICE, cells: lines.map((line) => [line]) } },
];

async function bookWithTrial(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.write([...BOOK, ...noticeOf('征求意见稿', '单位', '旧的一行')]);
  await tryOut(workbook);
  return workbook;
}

type Press = (workbook: FaultyWorkbook, inner: MemoryWorkbook) => Promise<unknown>;
const PRESSES: Readonly<Record<string, Press>> = {
  'a trial that is adopted': async (workbook, inner) => whatIfWork(workbook).press((await look(inner)).adopting!),
  'a trial that is dropped': async (workbook, inner) => whatIfWork(workbook).press((await look(inner)).dropping),
  'a notice over its draft': (workbook) =>
    workActions(workbook, (result) => result).writeNotice({ changes: noticeOf('定稿', '单位') } as never),
};

/** What is told of a press whose write, after one read, is refused so. */
async function told(press: Press, fault: Fault): Promise<unknown> {
  const inner = await bookWithTrial();
  const faulty = new FaultyWorkbook(inner, new Map([[2, fault]]));
  return await press(faulty, inner).then(() => null, (error: unknown) => error); // prettier-ignore
}

test.each(Object.keys(PRESSES))('%s is refused: what stood before is not told as written', async (name) => {
  const refused = await told(PRESSES[name]!, 'before');
  expect(refused).toMatchObject({ code: 'busy' });
  expect(isUnsure(refused)).toBe(false);
  expect(await told(PRESSES[name]!, 'after')).toBeNull();
});

test('a notice of which a part is written is told so', async () => {
  expect(await told(PRESSES['a notice over its draft']!, { within: 2 })).toMatchObject({ code: 'partly' });
});
