import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useWorkbenchText } from '../workbench-text';
import type { HandOver } from './use-hand-over';

interface HandOverDialogProps {
  readonly fileName: string;
  readonly handOver: HandOver;
}

/** Asks to save the workbook before the file for finance is made. */
export function HandOverDialog({ fileName, handOver: { asked, save, goOn, cancel } }: HandOverDialogProps) {
  const { kept: text } = useWorkbenchText();
  const isSaved = asked === 'go-on';
  return (
    <Dialog open={asked !== null} modalType="alert" onOpenChange={(_, data) => data.open || cancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.handOverTitle}</DialogTitle>
          <DialogContent>{isSaved ? text.handOverSaved : text.handOverText(fileName)}</DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={cancel}>
              {text.cancel}
            </Button>
            <Button appearance="primary" onClick={() => (isSaved ? goOn() : void save())}>
              {isSaved ? text.handOver : text.saveAndHandOver}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
