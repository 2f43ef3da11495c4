import { writeBeside } from '../../../src/entry/wps/write-beside';
import type { WpsApplication } from '../../../src/entry/wps/wps-objects';

const BOOK = 'C:\\稿分\\2020年.xlsx';
const FILE = 'C:\\稿分\\2021年.xlsx';
const ON_DESKTOP = 'C:\\Users\\张三\\Desktop\\2021年.xlsx';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const asBinary = (text: string): string => Buffer.from(text).toString('latin1');

/** What files of WPS's own kind do: reading one that is not there throws. */
interface Kind {
  /** Members that this build lacks. */
  readonly lacks?: readonly string[];
  /** Folders that take nothing. */
  readonly closed?: readonly string[];
  /** Characters that fit on the disk. */
  readonly room?: number;
  /** Files that are there and cannot be read. */
  readonly held?: readonly string[];
}

function wpsWith(
  files: Map<string, string>,
  { lacks = [], closed = [], room = Infinity, held = [] }: Kind = {},
): WpsApplication {
  const all = {
    writeAsBinaryString(path: string, text: string): void {
      if (closed.some((folder) => path.startsWith(folder))) throw new Error(`access denied ${path}`);
      files.set(path, text.slice(0, room));
    },
    ReadFileAsArrayBuffer(path: string): ArrayBuffer {
      const text = files.get(path);
      if (text === undefined || held.includes(path)) throw new Error(`no file ${path}`);
      return Uint8Array.from(Buffer.from(text, 'latin1')).buffer;
    },
    existsSync: (path: string): boolean => files.has(path),
    unlinkSync: (path: string): void => void files.delete(path),
  };
  const FileSystem = Object.fromEntries(Object.entries(all).filter(([name]) => !lacks.includes(name)));
  return { Env: { GetDesktopPath: () => 'C:\\Users\\张三\\Desktop' }, FileSystem } as unknown as WpsApplication;
}

const saved = async (wps: WpsApplication, text: string, book = BOOK): Promise<string> => {
  const sentence = await writeBeside(wps, book, (_, path) => path)('2021年.xlsx', bytesOf(text));
  return sentence({ messages: {} } as never);
};

test('a file is written beside the workbook; the same file again is the same file', async () => {
  const files = new Map<string, string>();
  const wps = wpsWith(files);
  expect(await saved(wps, '新')).toBe(FILE);
  expect(await saved(wps, '新')).toBe(FILE);
  expect([...files.keys()]).toEqual([FILE]);
});

test('a file in which a person worked is never written over', async () => {
  const worked = asBinary('登记了三个月');
  const files = new Map([[FILE, worked]]);
  const wps = wpsWith(files);
  expect(await saved(wps, '空')).toBe('C:\\稿分\\2021年（2）.xlsx');
  expect(await saved(wps, '又空')).toBe('C:\\稿分\\2021年（3）.xlsx');
  expect(files.get(FILE)).toBe(worked);
  expect(files.get('C:\\稿分\\2021年（2）.xlsx')).toBe(asBinary('空'));
});

test('a file that another program holds is never written over', async () => {
  const files = new Map([[FILE, asBinary('登记了三个月')]]);
  expect(await saved(wpsWith(files, { held: [FILE] }), '空')).toBe('C:\\稿分\\2021年（2）.xlsx');
  expect(files.get(FILE)).toBe(asBinary('登记了三个月'));
});

test.each([
  ['a workbook that was never saved', '工作簿1', {}],
  ['a workbook in the cloud', 'https://kdocs.cn/l/2020年.xlsx', { closed: ['https:'] }],
  ['a folder that takes nothing', BOOK, { closed: ['C:\\稿分'] }],
] as const)('beside %s there is no place: the file goes to the desktop', async (_, book, kind) => {
  const files = new Map<string, string>();
  expect(await saved(wpsWith(files, kind), '新', book)).toBe(ON_DESKTOP);
  expect([...files]).toEqual([[ON_DESKTOP, asBinary('新')]]);
});

test.each([
  ['what cannot be read back: nobody could tell what it would replace', { lacks: ['ReadFileAsArrayBuffer'] }],
  ['where nothing can be written', { lacks: ['writeAsBinaryString'] }],
  ['where no folder takes anything', { closed: ['C:\\'] }],
  ['half of a file, where the disk is full', { room: 2 }],
] as const)('no file is left of %s', async (_, kind) => {
  const files = new Map<string, string>();
  await expect(saved(wpsWith(files, kind), '新')).rejects.toMatchObject({ code: 'no-files', subject: '2021年.xlsx' });
  expect(files.size).toBe(0);
});

test('a program without files refuses', async () => {
  await expect(saved({} as unknown as WpsApplication, '新')).rejects.toMatchObject({ code: 'no-files' });
});
