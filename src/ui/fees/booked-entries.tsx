import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useMemo, useState } from 'react';
import type { Posting } from '../../engine/settlement/ledger';
import type { UnitAccount } from '../../engine/settlement/payments';
import { NO_ROW } from '../../engine/units';
import type { FeeStatement } from '../../sheets/fees/fee-statement';
import type { Place } from '../../issues/place';
import { formatCount, formatYuan } from '../../text/format';
import { PagedList } from '../kit/paged-list';
import { usePaneText } from '../pane/pane-text';
import { plainButton } from '../kit/plain-button';
import { worthText } from './worth';

/** Up to this many entries every unit starts open. */
const FEW = 10;

const useStyles = makeStyles({
  unit: {
    ...plainButton,
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '6px',
    width: 'calc(100% + 16px)',
    margin: '0 -8px',
    padding: '7px 8px',
  },
  chevron: { display: 'flex', paddingTop: '1px', color: tokens.colorNeutralForeground3 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  amount: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  entries: { padding: '0 0 6px 14px' },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '12px',
    padding: '5px 0 5px 8px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { display: 'block', overflowWrap: 'anywhere' },
  row: { fontSize: 'inherit', lineHeight: 'inherit' },
  money: { whiteSpace: 'nowrap' },
});

interface BookedEntriesProps {
  readonly statement: FeeStatement;
  /** The sheet that the rows of the entries are on. */
  readonly logSheet: string;
  readonly onGoTo: (place: Place) => void;
}

interface BookedUnit {
  readonly account: UnitAccount;
  readonly entries: readonly Posting[];
}

function bookedUnits({ units, details }: FeeStatement): BookedUnit[] {
  const byUnit = new Map<string, Posting[]>();
  for (const entry of details) {
    if (entry.kind !== 'due') continue;
    const entries = byUnit.get(entry.line.unit);
    if (entries) entries.push(entry);
    else byUnit.set(entry.line.unit, [entry]);
  }
  return units.flatMap((account) => {
    const entries = byUnit.get(account.unit);
    return entries ? [{ account, entries }] : [];
  });
}

/** Everything that a settlement books for the quarter itself, by unit; each entry leads to its row of the log. */
export function BookedEntries({ statement, logSheet, onGoTo }: BookedEntriesProps) {
  const { fees } = usePaneText();
  const units = useMemo(() => bookedUnits(statement), [statement]);
  const startOpen = statement.details.length <= FEW;
  return (
    <PagedList label={fees.booked} items={units} keyOf={({ account }) => account.unit}>
      {(unit) => <Unit {...unit} startOpen={startOpen} {...{ logSheet, onGoTo }} />}
    </PagedList>
  );
}

type UnitProps = BookedUnit & Pick<BookedEntriesProps, 'logSheet' | 'onGoTo'> & { readonly startOpen: boolean };

function Unit({ account, entries, startOpen, logSheet, onGoTo }: UnitProps) {
  const styles = useStyles();
  const text = usePaneText();
  const [open, setOpen] = useState(startOpen);
  const id = useId();
  const { unit, due } = account;
  return (
    <>
      <button
        type="button"
        className={styles.unit}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.chevron}>{open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        <span>
          <span className={styles.name}>{unit}</span>
          <span className={styles.quiet}>{text.fees.facts(formatCount(entries.length), worthText(text, account))}</span>
        </span>
        <span className={styles.amount}>{text.fees.amount(formatYuan(due))}</span>
      </button>
      {open && (
        <div id={id} className={styles.entries}>
          <PagedList label={text.fees.bookedFor(unit)} items={entries} keyOf={({ no }) => no}>
            {(entry) => <Entry entry={entry} onOpen={(row) => onGoTo({ sheet: logSheet, row: row - 1, column: 0 })} />}
          </PagedList>
        </div>
      )}
    </>
  );
}

interface EntryProps {
  readonly entry: Posting;
  /** 1-based row of the log. */
  readonly onOpen: (row: number) => void;
}

function Entry({ entry: { line, amount }, onOpen }: EntryProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { sheetRow } = line;
  return (
    <div className={styles.entry}>
      <span>
        <span className={styles.title}>{line.title}</span>
        <span className={styles.quiet}>
          {sheetRow !== NO_ROW && (
            <>
              <Link
                as="button"
                className={styles.row}
                aria-label={text.row.goToRow(sheetRow)}
                onClick={() => onOpen(sheetRow)}
              >
                {text.fees.entryRow(sheetRow)}
              </Link>
              {' · '}
            </>
          )}
          {worthText(text, line)}
        </span>
      </span>
      <span className={styles.money}>{text.fees.amount(formatYuan(amount))}</span>
    </div>
  );
}
