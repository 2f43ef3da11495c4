import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Place } from '../../issues/issue';
import { FeeNotePlaces, FeeNoteWords } from './fee-note-view';
import { usePaneText } from '../pane/pane-text';
import { QuarterCard } from './quarter-card';
import { ReversalConfirm, SettlementConfirm } from './settlement-confirm';
import { useFeeDesk, type FeeDesk, type FeeDeskProps } from './use-fee-desk';
import { Waiting } from '../kit/waiting';

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
  /** The keyboard goes along where the question takes the place of the pressed button, and back. */
  useEffect(() => {
    if (shown.current !== pending) panel.current?.focus();
    shown.current = pending;
  }, [pending]);
  const said = useRef<HTMLDivElement>(null);
  /** The button that was pressed may be far below what is said of it. */
  useEffect(() => {
    if (note !== null) said.current?.scrollIntoView({ block: 'nearest' });
  }, [note]);
  return (
    <div ref={panel} tabIndex={-1} className={styles.panel}>
      <div ref={said} className={note === null ? undefined : styles.note}>
        <div role="status">{note !== null && <FeeNoteWords note={note} />}</div>
        {note !== null && <FeeNotePlaces note={note} onGoTo={onGoTo} />}
      </div>
      {pending === null ? <Quarters desk={desk} /> : <Question desk={desk} pending={pending} onGoTo={onGoTo} />}
    </div>
  );
}

interface QuestionProps {
  readonly desk: FeeDesk;
  readonly pending: NonNullable<FeeDesk['pending']>;
  readonly onGoTo: (place: Place) => void;
}

const Question = ({ desk, pending, onGoTo }: QuestionProps) =>
  'batch' in pending ? (
    <SettlementConfirm key={pending.batch} prepared={pending} desk={desk} onGoTo={onGoTo} />
  ) : (
    <ReversalConfirm prepared={pending} desk={desk} />
  );

function Quarters({ desk }: { readonly desk: FeeDesk }) {
  const styles = useStyles();
  const { fees } = usePaneText();
  const { overview, isBusy } = desk;
  if (overview === null) return isBusy ? <Waiting /> : null;
  const settled = overview.statements.filter(({ status }) => status === 'settled').length;
  return (
    <div className={styles.cards}>
      {overview.statements.map((statement) => (
        <QuarterCard
          key={statement.quarter}
          statement={statement}
          desk={desk}
          isNext={statement.quarter === settled}
          isLast={statement.quarter === settled - 1}
        />
      ))}
      <Button disabledFocusable={isBusy} onClick={desk.audit}>
        {isBusy ? fees.working : fees.audit}
      </Button>
    </div>
  );
}
