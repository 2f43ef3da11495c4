import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useWorkbenchText } from './workbench-text';

/** What a person wants of the edits that are not saved. */
export type DiscardAnswer = 'save' | 'discard' | 'cancel';

export interface DiscardDialogProps {
  readonly fileName: string;
  readonly open: boolean;
  readonly onAnswer: (answer: DiscardAnswer) => void;
}

/** Asks before unsaved edits are lost. */
export function DiscardDialog({ fileName, open, onAnswer }: DiscardDialogProps) {
  const text = useWorkbenchText();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => data.open || onAnswer('cancel')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.discardTitle}</DialogTitle>
          <DialogContent>{text.discardText(fileName)}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer('save')}>
              {text.saveFirst}
            </Button>
            <Button appearance="secondary" onClick={() => onAnswer('discard')}>
              {text.discard}
            </Button>
            <Button appearance="secondary" onClick={() => onAnswer('cancel')}>
              {text.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
