import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { WorkbookFile } from './use-workbook-file';

const NewBookDialog = lazy(() => import('./new-book-dialog'));

interface NewBook {
  readonly ask: () => void;
  readonly dialog: ReactNode;
}

/** Asks for the plan of a new book; what that needs is loaded when it is asked. */
export function useNewBook({ create }: Pick<WorkbookFile, 'create'>): NewBook {
  const [isAsking, setAsking] = useState(false);
  const dialog = isAsking && (
    <Suspense>
      <NewBookDialog onMake={create} onClose={() => setAsking(false)} />
    </Suspense>
  );
  return { ask: () => setAsking(true), dialog };
}
