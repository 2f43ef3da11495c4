import type { NoPlan, PlanChoice } from '../../app/plans/plan-choice';
import { civilDate } from '../../engine/time/calendar';
import { HostError } from '../../host/port/workbook';
import { bookNameOf, isTextTable, withoutEnding } from '../../host/xlsx/text-table-files';
import { yearFileName } from '../../text/pane/pane-year';
import type { KeptText } from '../../text/workbench/kept-books';
import type { WorkbenchText } from '../../text/workbench/workbench';
import type { Message } from '../../ui/kit/message-region';
import { bytesOf } from '../../ui/pane/chosen-file';
import { isMissingPart } from '../../ui/pane/missing-part';
import { ownFault } from '../session/own-fault';
import { today } from '../session/today';
import type { BookContents } from './drafts/kept-book';
import type { ChosenFile } from './file-access';
import { isAllowed } from './file-handle';
import type { RecentFile } from './recent-files';
import type { Session } from './session';
import { pageSentence } from './workbench-text';

/** What is said of a kept book once it is open. */
export type KeptSaying = (text: KeptText, name: string) => string;
/** Gives a book that was kept; null where it is gone. */
export type LoadKept = () => Promise<BookContents | null>;

/** Shows a message on the page. */
export type Tell = (message: Message) => void;

/** A refusal of the host, or a missing part of the program, as a message; anything else as a fault of ours. */
export function explained(cause: unknown, say: (text: WorkbenchText, why: string) => string): Message {
  if (isMissingPart(cause))
    return { intent: 'error', text: pageSentence((text, { missingPart }) => say(text, missingPart.notDone)) };
  if (!(cause instanceof HostError)) return ownFault(cause);
  const { code, subject } = cause;
  return { intent: 'error', text: pageSentence((text, { refusals }) => say(text, refusals[code](subject))) };
}

/** The name of the book that is open now, and whether it is the file's; null where none was opened. */
export type Opened = { readonly name: string; readonly isFile: boolean } | null;

/** Reads a file that was opened before; null, and it is said why, where it cannot be read. */
export async function readAgain({ name, handle }: RecentFile, tell: Tell): Promise<ChosenFile | null> {
  try {
    if (await isAllowed(handle, 'read')) return { file: await handle.getFile(), handle };
    tell({ intent: 'warning', text: pageSentence(({ recent }) => recent.notAllowed(name)) });
  } catch {
    tell({ intent: 'warning', text: pageSentence(({ recent }) => recent.gone(name)) });
  }
  return null;
}

/** Shows the file that a person chose, and says so or why not. */
export async function openInto(session: Session, file: File, tell: Tell): Promise<Opened> {
  const bytes = await bytesOf(file);
  if (bytes === null) {
    tell({ intent: 'error', text: pageSentence(({ notOpened, unreadable }) => notOpened(file.name, unreadable)) });
    return null;
  }
  try {
    return await openBytes(session, file.name, bytes, tell);
  } catch (cause) {
    tell(explained(cause, ({ notOpened }, why) => notOpened(file.name, why)));
    return null;
  }
}

/** Shows a workbook, or a table as text as a new book. @throws HostError */
async function openBytes(session: Session, fileName: string, bytes: Uint8Array, tell: Tell): Promise<Opened> {
  try {
    await session.open(bytes);
    tell({ intent: 'success', text: pageSentence(({ opened }) => opened(fileName)) });
    return { name: fileName, isFile: true };
  } catch (cause) {
    if (!isTextTable(fileName, cause)) throw cause;
    return await openTextInto(session, fileName, bytes, tell);
  }
}

/** Shows a table as text as a new book. @throws HostError */
async function openTextInto(session: Session, fileName: string, bytes: Uint8Array, tell: Tell): Promise<Opened> {
  const [{ readTextTable }, { textSheet }] = await Promise.all([
    import('../../host/xlsx/read/text-table'),
    import('../../sheets/template/text-sheet'),
  ]);
  const name = bookNameOf(fileName);
  await session.openNew([{ kind: 'replace-sheet', sheet: textSheet(withoutEnding(fileName), readTextTable(bytes)) }]);
  tell({ intent: 'info', text: pageSentence(({ openedText }) => openedText(fileName, name)) });
  return { name, isFile: false };
}

/** Shows a book that was kept; null where it is gone or cannot be read. */
export async function openKeptIn(
  session: Session,
  name: string,
  load: LoadKept,
  said: KeptSaying,
  tell: Tell,
): Promise<Opened> {
  try {
    const contents = await load();
    if (contents === null) tell({ intent: 'warning', text: pageSentence(({ kept }) => kept.gone(name)) });
    else await session.openCopy(contents);
    if (contents !== null) tell({ intent: 'info', text: pageSentence(({ kept }) => said(kept, name)) });
    return contents && { name, isFile: false };
  } catch (cause) {
    tell(explained(cause, ({ kept }, why) => kept.notOpened(name, why)));
    return null;
  }
}

/** Makes a new book of this year with a plan and has it shown; gives why the plan was not taken. */
export async function createIn(
  session: Session,
  plan: PlanChoice,
  show: (act: () => Promise<Opened>) => void,
  tell: Tell,
): Promise<NoPlan | null> {
  const { year } = civilDate(today());
  try {
    const { bookOfChoice } = await import('../../app/plans/plan-choice');
    const made = await bookOfChoice(plan, year);
    if (!made.ok) return made.why;
    show(async () => {
      await session.openNew(made.value);
      return { name: yearFileName(year), isFile: true };
    });
  } catch (cause) {
    tell(explained(cause, (_, why) => why));
  }
  return null;
}
