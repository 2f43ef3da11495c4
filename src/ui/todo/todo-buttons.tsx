import { Button, makeStyles } from '@fluentui/react-components';
import { remindText } from '../../app/workflow/plans/remind-text';
import type { WorkStep } from '../../app/workflow/plans/work-steps';
import { CopyButton } from '../kit/copy-button';
import { usePaneText } from '../pane/pane-text';
import type { OwedItem, Work } from '../pane/work';
import { subjectWords } from './todo-words';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '4px 8px 6px' },
});

/** What a press can note about something that is owed; an approval may also be refused. */
const pressesOf = ({ todo: { step } }: OwedItem): readonly (WorkStep | 'adopt')[] => {
  if (step === null) return [];
  return step === 'chief-approval' || step === 'leader-approval' ? [step, 'return'] : [step];
};

interface TodoButtonsProps {
  readonly owed: OwedItem;
  readonly work: Work;
  readonly onPress: (step: WorkStep | 'adopt') => void;
}

/** The presses for something that is owed, and the reminder for the unit that owes it. */
export function TodoButtons({ owed, work, onPress }: TodoButtonsProps) {
  const styles = useStyles();
  const { todo: text } = usePaneText();
  const { unit, who } = owed.todo;
  const subject = subjectWords(text, owed.item);
  return (
    <div className={styles.buttons}>
      {pressesOf(owed).map((step) => (
        <Button
          key={step}
          size="small"
          aria-label={text.pressFor(text.presses[step], subject, unit)}
          onClick={() => onPress(step)}
        >
          {text.presses[step]}
        </Button>
      ))}
      {who === unit && (
        <CopyButton
          label={text.remind}
          name={text.remindUnit(unit)}
          textToCopy={() => remindText(work.inputs, work.workflow!, unit) ?? ''}
        />
      )}
    </div>
  );
}
