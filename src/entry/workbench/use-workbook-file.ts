import { useCallback, useRef, useState } from 'react';
import { civilDate } from '../../engine/calendar';
import { HostError } from '../../host/workbook';
import { openRefusal, saveRefusal, WORKBENCH } from '../../text/workbench';
import { chooseFile, SaveTarget } from './file-access';
import type { PageNotice } from './notice-strip';
import type { Session } from './session';
import { today } from './today';
import { useLeaveWarning } from './use-leave-warning';

/** The opened file as the page sees it. */
export interface WorkbookFile {
  readonly name: string;
  readonly unsaved: boolean;
  /** Whether something waits to replace a file with unsaved edits. */
  readonly asking: boolean;
  readonly answer: (discard: boolean) => void;
  readonly markUnsaved: () => void;
  readonly open: () => Promise<void>;
  readonly openFile: (file: File) => void;
  readonly create: () => void;
  readonly save: () => Promise<void>;
}

type Tell = (notice: PageNotice) => void;

async function openInto(session: Session, file: File, tell: Tell): Promise<boolean> {
  try {
    await session.open(new Uint8Array(await file.arrayBuffer()));
    tell({ intent: 'success', text: WORKBENCH.opened(file.name) });
    return true;
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    tell({ intent: 'error', text: openRefusal(file.name, cause.code, cause.subject) });
    return false;
  }
}

async function saveFrom(session: Session, target: SaveTarget, name: string, tell: Tell): Promise<boolean> {
  try {
    const saved = await target.save(() => session.bytes());
    if (saved !== null) tell({ intent: 'success', text: WORKBENCH.savedAs(saved) });
    return saved !== null;
  } catch (cause) {
    const refusal = cause instanceof HostError ? cause : new HostError('unknown', String(cause));
    tell({ intent: 'error', text: saveRefusal(name, refusal.code, refusal.subject) });
    return false;
  }
}

async function createIn(session: Session): Promise<string> {
  const { year } = civilDate(today());
  await session.openTemplate(year);
  return WORKBENCH.newName(year);
}

/** Opens, creates and saves files in a session and keeps their name and state. */
export function useWorkbookFile(session: Session, tell: Tell, onReplaced: () => void): WorkbookFile {
  const [name, setName] = useState<string>(WORKBENCH.sampleName);
  const [unsaved, setUnsaved] = useState(false);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const target = useRef(new SaveTarget(WORKBENCH.sampleName));
  useLeaveWarning(unsaved);

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
    markUnsaved: useCallback(() => setUnsaved(true), []),
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
