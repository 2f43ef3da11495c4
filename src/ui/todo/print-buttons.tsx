import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormFault, FormRemark } from '../../app/forms/form-faults';
import type { FormNumber } from '../../text/documents/forms';
import { FormFaultNotice, FormRemarkList, useFormTexts } from '../kit/form-remarks';
import { Notice } from '../kit/notice';
import type { PaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';
import { usePrinting } from '../pane/use-printing';
import type { Work, WorkItem } from '../pane/work';
import { subjectWords } from './todo-words';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
  line: { margin: '4px 0 0' },
});

/** The forms of each kind of row. */
const FORMS: Readonly<Record<WorkItem['kind'], readonly FormNumber[]>> = {
  interview: [1],
  manuscript: [2, 3],
  solicitation: [],
};

interface PrintButtonsProps {
  readonly work: Work;
  readonly item: WorkItem;
  readonly actions: PaneActions;
}

/** 打印附件1, 2 or 3 of the selected row, as Word; what is to be looked at is said beside the file. */
export function PrintButtons({ work, item, actions }: PrintButtonsProps) {
  const styles = useStyles();
  const text = usePaneText();
  const words = useFormTexts();
  const { plan, save, isBusy, said, refusal } = usePrinting(work, actions);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [remarks, setRemarks] = useState<readonly FormRemark[]>([]);
  const print = (form: FormNumber): void => {
    const planned = plan({ form, which: { row: item.row.row } });
    setFaults(planned.ok ? [] : planned.why);
    setRemarks(planned.ok ? planned.value.remarks : []);
    if (planned.ok) void save(planned.value);
  };
  const subject = subjectWords(text.todo, item);
  return (
    <>
      <div className={styles.row}>
        {FORMS[item.kind].map((form) => (
          <Button
            key={form}
            size="small"
            disabledFocusable={isBusy}
            aria-label={words.printOf(form, subject)}
            onClick={() => print(form)}
          >
            {words.print(form)}
          </Button>
        ))}
      </div>
      {faults.length > 0 && <FormFaultNotice faults={faults} />}
      {refusal !== null && (
        <Notice title={words.notSaved}>
          <p>{refusal(text)}</p>
        </Notice>
      )}
      <FormRemarkList remarks={remarks} />
      <p className={styles.line} role="status">
        {said?.(text)}
      </p>
    </>
  );
}
