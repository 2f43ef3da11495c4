import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { unitsOf, type Notice as NoticeModel } from '../../engine/notice/notice';
import type { NoticePeriod } from '../../engine/notice/notice-period';
import { quarterOf, QUARTERS } from '../../engine/time/quarter';
import { wholeSheet } from '../../issues/place';
import { formatPoints } from '../../text/format';
import { NOTICE_FORM_TEXTS_EN } from '../../text/en/pane/pane-notice';
import { NOTICE_FORM_TEXTS } from '../../text/pane/pane-notice';
import { LastingNote } from '../kit/lasting-note';
import { Notice } from '../kit/notice';
import { pinnedEnd } from '../kit/surfaces';
import { Waiting } from '../kit/waiting';
import type { PaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';
import type { WorkFormProps } from './form-preview';
import { FormShell } from './form-shell';
import { SavedLine } from './saved-line';
import { useInSight } from './use-in-sight';
import { useNotices, type Notices } from './use-notices';

const useStyles = makeStyles({
  /** Names of periods stay whole, where the pane is narrow as well. */
  periods: { flexWrap: 'wrap', '& label': { whiteSpace: 'nowrap' } },
  line: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '20px' },
  end: pinnedEnd,
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const useWords = (): typeof NOTICE_FORM_TEXTS =>
  usePaneText().language === 'en' ? NOTICE_FORM_TEXTS_EN : NOTICE_FORM_TEXTS;

/** 通报: the notice of a quarter or of the year, looked at, then written as a sheet or saved as a Word document. */
export function NoticeForm({ inputs, actions, onClose }: Pick<WorkFormProps, 'inputs' | 'actions' | 'onClose'>) {
  const styles = useStyles();
  const words = useWords();
  const { year } = inputs.parameters;
  const [chosen, setChosen] = useState(() => firstChoice(year, actions));
  const period: NoticePeriod = { year, quarter: QUARTERS.find((quarter) => String(quarter) === chosen) ?? null };
  return (
    <FormShell title={words.title} close={words.close} onClose={onClose}>
      <p className={styles.line}>{words.hint}</p>
      <Field label={words.period}>
        <RadioGroup
          layout="horizontal"
          className={styles.periods}
          value={chosen}
          onChange={(_, { value }) => setChosen(value)}
        >
          {QUARTERS.map((quarter) => (
            <Radio key={quarter} value={String(quarter)} label={words.quarters[quarter]!} />
          ))}
          <Radio value={WHOLE_YEAR} label={words.year} />
        </RadioGroup>
      </Field>
      <PeriodNotice key={chosen} period={period} actions={actions} />
    </FormShell>
  );
}

const WHOLE_YEAR = 'year';

/** The quarter before today's in the year of the workbook; of another year its whole. */
function firstChoice(year: number, { work }: PaneActions): string {
  const now = quarterOf(work.today());
  return now.year === year ? String(Math.max(0, now.quarter - 1)) : WHOLE_YEAR;
}

function PeriodNotice({ period, actions }: { readonly period: NoticePeriod; readonly actions: PaneActions }) {
  const words = useWords();
  const notices = useNotices(period, actions);
  const [isFinal, setFinal] = useState(false);
  const { preview, said } = notices;
  if (preview === null) return said === null ? <Waiting /> : <Said notices={notices} />;
  const notice = preview.ok ? preview.value.notice : preview.why.draft;
  if (notice === null)
    return <Notice title={words.refused}>{!preview.ok && words.refusal(preview.why.refusal)}</Notice>;
  return (
    <>
      <Preview notice={notice} />
      <Checkbox checked={isFinal} label={words.final} onChange={(_, { checked }) => setFinal(checked === true)} />
      <NoticeEnd notices={notices} isFinal={isFinal} />
    </>
  );
}

/** The presses that make the notice, and what came of the last one. */
function NoticeEnd({ notices, isFinal }: { readonly notices: Notices; readonly isFinal: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const { isBusy, write, save } = notices;
  const end = useRef<HTMLDivElement>(null);
  useInSight(end);
  return (
    <div ref={end} className={styles.end}>
      <LastingNote />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => write(isFinal)}>
          {words.write}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => save(isFinal)}>
          {words.save}
        </Button>
      </div>
      <Said notices={notices} />
    </div>
  );
}

/** What the notice counts, and what it leaves out. */
function Preview({ notice }: { readonly notice: NoticeModel }) {
  const styles = useStyles();
  const words = useWords();
  const { sum, states, leftOut } = notice;
  return (
    <>
      <p className={styles.line}>
        {words.counts(sum.adopted, formatPoints(sum.points), sum.submitted)}{' '}
        {words.states(states.met, unitsOf(notice).length)}
      </p>
      {leftOut.length === 0 ? (
        <p className={styles.line}>{words.nothingLeftOut}</p>
      ) : (
        <ul className={styles.list} aria-label={words.leftOut}>
          {leftOut.map((one) => (
            <li key={`${one.reason} ${one.sheet}`}>{words.why(one)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What became of the last press. */
function Said({ notices: { isBusy, said } }: { readonly notices: Notices }) {
  const styles = useStyles();
  const text = usePaneText();
  const words = useWords();
  if (isBusy || said === null) {
    return (
      <p className={styles.line} role="status">
        {isBusy && words.working}
      </p>
    );
  }
  switch (said.kind) {
    case 'written':
      return <SavedLine saved={{ place: wholeSheet(said.sheet), sentence: words.written(said.sheet) }} />;
    case 'saved':
      return (
        <p className={styles.line} role="status">
          {said.sentence(text)}
        </p>
      );
    case 'refused':
      return <Notice title={words.refused}>{words.refusal(said.why.refusal)}</Notice>;
    case 'host':
      return <Notice title={words.refused}>{said.sentence(text)}</Notice>;
  }
}
