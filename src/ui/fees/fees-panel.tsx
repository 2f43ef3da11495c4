import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { FeeOverview } from '../../app/fees/fee-overview';
import type { Place } from '../../issues/place';
import { isOfUnreadRules } from '../../sheets/rules/unread-rules';
import type { PaneText } from '../../text/pane/pane';
import { FeeNotePlaces, FeeNoteWords } from './fee-note-view';
import { LastingNote } from '../kit/lasting-note';
import { PagedList } from '../kit/paged-list';
import { ProblemButton } from '../kit/problem-button';
import { usePaneText } from '../pane/pane-text';
import { QuarterCard } from './quarter-card';
import { ReversalConfirm, SettlementConfirm } from './settlement-confirm';
import { useFeeDesk, type FeeDesk, type FeeDeskProps } from './use-fee-desk';
import { Waiting } from '../kit/waiting';
import { YearConfirm } from './year-confirm';

const useStyles = makeStyles({
  panel: { outlineStyle: 'none', scrollMarginTop: '16px' },
  note: { marginBottom: '12px', scrollMarginTop: '16px' },
  cards: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

interface FeesPanelProps extends FeeDeskProps {
  readonly onGoTo: (place: Place) => void;
}

/** The tab 稿费: quarters with their state, settling and reversing after one question, hand-over, audit. */
export function FeesPanel({ onGoTo, ...props }: FeesPanelProps) {
  const styles = useStyles();
  const desk = useFeeDesk(props);
  const { note, pending } = desk;
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(pending);
  /** Moves the focus to the top of the question that takes the place of the pressed button, and back. */
  useEffect(() => {
    if (shown.current !== pending) {
      panel.current?.focus();
      panel.current?.scrollIntoView({ block: 'start' });
    }
    shown.current = pending;
  }, [pending]);
  const said = useRef<HTMLDivElement>(null);
  /** Scrolls to what is said: the pressed button may be far below it. */
  useEffect(() => {
    if (note !== null) said.current?.scrollIntoView({ block: 'nearest' });
  }, [note]);
  return (
    <div ref={panel} tabIndex={-1} className={styles.panel}>
      <div ref={said} className={note === null ? undefined : styles.note}>
        <div role="status">{note !== null && <FeeNoteWords note={note} />}</div>
        {note !== null && <FeeNotePlaces note={note} onGoTo={onGoTo} />}
      </div>
      {pending === null ? (
        <Quarters desk={desk} onGoTo={onGoTo} />
      ) : (
        <Question desk={desk} pending={pending} onGoTo={onGoTo} />
      )}
    </div>
  );
}

interface QuestionProps {
  readonly desk: FeeDesk;
  readonly pending: NonNullable<FeeDesk['pending']>;
  readonly onGoTo: (place: Place) => void;
}

function Question({ desk, pending, onGoTo }: QuestionProps) {
  switch (pending.kind) {
    case 'settlement':
      return <SettlementConfirm key={pending.batch} prepared={pending} desk={desk} onGoTo={onGoTo} />;
    case 'reversal':
      return <ReversalConfirm prepared={pending} desk={desk} />;
    case 'year':
      return <YearConfirm prepared={pending} desk={desk} onGoTo={onGoTo} />;
  }
}

function Quarters({ desk, onGoTo }: Pick<QuestionProps, 'desk' | 'onGoTo'>) {
  const styles = useStyles();
  const { fees, newYear, problems } = usePaneText();
  const { overview, isBusy } = desk;
  if (overview === null) return isBusy ? <Waiting /> : null;
  const { doubts } = overview;
  const settled = overview.statements.filter(({ status }) => status === 'settled').length;
  return (
    <div className={styles.cards}>
      <LastingNote />
      {overview.statements.map((statement) => (
        <QuarterCard
          key={statement.quarter}
          statement={statement}
          desk={desk}
          doubt={doubtOf(overview, fees)}
          isNext={statement.quarter === settled}
          isLast={statement.quarter === settled - 1}
        />
      ))}
      {desk.note === null && doubts.length > 0 && (
        <PagedList label={problems.short} items={doubts} keyOf={(_, index) => index}>
          {(issue) => <ProblemButton issue={issue} onGoTo={onGoTo} />}
        </PagedList>
      )}
      <Button disabledFocusable={isBusy} onClick={desk.audit}>
        {isBusy ? fees.working : fees.audit}
      </Button>
      <Button disabledFocusable={isBusy} onClick={desk.prepareYear}>
        {newYear.start}
      </Button>
    </div>
  );
}

/** Why amounts of open quarters are not shown; null: they are. */
function doubtOf({ doubts }: FeeOverview, { withheldWhy, unreadWhy }: PaneText['fees']): string | null {
  if (doubts.length === 0) return null;
  return doubts.every(isOfUnreadRules) ? unreadWhy : withheldWhy;
}
