import { useState, type ComponentType, type ReactNode } from 'react';
import type { NewBookDialogProps } from './new-book-dialog';
import { explained, type Tell } from './opening';
import type { WorkbookFile } from './use-workbook-file';

interface NewBook {
  readonly ask: () => void;
  readonly dialog: ReactNode;
}

/** Asks for the plan of a new book; what that needs is loaded when it is asked. */
export function useNewBook({ create }: Pick<WorkbookFile, 'create'>, tell: Tell): NewBook {
  const [Dialog, setDialog] = useState<ComponentType<NewBookDialogProps> | null>(null);
  const ask = async (): Promise<void> => {
    try {
      const { NewBookDialog } = await import('./new-book-dialog');
      setDialog(() => NewBookDialog);
    } catch (cause) {
      tell(explained(cause, (_, why) => why));
    }
  };
  return { ask: () => void ask(), dialog: Dialog && <Dialog onMake={create} onClose={() => setDialog(null)} /> };
}
