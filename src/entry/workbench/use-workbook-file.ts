import { useEffect, useRef, useState } from 'react';
import { civilDate } from '../../engine/calendar';
import type { UnsavedLooks } from '../../host/univer/sheet-states';
import { HostError, type CellRange } from '../../host/workbook';
import { rangeReference } from '../../host/xlsx/a1';
import { newFileName, SAMPLE_FILE, type LooksPlaces } from '../../text/workbench';
import type { Message } from '../../ui/message-region';
import { today } from '../today';
import { chooseFile, SaveTarget } from './file-access';
import type { Session } from './session';
import { useLeaveWarning } from './use-leave-warning';
import { pageSentence } from './workbench-text';

/** The opened file as the page sees it. */
export interface WorkbookFile {
  readonly name: string;
  readonly unsaved: boolean;
  /** Whether something waits to replace a file with unsaved edits. */
  readonly asking: boolean;
  readonly answer: (discard: boolean) => void;
  readonly open: () => Promise<void>;
  readonly openFile: (file: File) => void;
  readonly create: () => void;
  readonly save: () => Promise<void>;
}

type Tell = (message: Message) => void;

async function openInto(session: Session, file: File, tell: Tell): Promise<boolean> {
  try {
    await session.open(new Uint8Array(await file.arrayBuffer()));
    tell({ intent: 'success', text: pageSentence(({ opened }) => opened(file.name)) });
    return true;
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    const { code, subject } = cause;
    const text = pageSentence(({ notOpened }, { refusals }) => notOpened(file.name, refusals[code](subject)));
    tell({ intent: 'error', text });
    return false;
  }
}

/** The blocks of a sheet by their first, and how many there are. */
const placesOf = (sheet: string, blocks: readonly CellRange[]): LooksPlaces[] =>
  blocks.slice(0, 1).map((first) => ({ sheet, first: rangeReference(first), count: blocks.length }));

function savedMessage(name: string, unsaved: readonly UnsavedLooks[]): Message {
  if (unsaved.length === 0) return { intent: 'success', text: pageSentence(({ savedAs }) => savedAs(name)) };
  const merged = unsaved.flatMap(({ sheet, merged: blocks }) => placesOf(sheet, blocks));
  const unfilled = unsaved.flatMap(({ sheet, unfilled: cells }) => placesOf(sheet, cells));
  return { intent: 'warning', text: pageSentence(({ savedWithout }) => savedWithout(name, merged, unfilled)) };
}

async function saveFrom(session: Session, target: SaveTarget, name: string, tell: Tell): Promise<boolean> {
  try {
    const saved = await target.save(() => session.bytes());
    if (saved !== null) tell(savedMessage(saved, session.unsaved));
    return saved !== null;
  } catch (cause) {
    const { code, subject } = cause instanceof HostError ? cause : new HostError('unknown', String(cause));
    const text = pageSentence(({ notSaved }, { refusals }) => notSaved(name, refusals[code](subject)));
    tell({ intent: 'error', text });
    return false;
  }
}

async function createIn(session: Session): Promise<string> {
  const { year } = civilDate(today());
  await session.openTemplate(year);
  return newFileName(year);
}

/** Whether the workbook was changed since it was last set to false, by a person or the program. */
function useUnsaved(session: Session): [boolean, (unsaved: boolean) => void] {
  const [unsaved, setUnsaved] = useState(false);
  useEffect(() => {
    const markUnsaved = (): void => setUnsaved(true);
    const stops = [session.onChange(markUnsaved), session.onWrite(markUnsaved)];
    return () => stops.forEach((stop) => stop());
  }, [session]);
  useLeaveWarning(unsaved);
  return [unsaved, setUnsaved];
}

/** Opens, creates and saves files in a session and keeps their name and state. */
export function useWorkbookFile(session: Session, tell: Tell, onReplaced: () => void): WorkbookFile {
  const [name, setName] = useState(SAMPLE_FILE);
  const [unsaved, setUnsaved] = useUnsaved(session);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const target = useRef(new SaveTarget(SAMPLE_FILE));

  const replaced = (newName: string): void => {
    target.current = new SaveTarget(newName);
    setName(newName);
    setUnsaved(false);
    onReplaced();
  };
  const guarded = (act: () => Promise<void>): void => (unsaved ? setWaiting(() => () => void act()) : void act());
  const openFile = (file: File): void =>
    guarded(async () => {
      if (await openInto(session, file, tell)) replaced(file.name);
    });
  return {
    name,
    unsaved,
    asking: waiting !== null,
    answer: (discard) => {
      setWaiting(null);
      if (discard) waiting?.();
    },
    open: async () => {
      const file = await chooseFile();
      if (file !== null) openFile(file);
    },
    openFile,
    create: () => guarded(async () => replaced(await createIn(session))),
    save: async () => {
      if (await saveFrom(session, target.current, name, tell)) setUnsaved(false);
    },
  };
}
