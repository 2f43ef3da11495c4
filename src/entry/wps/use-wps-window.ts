import { useEffect, useState } from 'react';
import { HostError } from '../../host/port/workbook';
import { WpsWorkbook } from '../../host/wps/wps-workbook';
import { ribbonView } from '../../ui/pane/pane-state';
import type { WantedView } from '../../ui/shell/use-wanted-view';
import { answerRun, rememberWidth, runRequests, takeViewRequest } from './window-pane';
import { activeWorkbook, tolerant, type WpsApplication } from './wps-objects';

/** Milliseconds between two looks: WPS has no messages between pages, and not every build tells of its windows. */
const LOOK_EVERY = 400;
/** Milliseconds after the last change of size until it is remembered. */
const RESIZE_PAUSE = 600;

/** A workbook that was in front, and how often the ribbon's 重新计算 was pressed on it. */
export interface FrontBook {
  readonly workbook: WpsWorkbook;
  readonly asked: number;
  /** The view that the ribbon asked for last. */
  readonly wanted?: WantedView;
}

/** What goes on around a pane. */
export interface Surroundings {
  /** Full name of the workbook in front; null when there is none. */
  readonly front: string | null;
  /** Each that was in front so far, by full name. */
  readonly books: ReadonlyMap<string, FrontBook>;
}

/** What was seen last, and how many presses of the ribbon this page has answered; null before it knows. */
interface Seen extends Surroundings {
  readonly answered: number | null;
}

/** The workbook in front; null when it has been closed meanwhile. */
function bind(): WpsWorkbook | null {
  try {
    return new WpsWorkbook();
  } catch (cause) {
    if (cause instanceof HostError) return null;
    throw cause;
  }
}

/** What is so now. @throws where WPS refuses */
function look(wps: WpsApplication, window: string, last: Seen): Seen {
  const front = activeWorkbook(wps);
  if (front === null) return { ...last, front };
  const workbook = last.books.get(front)?.workbook ?? bind();
  return workbook === null ? { ...last, front: null } : asked(wps, window, last, { front, workbook });
}

/** A press counts as answered once it is seen, whatever becomes of telling so. @throws where WPS refuses */
function asked(
  { PluginStorage: storage }: WpsApplication,
  window: string,
  { books, answered: before }: Seen,
  { front, workbook }: { readonly front: string; readonly workbook: WpsWorkbook },
): Seen {
  const requests = runRequests(storage, window);
  const asks = requests.asked !== (before ?? requests.answered);
  if (asks) answerRun(storage, window, requests.asked);
  const known = books.get(front) ?? null;
  const book = bookNow(known ?? { workbook, asked: 0 }, asks, ribbonView(takeViewRequest(storage, window)));
  return { front, answered: requests.asked, books: book === known ? books : new Map([...books, [front, book]]) };
}

/** The book with what the ribbon asked for since the last look; itself where that is nothing. */
function bookNow(book: FrontBook, asks: boolean, view: WantedView['view'] | null): FrontBook {
  if (!asks && view === null) return book;
  const times = (book.wanted?.times ?? 0) + 1;
  return { ...book, asked: book.asked + Number(asks), ...(view !== null && { wanted: { view, times } }) };
}

function useWidthMemory(wps: WpsApplication, window: string): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const resized = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => tolerant(() => rememberWidth(wps, window)), RESIZE_PAUSE);
    };
    addEventListener('resize', resized);
    return () => removeEventListener('resize', resized);
  }, [wps, window]);
}

const UNSEEN: Seen = { front: null, books: new Map(), answered: null };

/** Follows the workbook in front and the presses of the ribbon for the pane of a window, and remembers its width. */
export function useWpsWindow(wps: WpsApplication, window: string): Surroundings | null {
  const [seen, setSeen] = useState<Surroundings | null>(null);
  useEffect(() => {
    let last = UNSEEN;
    const watch = (): void => {
      const now = tolerant(() => look(wps, window, last));
      if (now === null) return; // WPS refuses while a cell is being edited: the next look tells
      if (now.front !== last.front || now.books !== last.books || last === UNSEEN) setSeen(now);
      last = now;
    };
    const timer = setInterval(watch, LOOK_EVERY);
    watch();
    return () => clearInterval(timer);
  }, [wps, window]);
  useWidthMemory(wps, window);
  return seen;
}
