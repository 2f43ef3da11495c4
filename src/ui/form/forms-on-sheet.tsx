import { Button } from '@fluentui/react-components';
import { wholeSheet } from '../../issues/place';
import type { FormNumber } from '../../text/documents/forms';
import { FormFaultNotice, FormRemarkList, useFormTexts } from '../kit/form-remarks';
import { LastingNote } from '../kit/lasting-note';
import { Notice } from '../kit/notice';
import type { PaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';
import type { Work } from '../pane/work';
import { SavedLine } from './saved-line';
import { useFormSheet, type SheetOutcome } from './use-form-sheet';

interface FormsOnSheetProps {
  readonly form: FormNumber;
  readonly work: Work;
  readonly actions: PaneActions;
  /** A document is being made. */
  readonly isBusy: boolean;
}

/** Writes what is in hand as forms on a sheet, to be printed from the workbook. */
export function FormsOnSheet({ form, work, actions, isBusy }: FormsOnSheetProps) {
  const words = useFormTexts();
  const sheet = useFormSheet(form, work, actions);
  const { outcome } = sheet;
  const saved =
    outcome?.kind === 'written' ? { place: wholeSheet(outcome.sheet), sentence: words.written(outcome.sheet) } : null;
  return (
    <>
      <LastingNote />
      <Button disabledFocusable={isBusy || sheet.isBusy} onClick={sheet.write}>
        {words.sheet}
      </Button>
      <SavedLine saved={saved} />
      {outcome && <SheetRemarks outcome={outcome} />}
    </>
  );
}

function SheetRemarks({ outcome }: { readonly outcome: SheetOutcome }) {
  const text = usePaneText();
  const words = useFormTexts();
  switch (outcome.kind) {
    case 'written':
      // The others stand above already: only what fits on paper differs.
      return <FormRemarkList remarks={outcome.remarks.filter(({ code }) => code === 'too-long')} />;
    case 'refused':
      return <FormFaultNotice faults={outcome.faults} />;
    case 'host':
      return (
        <Notice title={words.notWritten}>
          <p>{outcome.sentence(text)}</p>
        </Notice>
      );
  }
}
