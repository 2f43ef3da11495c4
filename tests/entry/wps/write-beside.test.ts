import { writeBeside } from '../../../src/entry/wps/write-beside';
import type { WpsApplication } from '../../../src/entry/wps/wps-objects';

const BOOK = 'C:\\稿分\\2020年.xlsx';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const asBinary = (text: string): string => Buffer.from(text).toString('latin1');

/** Files of WPS's own kind: reading one that is not there throws; without `reads` they cannot be read back. */
function wpsWith(files: Map<string, string>, reads = true): WpsApplication {
  const FileSystem = {
    writeAsBinaryString: (path: string, text: string) => void files.set(path, text),
    ...(reads && {
      ReadFileAsArrayBuffer: (path: string): ArrayBuffer => {
        const text = files.get(path);
        if (text === undefined) throw new Error(`no file ${path}`);
        return Uint8Array.from(Buffer.from(text, 'latin1')).buffer;
      },
    }),
  };
  return { ActiveWorkbook: { FullName: BOOK }, FileSystem } as unknown as WpsApplication;
}

const saved = async (wps: WpsApplication, name: string, text: string): Promise<string> => {
  const sentence = await writeBeside(wps, (_, path) => path)(name, bytesOf(text));
  return sentence({ messages: {} } as never);
};

test('a file is written beside the workbook; the same file again is the same file', async () => {
  const files = new Map<string, string>();
  const wps = wpsWith(files);
  expect(await saved(wps, '2021年.xlsx', '新')).toBe('C:\\稿分\\2021年.xlsx');
  expect(await saved(wps, '2021年.xlsx', '新')).toBe('C:\\稿分\\2021年.xlsx');
  expect([...files.keys()]).toEqual(['C:\\稿分\\2021年.xlsx']);
});

test('a file in which a person worked is never written over', async () => {
  const worked = asBinary('登记了三个月');
  const files = new Map([['C:\\稿分\\2021年.xlsx', worked]]);
  const wps = wpsWith(files);
  expect(await saved(wps, '2021年.xlsx', '空')).toBe('C:\\稿分\\2021年（2）.xlsx');
  expect(await saved(wps, '2021年.xlsx', '又空')).toBe('C:\\稿分\\2021年（3）.xlsx');
  expect(files.get('C:\\稿分\\2021年.xlsx')).toBe(worked);
  expect(files.get('C:\\稿分\\2021年（2）.xlsx')).toBe(asBinary('空'));
});

test('what cannot be read back is not written: nobody could tell what it would replace', async () => {
  const files = new Map<string, string>();
  await expect(saved(wpsWith(files, false), '2021年.xlsx', '新')).rejects.toMatchObject({ code: 'no-files' });
  expect(files.size).toBe(0);
});
