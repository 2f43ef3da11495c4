import type { ReactNode } from 'react';
import { EXCEL_DELIVERIES } from '../../src/entry/excel/excel-deliveries';
import { AddInPane } from '../../src/entry/session/add-in-pane';
import { WpsPane } from '../../src/entry/wps/wps-pane';
import type { WpsApplication } from '../../src/entry/wps/wps-objects';
import { ExcelWorkbook } from '../../src/host/excel/excel-workbook';
import type { Workbook } from '../../src/host/port/workbook';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
import { ExcelPage } from '../host/excel-page';
import { WpsHost } from '../host/wps-sim/index';

/** A file that reached the person; `where` it is as the person finds it. */
export interface Reached {
  readonly where: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** A program with an empty workbook in it, and the ways by which files leave its pane. */
export interface SavingProgram {
  readonly workbook: Workbook;
  readonly pane: ReactNode;
  readonly reached: readonly Reached[];
  /** Lets no file out; answers how to end that. */
  refuse(): () => void;
  /** A person brings another workbook to the front, where the program has more than one. */
  turnAway(): void;
  /** A person puts the cursor into a cell. */
  select(cell: string): void;
  /** What was asked of the program that it does not know. */
  strange(): readonly string[];
  close(): void;
}

const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });

/** The browser around the pane, whose downloads are kept. */
class Browser {
  readonly reached: Reached[] = [];
  refuses = false;
  private asked: Blob | null = null;
  private readonly click = jest.spyOn(HTMLAnchorElement.prototype, 'click');

  constructor() {
    const createObjectURL = (blob: Blob): string => {
      if (this.refuses) throw new TypeError('no downloads here');
      this.asked = blob;
      return 'blob:asked';
    };
    Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined });
    const keep = (where: string, blob: Blob): void => void this.reached.push({ where, bytes: () => bytesOf(blob) });
    const asked = (): Blob => this.asked!;
    this.click.mockImplementation(function (this: HTMLAnchorElement) {
      keep(this.download, asked());
    });
  }

  close(): void {
    this.click.mockRestore();
  }
}

/** An Excel; `refuses` is the code with which it opens no new workbook. */
export async function excel(refuses?: string): Promise<SavingProgram> {
  const browser = new Browser();
  const page = await ExcelPage.open('1.14');
  const host = page.workbook({ sheets: { blank: [] } });
  const refuseBooks = (code: string) => host.injectFault({ match: /createWorkbook/u, code, sticky: true });
  if (refuses !== undefined) refuseBooks(refuses);
  const workbook = new ExcelWorkbook();
  return {
    workbook,
    pane: <AddInPane workbook={workbook} theme="light" deliveries={EXCEL_DELIVERIES} />,
    turnAway: () => undefined,
    get reached() {
      const opened = host.book.created.filter((one) => one.opened);
      const bytes = (file: string) => () => Promise.resolve(new Uint8Array(Buffer.from(file, 'base64')));
      return [...browser.reached, ...opened.map(({ file }) => ({ where: 'a new workbook', bytes: bytes(file) }))];
    },
    refuse: () => {
      const relent = refuseBooks('ApiNotAvailable');
      browser.refuses = true;
      return () => {
        relent();
        browser.refuses = false;
      };
    },
    select: (cell) => host.outside((person) => person.select(cell), 'Local'),
    strange: () => host.unsupported,
    close: () => {
      browser.close();
      page.close();
    },
  };
}

const BOOK = 'C:\\稿分\\2020年.xlsx';

/** A WPS with files. */
export function wps(): Promise<SavingProgram> {
  const files = new Map<string, Uint8Array>();
  let refuses = false;
  const host = new WpsHost();
  host.open({ name: BOOK, sheets: { blank: [] } });
  const FileSystem = {
    writeAsBinaryString(path: string, text: string): void {
      if (refuses) throw new Error(`access denied ${path}`);
      files.set(
        path,
        Uint8Array.from(text, (character) => character.charCodeAt(0)),
      );
    },
    ReadFileAsArrayBuffer(path: string): ArrayBuffer {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`no file ${path}`);
      return bytes.slice().buffer;
    },
  };
  const own = { FileSystem, Env: {} };
  const application = new Proxy(host.application, {
    get: (target, name): unknown => (name in own ? own[name as keyof typeof own] : Reflect.get(target, name)),
  });
  Object.assign(globalThis, { Application: application });
  return Promise.resolve({
    workbook: new WpsWorkbook(host.scope()),
    pane: <WpsPane wps={application as unknown as WpsApplication} window="1" />,
    turnAway: () => void host.open({ name: 'D:\\别处\\另一本.xlsx', sheets: { blank: [] } }),
    get reached() {
      return [...files].map(([where, bytes]) => ({ where, bytes: () => Promise.resolve(bytes) }));
    },
    refuse: () => {
      refuses = true;
      return () => {
        refuses = false;
      };
    },
    select: (cell) => host.person((person) => person.select(cell)),
    strange: () => host.violations,
    close: () => void Reflect.deleteProperty(globalThis, 'Application'),
  });
}
