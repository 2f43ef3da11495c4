import { useCallback, useEffect, useRef, useState } from 'react';
import type { Deliver } from '../../session/deliver';
import { saveNewFile } from '../save-new-file';
import type { WorkbookFile } from '../use-workbook-file';
import { pageSentence } from '../workbench-text';
import type { BookKeeper } from './book-keeper';

/** The question before a file is made for finance. */
export interface HandOver {
  /** What is asked: to save first, or, once saved, to go on; null where nothing is. */
  readonly asked: 'save' | 'go-on' | null;
  readonly save: () => Promise<void>;
  readonly goOn: () => void;
  readonly cancel: () => void;
}

/** A browser that asks for a place wants a fresh press of a button for each file. */
const needsAnotherPress = (): boolean =>
  'showSaveFilePicker' in window && (navigator as Partial<Navigator>).userActivation?.isActive === false;

/** Lets no file go to finance whose ledger is in this window only. */
export function useHandOver(file: WorkbookFile, keeper: BookKeeper): HandOver & { readonly deliver: Deliver } {
  const [asked, setAsked] = useState<HandOver['asked']>(null);
  const latest = useRef(file);
  const answer = useRef<(goOn: boolean) => void>(() => undefined);
  useEffect(() => {
    latest.current = file;
  });
  const deliver: Deliver = useCallback(
    async (fileName, bytes) => {
      const asking = new Promise<boolean>((resolve) => (answer.current = resolve));
      if (latest.current.unsaved) setAsked('save');
      else answer.current(true);
      const isSafe = await asking;
      if (!isSafe) return pageSentence(({ kept }) => kept.notHandedOver);
      const said = await saveNewFile(fileName, bytes);
      await keeper.remember('handed-over');
      return said;
    },
    [keeper],
  );
  const end = (goOn: boolean): void => {
    setAsked(null);
    answer.current(goOn);
  };
  const save = async (): Promise<void> => {
    if (!(await file.save())) return;
    if (needsAnotherPress()) setAsked('go-on');
    else end(true);
  };
  return { asked, save, goOn: () => end(true), cancel: () => end(false), deliver };
}
