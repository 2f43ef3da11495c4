import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { YearPreparation } from '../../app/year/next-year';
import { fen } from '../../engine/units';
import type { Place } from '../../issues/place';
import type { BroughtForwardRow } from '../../sheets/brought-forward/left-over-rows';
import { formatYuan } from '../../text/format';
import type { PaneText } from '../../text/pane/pane';
import { PagedList } from '../kit/paged-list';
import { ProblemButton } from '../kit/problem-button';
import { confirmLooks } from './confirm-looks';
import { usePaneText } from '../pane/pane-text';
import type { FeeDesk } from './use-fee-desk';

const useLooks = makeStyles(confirmLooks);
const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '6px', margin: 0, paddingLeft: '18px' },
  remark: { margin: '0 0 6px', color: tokens.colorNeutralForeground1 },
});

interface YearConfirmProps {
  readonly prepared: YearPreparation;
  readonly desk: FeeDesk;
  readonly onGoTo: (place: Place) => void;
}

/** What the workbook of the next year takes over, what it does not and why, and the one question before it is made. */
export function YearConfirm({ prepared, desk, onGoTo }: YearConfirmProps) {
  const looks = useLooks();
  const styles = useStyles();
  const { newYear, fees } = usePaneText();
  const { broughtForward } = prepared;
  return (
    <div className={looks.step}>
      <h2 className={looks.title}>{newYear.title(prepared.year)}</h2>
      <p className={looks.hint}>{newYear.hint}</p>
      <ul className={styles.list}>
        {takenOver(prepared, newYear).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {broughtForward.length > 0 && (
        <PagedList label={newYear.rowsBroughtForward} items={broughtForward} keyOf={(_, index) => index}>
          {(row) => <BroughtForward row={row} />}
        </PagedList>
      )}
      <LookFirst prepared={prepared} onGoTo={onGoTo} />
      <div className={looks.end}>
        <div className={looks.buttons}>
          <Button appearance="primary" disabledFocusable={desk.isBusy} onClick={() => desk.makeYear(prepared)}>
            {newYear.make}
          </Button>
          <Button onClick={desk.leave}>{fees.back}</Button>
        </div>
      </div>
    </div>
  );
}

/** A sentence for each thing that goes on into the new year. */
function takenOver(
  { carried, work, broughtForward }: YearPreparation,
  { plan, ...text }: PaneText['newYear'],
): string[] {
  const sum = fen(broughtForward.reduce((total, { amount }) => total + amount, 0));
  return [
    plan,
    ...(carried > 0 ? [text.carried(carried)] : []),
    ...(work ? [text.carriedWork(work.informants.length, work.reviewChain.length, work.holidays.length)] : []),
    ...(broughtForward.length > 0 ? [text.broughtForward(broughtForward.length, formatYuan(sum))] : []),
  ];
}

function BroughtForward({ row: { unit, authors, amount, reason, source } }: { readonly row: BroughtForwardRow }) {
  const looks = useLooks();
  const { fees } = usePaneText();
  return (
    <div className={looks.line}>
      <span>
        {[unit, ...authors].join(' · ')}
        <span className={looks.quiet}>{[reason, source].join(' · ')}</span>
      </span>
      <span className={looks.change}>{fees.amount(formatYuan(amount))}</span>
    </div>
  );
}

/** What stays behind, and what to do in the old workbook first. */
function LookFirst({ prepared, onGoTo }: Omit<YearConfirmProps, 'desk'>) {
  const looks = useLooks();
  const styles = useStyles();
  const text = usePaneText();
  const { newYear } = text;
  const remarks = remarksOn(prepared, text);
  const { notCarried } = prepared;
  if (remarks.length + notCarried.length === 0) return null;
  return (
    <section>
      <h3 className={looks.head}>{newYear.lookFirst}</h3>
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      {notCarried.length > 0 && (
        <>
          <p className={styles.remark}>{newYear.notCarried(notCarried.length)}</p>
          <PagedList label={newYear.lookFirst} items={notCarried} keyOf={(_, index) => index}>
            {(issue) => <ProblemButton issue={issue} onGoTo={onGoTo} />}
          </PagedList>
        </>
      )}
    </section>
  );
}

const remarksOn = (
  { openQuarter, pending, unfinished, withheld }: YearPreparation,
  { newYear, shortQuarters }: PaneText,
): string[] => [
  ...(openQuarter === null ? [] : [newYear.notClosed(shortQuarters[openQuarter])]),
  ...(pending > 0 && withheld !== null ? [newYear.pending(pending)] : []),
  ...(withheld === null ? [] : [newYear.notBroughtForward[withheld]]),
  ...(unfinished > 0 ? [newYear.unfinished(unfinished)] : []),
];
