import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { USUAL_PLAN, type NoPlan, type PLANS, type PlanChoice } from '../../app/plans/plan-choice';
import { cellName } from '../../issues/place';
import { PLAN_TEXTS_EN } from '../../text/en/pane/pane-plan';
import { PLAN_TEXTS, type PlanTexts } from '../../text/pane/pane-plan';
import { bytesOf } from '../pane/chosen-file';
import { usePaneText } from '../pane/pane-text';
import { FileButton } from './file-button';
import { Notice } from './notice';

const useStyles = makeStyles({
  inner: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  file: { display: 'flex', flexDirection: 'column', rowGap: '4px', alignItems: 'flex-start' },
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
});

/** What stands for a file of the person among the names. */
const OWN_FILE = '.json';

const usePlanWords = (): PlanTexts => (usePaneText().language === 'en' ? PLAN_TEXTS_EN : PLAN_TEXTS);

interface PlanFieldProps {
  readonly plans: typeof PLANS;
  /** Is given null as long as a file is still to be chosen. */
  readonly onChoose: (choice: PlanChoice | null) => void;
}

/** 用哪份方案: a published plan, or a plan file of the person's. */
export function PlanField({ plans, onChoose }: PlanFieldProps) {
  const styles = useStyles();
  const words = usePlanWords();
  const [name, setName] = useState(USUAL_PLAN as string);
  const choose = (value: string): void => {
    setName(value);
    onChoose(value === OWN_FILE ? null : value);
  };
  return (
    <Field label={words.label} hint={words.hint}>
      <Select select={{ className: styles.inner }} value={name} onChange={(_, { value }) => choose(value)}>
        {plans.map((plan) => (
          <option key={plan.name} value={plan.name}>
            {plan.name === USUAL_PLAN ? words.builtIn(plan.title) : words.published(plan.title, plan.office)}
          </option>
        ))}
        <option value={OWN_FILE}>{words.ownFile}</option>
      </Select>
      {name === OWN_FILE && <FilePicker words={words} onChoose={onChoose} />}
    </Field>
  );
}

interface FilePickerProps extends Pick<PlanFieldProps, 'onChoose'> {
  readonly words: PlanTexts;
}

function FilePicker({ words, onChoose }: FilePickerProps) {
  const styles = useStyles();
  const [said, setSaid] = useState(words.noFile);
  const take = async (file: File): Promise<void> => {
    const bytes = await bytesOf(file);
    setSaid(bytes === null ? words.unreadable(file.name) : words.chosenFile(file.name));
    onChoose(bytes);
  };
  return (
    <div className={styles.file}>
      <FileButton
        label={words.chooseFile}
        accept=".json,application/json"
        onChoose={([file]) => file && void take(file)}
      />
      <p className={styles.line} role="status">
        {said}
      </p>
    </div>
  );
}

/** Why a plan was not taken, with the cells of it. */
export function PlanRefusal({ why }: { readonly why: NoPlan }) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <Notice title={text.setup.refused}>
      <p>{text.fees.refusal(why)}</p>
      {why.issues && (
        <ul className={styles.list}>
          {why.issues.map((issue, at) => {
            const { problem, advice } = text.issue(issue);
            const place = text.problems.place(issue.place.sheet, cellName(issue.place));
            return <li key={at}>{`${place} ${problem}${advice}`}</li>;
          })}
        </ul>
      )}
    </Notice>
  );
}
