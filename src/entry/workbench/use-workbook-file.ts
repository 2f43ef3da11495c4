import { useEffect, useRef, useState, type RefObject } from 'react';
import type { NoPlan, PlanChoice } from '../../app/plans/plan-choice';
import type { UnsavedLooks } from '../../host/univer/person/sheet-states';
import { HostError, type CellRange } from '../../host/port/workbook';
import { rangeReference } from '../../host/port/a1';
import { SAMPLE_FILE, type LooksPlaces } from '../../text/workbench/workbench';
import type { Message } from '../../ui/kit/message-region';
import type { BookKeeper } from './drafts/book-keeper';
import { ChangedOnDisk, chooseFile, SaveTarget, type ChosenFile } from './file-access';
import {
  createIn,
  explained,
  openInto,
  openKeptIn,
  readAgain,
  type KeptSaying,
  type LoadKept,
  type Opened,
  type Tell,
} from './opening';
import type { RecentFile, RecentFiles } from './recent-files';
import type { Session } from './session';
import type { DiscardAnswer } from './discard-dialog';
import { useDiscarding } from './use-discarding';
import { useLeaveWarning } from './use-leave-warning';
import { useRecentFiles } from './use-recent-files';
import { pageSentence } from './workbench-text';

/** What was done to the ledger since the book was saved. */
export type LedgerStep = 'settled' | 'reversed';

/** The opened file as the page sees it. */
export interface WorkbookFile {
  readonly name: string;
  readonly unsaved: boolean;
  /** What makes saving the next step; null where nothing does. */
  readonly step: LedgerStep | null;
  readonly stepDone: (step: LedgerStep) => void;
  /** Whether something waits to replace a file with unsaved edits. */
  readonly asking: boolean;
  readonly answer: (answer: DiscardAnswer) => Promise<void>;
  readonly open: () => Promise<void>;
  readonly openFile: (file: File) => void;
  /** The files that were opened or saved last, where the browser can open them again. */
  readonly recent: readonly RecentFile[];
  /** Opens a file that was opened before. */
  readonly openRecent: (recent: RecentFile) => Promise<void>;
  /** Opens a book that was kept, as one that is not saved. */
  readonly openKept: (name: string, load: LoadKept, said: KeptSaying) => void;
  /** Makes a new book of this year with a plan; gives why it was not taken. */
  readonly create: (plan: PlanChoice) => Promise<NoPlan | null>;
  /** False where it was not saved. */
  readonly save: () => Promise<boolean>;
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

/** Saves; gives whether the file has everything that was edited by now, null where nothing was saved. */
async function saveFrom(session: Session, file: SavedFile, edits: Edits, tell: Tell): Promise<boolean | null> {
  try {
    let filed = 0;
    const saved = await file.target.save(async () => {
      const bytes = await session.bytes();
      filed = edits.current;
      return bytes;
    });
    if (saved !== null) tell(savedMessage(saved, session.unsaved));
    return saved === null ? null : filed === edits.current;
  } catch (cause) {
    tell(saveRefusal(cause, file.name));
    return null;
  }
}

function saveRefusal(cause: unknown, name: string): Message {
  if (cause instanceof ChangedOnDisk)
    return { intent: 'warning', text: pageSentence(({ changedOnDisk }) => changedOnDisk(name)) };
  const known = cause instanceof HostError ? cause : new HostError('unknown', String(cause));
  return explained(known, ({ notSaved }, why) => notSaved(name, why));
}

interface SavedFile {
  readonly target: SaveTarget;
  readonly name: string;
}

/** Tells of a book that was opened; false where none was. */
function tellOpened(opened: Opened, onReplaced: (opened: NonNullable<Opened>) => void): boolean {
  if (opened !== null) onReplaced(opened);
  return opened !== null;
}

/** What is edited in two places comes together in neither: says so of a file that another tab has open as well. */
async function tellWhereElse(keeper: BookKeeper, file: string | null, tell: Tell): Promise<void> {
  const isElsewhere = await keeper.isOpenElsewhere(file);
  if (file === null || !isElsewhere) return;
  tell({ intent: 'warning', text: pageSentence(({ openElsewhere }) => openElsewhere(file)) });
}

/** How often the book was changed. */
type Edits = Readonly<RefObject<number>>;

/** Whether the workbook was changed since it was last set to false, by a person or the program; the keeper is told. */
function useUnsaved(session: Session, keeper: BookKeeper): [boolean, (unsaved: boolean) => void, Edits] {
  const [unsaved, setUnsaved] = useState(false);
  const edits = useRef(0);
  useEffect(() => {
    const markUnsaved = (): void => {
      edits.current++;
      setUnsaved(true);
      keeper.edited();
    };
    const stops = [session.onChange(markUnsaved), session.onWrite(markUnsaved)];
    return () => stops.forEach((stop) => stop());
  }, [session, keeper]);
  useLeaveWarning(unsaved);
  return [unsaved, setUnsaved, edits];
}

/** Opens, creates and saves files in a session and keeps their name and state. */
export function useWorkbookFile(
  session: Session,
  { keeper, recents }: { readonly keeper: BookKeeper; readonly recents: RecentFiles },
  tell: Tell,
  onReplaced: () => void,
): WorkbookFile {
  const [name, setName] = useState(SAMPLE_FILE);
  const [unsaved, setUnsaved, edits] = useUnsaved(session, keeper);
  const [step, setStep] = useState<LedgerStep | null>(null);
  const target = useRef(new SaveTarget(SAMPLE_FILE));
  const { recent, remember } = useRecentFiles(recents, keeper);
  const save = async (): Promise<boolean> => {
    const isWhole = await saveFrom(session, { target: target.current, name }, edits, tell);
    if (isWhole !== null) remember(target.current);
    if (isWhole !== null && target.current.handle) void keeper.isOpenElsewhere(target.current.handle.name);
    if (isWhole !== null) setStep(null);
    if (isWhole === true) setUnsaved(false);
    if (isWhole === true) await keeper.saved();
    return isWhole !== null;
  };
  const { guarded, asking, answer } = useDiscarding(unsaved, keeper, save);

  const replaced = ({ name: newName, isFile }: NonNullable<Opened>, chosen: ChosenFile | null): void => {
    target.current = new SaveTarget(newName, isFile ? chosen : null);
    remember(target.current);
    keeper.shown(newName);
    void tellWhereElse(keeper, isFile && chosen ? newName : null, tell);
    setName(newName);
    setUnsaved(!isFile);
    setStep(null);
    if (!isFile) keeper.edited();
    onReplaced();
  };
  const show: Show = (act, chosen = null) =>
    guarded(async () => tellOpened(await act(), (opened) => replaced(opened, chosen)));
  const state = { name, unsaved, step, asking, recent };
  return { ...state, answer, save, stepDone: setStep, ...useOpenings(session, show, tell) };
}

/** Has what replaces the book shown, once the person lets it go. */
type Show = (act: () => Promise<Opened>, chosen?: ChosenFile | null) => void;

type Openings = Pick<WorkbookFile, 'open' | 'openFile' | 'openRecent' | 'openKept' | 'create'>;

/** The ways to bring another book into a session. */
function useOpenings(session: Session, show: Show, tell: Tell): Openings {
  const openChosen = (chosen: ChosenFile | null): void => {
    if (chosen !== null) show(() => openInto(session, chosen.file, tell), chosen);
  };
  return {
    openFile: (file) => openChosen({ file, handle: null }),
    open: async () => openChosen(await chooseFile()),
    openRecent: async (recent) => openChosen(await readAgain(recent, tell)),
    openKept: (kept, load, said) => show(() => openKeptIn(session, kept, load, said, tell)),
    create: (plan) => createIn(session, plan, show, tell),
  };
}
