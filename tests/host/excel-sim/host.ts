import { compareVersions, type Catalogue } from './catalogue';
import { viewCell, viewValues, type CellView } from './cell-view';
import { execute, type Session } from './decoder';
import { Fault, Refusal } from './fault';
import { InjectedFaults, type InjectedFault } from './injected-faults';
import { defineMembers } from './members/all';
import { copyBook } from './model/book-copy';
import { Book, type BookOptions } from './model/book';
import type { Origin } from './model/events';
import { sheetState, type SheetState } from './model/sheet-state';
import { Person } from './person';
import { enterStart, type StartCells } from './start-cells';
import { DELAY_FOR_CELL_EDIT, type Answer, type EventEntry, type RequestBody } from './wire';

export interface HostOptions extends BookOptions {
  readonly sheets?: Readonly<Record<string, StartCells>>;
  /** The newest ExcelApi set announced, `1.14` unless given; calls beyond it fail when a catalogue is given too. */
  readonly excelApi?: string;
  readonly catalogue?: Catalogue;
  /** Largest request and answer in bytes; `WEB_LIMIT` is that of Excel on the web. */
  readonly requestLimit?: number;
  readonly responseLimit?: number;
  /** What a method or property write on a null object does; real Excel's answer is not documented. */
  readonly nullObjectActions?: 'error' | 'ignore';
}

/** Bytes of a request or an answer in Excel on the web. */
export const WEB_LIMIT = 5 * 1024 * 1024;

/** One request as it was answered. */
export interface TracedRequest {
  readonly number: number;
  readonly flags: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly members: readonly string[];
  /** Error code or refusal number. */
  readonly error?: string | number;
}

/** An Excel in memory that answers office.js. Plug it in with one of the transports. */
export class ExcelHost {
  readonly book: Book;
  readonly trace: TracedRequest[] = [];
  /** Everything touched that is not modelled; a test ends by finding it empty. */
  readonly unsupported: string[] = [];
  /** Every member used, as `Class.member`. */
  readonly members = new Set<string>();
  readonly excelApi: string;
  /** Members that were found in the announced set: each is used thousands of times. */
  private readonly existing = new Set<string>();
  private readonly faults = new InjectedFaults();
  private readonly hooks = new Map<number, ((person: Person) => void)[]>();
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private readonly leftCell: (() => void)[] = [];
  private editing = false;
  private requests = 0;
  private sequence = 0;

  constructor(
    private readonly options: HostOptions = {},
    origin?: Book,
  ) {
    this.excelApi = options.excelApi ?? '1.14';
    const own = new Book({ ...options, unsupported: (what) => this.miss(what) });
    this.book = origin ? copyBook(origin, own) : own;
    defineMembers();
    if (origin) return;
    for (const [name, rows] of Object.entries(options.sheets ?? { Sheet1: [] })) enterStart(this.book, name, rows);
  }

  /** Another Excel with this workbook as it is now, which no add-in knows yet; no faults and hooks wait in it. */
  copy(): ExcelHost {
    return new ExcelHost(this.options, this.book);
  }

  private miss(what: string): void {
    if (!this.unsupported.includes(what)) this.unsupported.push(what);
  }

  /** Answers one request; the body is the JSON text of a batch. */
  async handle(flags: number, body: string): Promise<Answer> {
    if (this.editing && (flags & DELAY_FOR_CELL_EDIT) !== 0)
      await new Promise<void>((resolve) => this.leftCell.push(resolve));
    const number = ++this.requests;
    for (const hook of this.hooks.get(number) ?? []) this.outside(hook, 'Remote');
    const requestBytes = utf8Length(body);
    const request = JSON.parse(body) as RequestBody;
    const members: string[] = [];
    const { refusal, isAfter } = this.refusal(requestBytes);
    const answered = refusal === undefined || isAfter ? this.answer(request, members) : null;
    const answer: Answer = refusal === undefined ? answered! : { refusal };
    const responseBytes = 'body' in answer ? utf8Length(answer.body) : 0;
    const tooLarge = responseBytes > (this.options.responseLimit ?? Infinity);
    const final: Answer = tooLarge ? { refusal: Refusal.responseTooLarge } : answer;
    const error = 'refusal' in final ? final.refusal : errorCode(final.body);
    const entry = { number, flags, requestBytes, responseBytes, actions: request.Actions.length, members };
    this.trace.push(error === undefined ? entry : { ...entry, error });
    this.flushEvents();
    return final;
  }

  private refusal(bytes: number): { readonly refusal?: number | undefined; readonly isAfter?: boolean | undefined } {
    if (this.editing) return { refusal: Refusal.cellEditMode };
    if (bytes > (this.options.requestLimit ?? Infinity)) return { refusal: Refusal.requestTooLarge };
    const fault = this.faults.ofRequest();
    return { refusal: fault?.refusal, isAfter: fault?.isAfter };
  }

  private answer(request: RequestBody, members: string[]): Answer {
    this.book.events.origin = 'AddIn';
    try {
      return { body: JSON.stringify(execute(this.session(members), request)) };
    } catch (error) {
      if (error instanceof Refused) return { refusal: error.number };
      this.miss(`simulator failure: ${String(error)}`);
      return { refusal: Refusal.internal };
    } finally {
      this.dropLooseRanges();
    }
  }

  private session(members: string[]): Session {
    return {
      book: this.book,
      nullObjectActions: this.options.nullObjectActions ?? 'error',
      touch: (member) => {
        members.push(member);
        this.members.add(member);
        this.gate(member);
      },
      beforeAction: (name, member) => this.failIfInjected(name, member),
    };
  }

  /** Members newer than the announced set do not exist in this Excel. */
  private gate(member: string): void {
    if (this.existing.has(member)) return;
    const needed = this.options.catalogue?.get(member.toLowerCase());
    if (needed === undefined || compareVersions(needed, this.excelApi) <= 0) this.existing.add(member);
    else throw new Fault('ApiNotFound', `${member} needs ExcelApi ${needed}`, member);
  }

  private failIfInjected(name: string | undefined, member: string): void {
    const fault = this.faults.ofAction(member, name === '_RemoveReference');
    if (fault?.refusal !== undefined) throw new Refused(fault.refusal);
    if (fault) throw new Fault(fault.code ?? 'GeneralException', fault.message, member, true);
  }

  /** Makes a request or action fail; returns how to take the fault back. */
  injectFault(fault: InjectedFault): () => void {
    return this.faults.add(fault);
  }

  /** Lets somebody edit the workbook: a co-author (`Remote`) or the person at this computer (`Local`). */
  outside(edit: (person: Person) => void, origin: Exclude<Origin, 'AddIn'> = 'Remote'): void {
    const before = this.book.events.origin;
    this.book.events.origin = origin;
    try {
      edit(new Person(this.book));
    } finally {
      this.book.events.origin = before;
      this.dropLooseRanges();
    }
    this.flushEvents();
  }

  /** Lets a co-author edit just before request number `number`, counted from 1 over the host's life. */
  beforeRequest(number: number, edit: (person: Person) => void): void {
    this.hooks.set(number, [...(this.hooks.get(number) ?? []), edit]);
  }

  get requestCount(): number {
    return this.requests;
  }

  /** While a cell is being edited, requests are refused, or wait when they ask to. */
  set cellEditMode(editing: boolean) {
    this.editing = editing;
    if (!editing) for (const resume of this.leftCell.splice(0)) resume();
  }

  get cellEditMode(): boolean {
    return this.editing;
  }

  /** Objects kept beyond their request. */
  get keptReferences(): number {
    return this.book.references.size;
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Events go out in a task of their own, after the answer of the request that caused them. */
  private flushEvents(): void {
    const pending = this.book.events.take();
    if (pending.length === 0) return;
    const entries = pending.map(({ type, target, payload, remote }): EventEntry => [
      65536,
      type,
      target,
      JSON.stringify(payload),
      ++this.sequence,
      remote,
    ]);
    setTimeout(() => this.listeners.forEach((listener) => listener(entries)), 0);
  }

  private dropLooseRanges(): void {
    const kept = new Set<unknown>([...this.book.references.values()].map((object) => object.target));
    for (const range of this.book.eventReferences.values()) kept.add(range);
    for (const range of this.book.live) if (!kept.has(range)) this.book.live.delete(range);
  }

  /** One cell, by `Sheet1!A1`. */
  cell(address: string): CellView {
    return viewCell(this.book, address);
  }

  /** Everything that stands on a sheet, to be compared. */
  state(sheet: string): SheetState {
    return sheetState(this.book.sheet(sheet));
  }

  /** The values of a sheet's used block or of a range, as they would be read. */
  values(address: string): (string | number | boolean)[][] {
    return viewValues(this.book, address);
  }
}

class Refused extends Error {
  constructor(readonly number: number) {
    super(`request refused: ${number}`);
  }
}

function errorCode(body: string): string | undefined {
  return body.startsWith('{"Error"') ? (JSON.parse(body) as { Error: { Code: string } }).Error.Code : undefined;
}

const utf8Length = (text: string): number => Buffer.byteLength(text);
