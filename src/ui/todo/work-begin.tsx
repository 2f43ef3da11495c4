import { Button } from '@fluentui/react-components';
import { ClipboardTaskAdd24Regular } from '@fluentui/react-icons/svg/clipboard-task-add';
import { Blank } from '../kit/blank';
import { LastingNote } from '../kit/lasting-note';
import { usePaneText } from '../pane/pane-text';

/** What stands in the tab 待办 of a workbook without sheets of the work: what they are for, and the press that adds them. */
export function WorkBegin({ onBegin }: { readonly onBegin: () => void }) {
  const { todo: text } = usePaneText();
  return (
    <Blank icon={<ClipboardTaskAdd24Regular />} title={text.begin.title} hint={text.begin.hint}>
      <LastingNote />
      <Button appearance="primary" onClick={onBegin}>
        {text.begin.press}
      </Button>
    </Blank>
  );
}
