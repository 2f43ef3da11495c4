import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { WORKBENCH } from '../../text/workbench';

export interface DiscardDialogProps {
  readonly fileName: string;
  readonly open: boolean;
  readonly onAnswer: (discard: boolean) => void;
}

/** Asks before unsaved edits are lost. */
export function DiscardDialog({ fileName, open, onAnswer }: DiscardDialogProps) {
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => data.open || onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{WORKBENCH.discardTitle}</DialogTitle>
          <DialogContent>{WORKBENCH.discardText(fileName)}</DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={() => onAnswer(true)}>
              {WORKBENCH.discard}
            </Button>
            <Button appearance="primary" onClick={() => onAnswer(false)}>
              {WORKBENCH.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
