import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReversalPreparation } from '../../app/fees/reverse-quarter';
import type { SettlementPreparation } from '../../app/fees/settle-quarter';
import { isNothing, type Posting } from '../../engine/settlement/ledger';
import type { Place } from '../../issues/place';
import { threeTotals, type FeeStatement } from '../../sheets/fees/fee-statement';
import { formatYuan } from '../../text/format';
import { entryKind } from '../../text/sheets/ledger';
import { PagedList } from '../kit/paged-list';
import { usePaneText } from '../pane/pane-text';
import { BookedEntries } from './booked-entries';
import { confirmLooks } from './confirm-looks';
import { ProblemButton } from '../kit/problem-button';
import type { FeeDesk } from './use-fee-desk';
import { worthText } from './worth';

const useStyles = makeStyles(confirmLooks);

interface StepProps<Prepared> {
  readonly prepared: Prepared;
  readonly desk: FeeDesk;
}

function Sum({ statement }: { readonly statement: FeeStatement }) {
  const styles = useStyles();
  const { fees } = usePaneText();
  return (
    <p className={styles.sum}>
      <span>
        {fees.payable} · {fees.units(statement.units.length)}
      </span>
      <span className={styles.money}>{fees.amount(formatYuan(threeTotals(statement).units))}</span>
    </p>
  );
}

/** What settling will book, and the one question before it does. */
export function SettlementConfirm({
  prepared,
  desk,
  onGoTo,
}: StepProps<SettlementPreparation> & { readonly onGoTo: (place: Place) => void }) {
  const styles = useStyles();
  const text = usePaneText();
  const [by, setBy] = useState('');
  const { quarter, statement, corrections, warnings, logSheet } = prepared;
  const regular = statement.details.length - corrections.length;
  return (
    <div className={styles.step}>
      <h2 className={styles.title}>{text.fees.confirmTitle(text.shortQuarters[quarter])}</h2>
      <p className={styles.hint}>{text.fees.confirmHint}</p>
      <Sum statement={statement} />
      {warnings.length > 0 && (
        <section>
          <h3 className={styles.head}>{text.fees.warnings}</h3>
          {warnings.map((issue, index) => (
            <ProblemButton key={index} issue={issue} onGoTo={onGoTo} />
          ))}
        </section>
      )}
      {corrections.length > 0 && (
        <section>
          <h3 className={styles.head}>{text.fees.corrections(corrections.length)}</h3>
          <PagedList label={text.fees.corrections(corrections.length)} items={corrections} keyOf={({ no }) => no}>
            {(entry) => <Correction entry={entry} />}
          </PagedList>
        </section>
      )}
      {regular > 0 && (
        <section>
          <h3 className={styles.head}>{text.fees.bookedNow(regular)}</h3>
          <BookedEntries statement={statement} logSheet={logSheet} onGoTo={onGoTo} />
        </section>
      )}
      <div className={styles.end}>
        <Field label={text.fees.by} hint={text.fees.byHint}>
          <Input value={by} onChange={(_, { value }) => setBy(value)} />
        </Field>
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={desk.isBusy} onClick={() => desk.settle(prepared, by.trim())}>
            {text.fees.confirm}
          </Button>
          <Button onClick={desk.leave}>{text.fees.back}</Button>
        </div>
      </div>
    </div>
  );
}

function Correction({ entry }: { readonly entry: Posting }) {
  const styles = useStyles();
  const text = usePaneText();
  const { cause, line, amount } = entry;
  const kind = text.fees.kinds[entryKind(entry)];
  const facts = [
    text.fees.correctionLine(kind, cause === null ? '' : text.fees.causes[cause]),
    line.unit,
    ...line.authors,
    ...(isNothing(line) ? [] : [worthText(text, line)]),
  ];
  return (
    <div className={styles.line}>
      <span>
        {line.title}
        <span className={styles.quiet}>{facts.join(' · ')}</span>
      </span>
      <span className={styles.change}>{text.fees.amount(formatYuan(amount))}</span>
    </div>
  );
}

/** What reversing means, the reason it needs, and the one question before it is done. */
export function ReversalConfirm({ prepared, desk }: StepProps<ReversalPreparation>) {
  const styles = useStyles();
  const text = usePaneText();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  return (
    <div className={styles.step}>
      <h2 className={styles.title}>{text.fees.reverseTitle(text.shortQuarters[prepared.quarter])}</h2>
      <p className={styles.hint}>{text.fees.reversal}</p>
      <Sum statement={prepared.statement} />
      <Field label={text.fees.reason} hint={text.fees.reasonHint} required>
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={text.fees.by} hint={text.fees.byHint}>
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={desk.isBusy || reason.trim() === ''}
          onClick={() => desk.reverse(prepared, reason.trim(), by.trim())}
        >
          {text.fees.confirmReverse}
        </Button>
        <Button onClick={desk.leave}>{text.fees.back}</Button>
      </div>
    </div>
  );
}
