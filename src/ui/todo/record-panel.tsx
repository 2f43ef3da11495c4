import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CursorClick24Regular } from '@fluentui/react-icons/svg/cursor-click';
import { useMemo, useState } from 'react';
import type { Place } from '../../issues/place';
import { formatPoints } from '../../text/format';
import { Blank } from '../kit/blank';
import { CopyButton } from '../kit/copy-button';
import { ProblemButton } from '../kit/problem-button';
import { StepList } from '../kit/step-list';
import { card, formTitle } from '../kit/surfaces';
import { loadedLater } from '../kit/loaded-later';
import { placeOfRow, storyOfThese } from '../pane/content-story';
import { usePaneText } from '../pane/pane-text';
import { itemAt, owedItems, type RowPlace, type WorkItem } from '../pane/work';
import { MomentList } from './moment-list';
import { stateWords, storyOfItem } from './record-story';
import { useRecordText } from './record-text';
import { subjectWords, whenWords } from './todo-words';
import { usePresses, type PressedWork } from './use-presses';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  heading: formTitle,
  aged: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteMarigoldForeground2 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  card: { ...card, padding: '10px 12px 4px' },
  state: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  line: { margin: '0 0 4px', overflowWrap: 'anywhere' },
  quiet: { margin: '0 0 4px', color: tokens.colorNeutralForeground3 },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  presses: { margin: '4px -8px 0' },
  problems: { listStyleType: 'none', margin: '4px -8px 0', padding: 0 },
});

export interface RecordPanelProps extends PressedWork {
  readonly at: RowPlace;
  /** Somebody edited the workbook since it was read. */
  readonly isOld: boolean;
  readonly onGoTo: (place: Place) => void;
}

/** The selected row of a sheet of the work: where it stands, who did what when, who is next, and the presses for it. */
export function RecordPanel(props: RecordPanelProps) {
  const { work, at, isOld, onRefresh } = props;
  const styles = useStyles();
  const words = useRecordText();
  const { todo } = usePaneText();
  const item = itemAt(work, at);
  return (
    <div className={styles.panel}>
      <h2 className={styles.heading}>{words.heading(at.sheet, at.row + 1)}</h2>
      {isOld && (
        <p className={styles.aged}>
          {todo.aged}{' '}
          <Link as="button" inline className={styles.link} onClick={onRefresh}>
            {todo.refresh}
          </Link>
        </p>
      )}
      {item === undefined ? (
        <Blank icon={<CursorClick24Regular />} title={words.notRead(at.row + 1)} hint={words.notReadHint} />
      ) : (
        <Record key={`${at.sheet} ${at.row}`} {...props} item={item} />
      )}
      <RowProblems {...props} />
    </div>
  );
}

function Record(props: RecordPanelProps & { readonly item: WorkItem }) {
  const { work, item, onGoTo } = props;
  const styles = useStyles();
  const words = useRecordText();
  const moments = useMemo(() => storyOfItem(work, item), [work, item]);
  return (
    <>
      <StateCard {...props} />
      <section>
        <h3 className={styles.heading}>{words.story}</h3>
        <MomentList moments={moments} year={work.inputs.parameters.year} onGoTo={onGoTo} />
      </section>
      {item.kind === 'manuscript' && item.adopted !== null && <Adoptions work={work} item={item} onGoTo={onGoTo} />}
    </>
  );
}

/** What it is, where it stands, who is next, and what can be done about it at once. */
function StateCard({ item, ...props }: RecordPanelProps & { readonly item: WorkItem }) {
  const { work, at } = props;
  const styles = useStyles();
  const words = useRecordText();
  const { todo, workForms } = usePaneText();
  const { buttonsOf, said } = usePresses(props);
  const owed = owedItems(work).filter(({ todo: { place } }) => place.sheet === at.sheet && place.row === at.row);
  const unit = work.inputs.names.targets.names.names[item.row.unit]!;
  return (
    <section className={styles.card}>
      <p className={styles.state}>{stateWords(words, item)}</p>
      <p className={styles.line}>{subjectWords(todo, item)}</p>
      <p className={styles.quiet}>{unit}</p>
      {owed.map((one) => (
        <p key={one.todo.text} className={one.todo.urgency === 'overdue' ? styles.overdue : styles.line}>
          {[todo.waitsFor(one.todo.who), whenWords(todo, one, work)].filter((part) => part !== '').join(' · ')}
        </p>
      ))}
      {item.kind === 'manuscript' && item.subject !== null && (
        <p className={styles.line}>
          {workForms.subject} {item.subject}{' '}
          <CopyButton label={workForms.copySubject} textToCopy={() => item.subject!} />
        </p>
      )}
      {said}
      <Packing {...props} item={item} />
      <Forms {...props} item={item} />
      {owed.map((one) => (
        <div key={one.todo.text} className={styles.presses}>
          {buttonsOf(one)}
        </div>
      ))}
    </section>
  );
}

const PackPanel = loadedLater(async () => (await import('./pack-panel')).PackPanel);

/** 打包, for a manuscript that may be sent by mail; loaded when it is pressed. */
function Packing({ item, actions, work }: RecordPanelProps & { readonly item: WorkItem }) {
  const words = useRecordText();
  const { todo } = usePaneText();
  const [isOpen, setOpen] = useState(false);
  if (actions === null || item.kind !== 'manuscript' || item.row.isClassified) return null;
  if (!isOpen)
    return (
      <Button size="small" aria-label={words.packFor(subjectWords(todo, item))} onClick={() => setOpen(true)}>
        {words.pack}
      </Button>
    );
  return <PackPanel inputs={work.inputs} row={item.row} actions={actions} onClose={() => setOpen(false)} />;
}

const PrintButtons = loadedLater(async () => (await import('./print-buttons')).PrintButtons, null);

/** The forms of the row: loaded with the row of something that has forms and may be printed. */
function Forms({ item, actions, work }: RecordPanelProps & { readonly item: WorkItem }) {
  const isSecret = item.kind === 'manuscript' && item.row.isClassified;
  if (actions === null || item.kind === 'solicitation' || isSecret) return null;
  return <PrintButtons {...{ work, item, actions }} />;
}

interface AdoptionsProps extends Pick<RecordPanelProps, 'work' | 'onGoTo'> {
  readonly item: Extract<WorkItem, { kind: 'manuscript' }>;
}

/** The adoptions of a manuscript with what each counted. */
function Adoptions({ work: { result }, item: { adopted }, onGoTo }: AdoptionsProps) {
  const styles = useStyles();
  const words = useRecordText();
  const { adoptions, count, points } = adopted!;
  const title = words.adoptions(count, formatPoints(points));
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <StepList
        label={title}
        steps={storyOfThese(result, adoptions)}
        onGoToRow={(sheetRow) => onGoTo(placeOfRow(result, sheetRow))}
      />
    </section>
  );
}

function RowProblems({ work: { issues }, at, onGoTo }: RecordPanelProps) {
  const styles = useStyles();
  const text = usePaneText();
  const ofRow = issues.filter(({ place }) => place.sheet === at.sheet && place.row === at.row);
  if (ofRow.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{text.row.problems}</h3>
      <ul className={styles.problems}>
        {ofRow.map((issue, index) => (
          <li key={index}>
            <ProblemButton issue={issue} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </section>
  );
}
