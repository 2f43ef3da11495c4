import { useEffect, useState, type ReactNode } from 'react';
import type { WorkbenchText } from '../../text/workbench/workbench';
import type { ThemeName } from '../../ui/pane/pane-theme';
import { explained, type Tell } from './opening';
import type { NotPrinted, SheetPrint } from './print/prepare-print';
import type { PrintView } from './print/print-view';
import type { Session } from './session';
import { pageSentence } from './workbench-text';

interface Printing {
  readonly ask: () => void;
  readonly view: ReactNode;
}

interface Ready {
  readonly View: typeof PrintView;
  readonly print: SheetPrint;
}

const why = (not: NotPrinted, { print }: WorkbenchText): string => {
  switch (not.kind) {
    case 'classified':
      return print.classified(not.sheet, not.cell);
    case 'empty':
      return print.empty(not.sheet);
    case 'long':
      return print.long(not.sheet, not.rows);
  }
};

/** Calls `ask` on Ctrl+P, unless the print is shown already: then the browser prints it. */
function usePrintKey(ask: () => void, isShown: boolean): void {
  useEffect(() => {
    if (isShown) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      event.stopPropagation();
      ask();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });
}

/** Shows the sheet in front as it comes out on paper; what that needs is loaded when it is asked. */
export function usePrint(session: Session, file: string, theme: ThemeName, tell: Tell): Printing {
  const [ready, setReady] = useState<Ready | null>(null);
  const prepare = async (): Promise<void> => {
    try {
      const [{ preparePrint }, { PrintView: View }] = await Promise.all([
        import('./print/prepare-print'),
        import('./print/print-view'),
      ]);
      const print = await preparePrint(session);
      if ('kind' in print) tell({ intent: 'warning', text: pageSentence((text) => why(print, text)) });
      else setReady({ View, print });
    } catch (cause) {
      tell(explained(cause, ({ print }, reason) => print.failed(reason)));
    }
  };
  const ask = (): void => void prepare();
  usePrintKey(ask, ready !== null);
  const close = (): void => {
    setReady(null);
    session.window.focus();
  };
  return { ask, view: ready && <ready.View print={ready.print} onClose={close} {...{ file, theme }} /> };
}
