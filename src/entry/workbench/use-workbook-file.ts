import { useCallback, useEffect, useRef, useState } from 'react';
import { civilDate } from '../../engine/calendar';
import { HostError, type HostErrorCode } from '../../host/workbook';
import { fileRefusal, WORKBENCH } from '../../text/workbench';
import { chooseFile, SaveTarget } from './file-access';
import type { PageNotice } from './notice-strip';
import type { Session } from './session';
import { today } from './today';

/** The opened file as the page sees it. */
export interface WorkbookFile {
  readonly name: string;
  readonly unsaved: boolean;
  /** Something asked to replace a file with unsaved edits; null when nothing waits. */
  readonly waiting: (() => void) | null;
  answer(discard: boolean): void;
  markUnsaved(): void;
  open(): Promise<void>;
  openFile(file: File): Promise<void>;
  create(): void;
  save(): Promise<void>;
}

const codeOf = (cause: unknown): [HostErrorCode, string] | null =>
  cause instanceof HostError ? [cause.code, cause.subject] : null;

/** Opens, creates and saves files in a session and keeps their name and state. */
export function useWorkbookFile(
  session: Session,
  tell: (notice: PageNotice) => void,
  onReplaced: () => void,
): WorkbookFile {
  const [name, setName] = useState<string>(WORKBENCH.sampleName);
  const [unsaved, setUnsaved] = useState(false);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const target = useRef(new SaveTarget(WORKBENCH.sampleName));

  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  const replaced = (newName: string): void => {
    target.current = new SaveTarget(newName);
    setName(newName);
    setUnsaved(false);
    onReplaced();
  };

  const openFile = async (file: File): Promise<void> => {
    try {
      await session.open(new Uint8Array(await file.arrayBuffer()));
      replaced(file.name);
      tell({ intent: 'success', text: WORKBENCH.opened(file.name) });
    } catch (cause) {
      const refusal = codeOf(cause);
      if (refusal === null) throw cause;
      tell({ intent: 'error', text: fileRefusal('打开', file.name, ...refusal) });
    }
  };

  const guarded = (act: () => void): void => (unsaved ? setWaiting(() => act) : act());
  const answer = (discard: boolean): void => {
    setWaiting(null);
    if (discard) waiting?.();
  };

  const open = async (): Promise<void> => {
    const file = await chooseFile();
    if (file !== null) guarded(() => void openFile(file));
  };

  const create = (): void =>
    guarded(() => {
      const { year } = civilDate(today());
      void session.openTemplate(year).then(() => replaced(WORKBENCH.newName(year)));
    });

  const save = async (): Promise<void> => {
    try {
      const saved = await target.current.save(() => session.bytes());
      if (saved === null) return;
      setUnsaved(false);
      tell({ intent: 'success', text: WORKBENCH.savedAs(saved) });
    } catch (cause) {
      const [code, subject] = codeOf(cause) ?? ['unknown', String(cause)];
      tell({ intent: 'error', text: fileRefusal('保存', name, code, subject) });
    }
  };

  const guardedOpen = async (file: File): Promise<void> => guarded(() => void openFile(file));
  const markUnsaved = useCallback(() => setUnsaved(true), []);
  return { name, unsaved, waiting, answer, markUnsaved, open, openFile: guardedOpen, create, save };
}
