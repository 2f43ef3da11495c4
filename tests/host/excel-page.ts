import { readFileSync } from 'node:fs';
import { ExcelHost, readCatalogue, type HostOptions } from './excel-sim/index';
import { openOfficePage, type OfficePage } from './excel-sim/office-page';

const catalogue = readCatalogue(
  readFileSync('node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js', 'utf8'),
);

/** The real office.js in this test file, announcing one version of Excel; each test puts its own workbook behind it. */
export class ExcelPage {
  private constructor(
    private readonly page: OfficePage,
    private readonly excelApi: string,
  ) {}

  static async open(excelApi: string, options: HostOptions = {}): Promise<ExcelPage> {
    const page = await openOfficePage(new ExcelHost({ ...options, excelApi }));
    Object.assign(globalThis, { Excel: page.Excel, Office: page.Office });
    return new ExcelPage(page, excelApi);
  }

  /** A workbook of that version: members newer than it do not exist. */
  workbook(options: HostOptions = {}): ExcelHost {
    const host = new ExcelHost({ ...options, excelApi: this.excelApi, catalogue });
    this.page.contract.connect(host);
    return host;
  }

  /** A workbook as `host` has it now, behind the page in its place; whoever had it open no longer does. */
  again(host: ExcelHost): ExcelHost {
    const copy = host.copy();
    this.page.contract.connect(copy);
    return copy;
  }

  close(): void {
    for (const name of ['Excel', 'Office']) Reflect.deleteProperty(globalThis, name);
    this.page.close();
  }
}

/** Waits until tasks already queued have run: events, and the clean-up of references. */
export const settled = (milliseconds = 15): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Turns of the event loop without a request after which none is to be expected; timers run in every fourth. */
const QUIET_TURNS = 8;
const WITH_TIMERS = 4;

const nextTurn = (turn: number): Promise<void> =>
  turn % WITH_TIMERS === 0 ? settled(0) : new Promise((resolve) => setImmediate(resolve));

/** Waits until the add-in has heard of everything, and asked what it asks then. */
export async function quiet(host: ExcelHost): Promise<void> {
  for (let turns = 0, seen = -1; turns < QUIET_TURNS; turns = host.requestCount === seen ? turns + 1 : 0) {
    seen = host.requestCount;
    await nextTurn(turns);
  }
}

/** Requests that did something beside dropping references, which office.js sends after each run. */
export function requests(host: ExcelHost, from = 0): ExcelHost['trace'] {
  return host.trace
    .slice(from)
    .filter(({ members }) => members.some((member) => member !== 'Workbook._removeReference'));
}
