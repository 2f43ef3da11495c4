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

export interface DiscardDialogProps {
  readonly fileName: string;
  readonly open: boolean;
  readonly onAnswer: (discard: boolean) => void;
}

/** Asks before unsaved edits are lost. */
export function DiscardDialog({ fileName, open, onAnswer }: DiscardDialogProps) {
  const text = useWorkbenchText();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => data.open || onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.discardTitle}</DialogTitle>
          <DialogContent>{text.discardText(fileName)}</DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={() => onAnswer(true)}>
              {text.discard}
            </Button>
            <Button appearance="primary" onClick={() => onAnswer(false)}>
              {text.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
