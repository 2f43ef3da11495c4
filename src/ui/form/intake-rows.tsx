import { Checkbox, makeStyles, Select, tokens } from '@fluentui/react-components';
import { canRegister } from '../../app/intake/propose-rows';
import type { Inputs } from '../../sheets/inputs';
import { intakeSentence } from '../../text/documents/intake';
import { card } from '../kit/surfaces';
import { usePaneText } from '../pane/pane-text';
import type { Intake, IntakeRow, IntakeWords } from './use-intake';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  row: { ...card, overflowWrap: 'anywhere' },
  line: { margin: '2px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  remark: { margin: '2px 0 0', color: tokens.colorPaletteMarigoldForeground2, fontSize: tokens.fontSizeBase200 },
  obstacle: { margin: '2px 0 0', color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface IntakeRowsProps {
  readonly intake: Intake;
  readonly inputs: Inputs;
  readonly words: IntakeWords;
}

/** The forms that were read, each with a tick for being registered and what is to be looked at. */
export function IntakeRows({ intake, inputs, words }: IntakeRowsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={words.rows}>
      {intake.rows.map((row, at) => (
        <li key={at} className={styles.row}>
          <Checkbox
            label={words.take(titleOf(row, words))}
            checked={row.isTaken}
            disabled={!canRegister(row)}
            onChange={(_, { checked }) => intake.take(at, checked === true)}
          />
          <RowFacts row={row} words={words} />
          {needsUnit(row) && (
            <UnitChoice row={row} inputs={inputs} words={words} onChoose={(unit) => intake.chooseUnit(at, unit)} />
          )}
          <RowRemarks row={row} words={words} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly row: IntakeRow;
  readonly words: IntakeWords;
}

const titleOf = ({ draft: { title = '' } }: IntakeRow, words: IntakeWords): string => title || words.untitled;

const needsUnit = ({ obstacles, found, draft }: IntakeRow): boolean =>
  obstacles.some(({ code }) => code === 'no-unit' || code === 'unknown-unit') || draft.unit !== found.form.unit;

function RowFacts({ row: { draft, found }, words }: RowProps) {
  const styles = useStyles();
  const { sensitive } = found.form;
  const { sensitiveWords } = words;
  const facts = [
    [words.unit, draft.unit ?? ''],
    [words.authors, draft.authors ?? ''],
    [words.sensitive, sensitive === 'yes' || sensitive === 'no' ? sensitiveWords[sensitive] : sensitiveWords.open],
    [words.from, found.file],
  ] as const;
  return (
    <>
      {facts.map(([label, value]) => (
        <p key={label} className={styles.line}>
          {label} {value}
        </p>
      ))}
    </>
  );
}

interface UnitChoiceProps extends RowProps {
  readonly inputs: Inputs;
  readonly onChoose: (unit: string) => void;
}

/** The units, those whose names are nearest to what the form says first. */
function UnitChoice({ row, inputs, words, onChoose }: UnitChoiceProps) {
  const { names } = inputs.names.targets;
  const nearest = names.nearest(row.found.form.unit);
  const others = names.names.filter((name) => !nearest.includes(name));
  const { unit = '' } = row.draft;
  return (
    <Select
      size="small"
      aria-label={words.unitOf(titleOf(row, words))}
      value={names.find(unit) >= 0 ? unit : ''}
      onChange={(_, { value }) => onChoose(value)}
    >
      <option value="">{words.chooseUnit}</option>
      {[...nearest, ...others].map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function RowRemarks({ row: { obstacles, faults, remarks }, words }: RowProps) {
  const styles = useStyles();
  const text = usePaneText();
  const problems = [
    ...obstacles.map((obstacle) => intakeSentence(obstacle, words.remarks)),
    ...faults.map((issue) => text.issue(issue).problem),
  ];
  return (
    <>
      {problems.map((sentence) => (
        <p key={sentence} className={styles.obstacle}>
          {sentence}
        </p>
      ))}
      {remarks.map((remark, at) => (
        <p key={at} className={styles.remark}>
          {intakeSentence(remark, words.remarks)}
        </p>
      ))}
    </>
  );
}
