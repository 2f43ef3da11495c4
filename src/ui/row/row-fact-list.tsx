import type { Quarter } from '../../engine/time/quarter';
import type { SheetRow } from '../../engine/units';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatDay, formatPoints, formatYuan } from '../../text/format';
import type { PaneText } from '../../text/pane/pane';
import { usePaneText } from '../pane/pane-text';
import type { EarlierRow, RowFacts } from './row-story';

const useStyles = makeStyles({
  list: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  fact: {
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

const basisWords = (text: PaneText['row'], basis: string | null): string => {
  if (basis === null) return text.noBasis;
  return basis === '' ? text.blankBasis : basis;
};

const quarterWords = (text: PaneText['row'], year: number, quarter: Quarter | null): string =>
  quarter === null ? text.outsideYear : text.quarterOf({ year, quarter });

const earlierWords = (text: PaneText['row'], { sheetRow, unit, points, ownsContent }: EarlierRow): string =>
  ownsContent ? text.otherRow(sheetRow, unit) : text.previousRow(sheetRow, formatPoints(points));

interface RowFactListProps {
  readonly facts: RowFacts;
  readonly year: number;
  /** 1-based row of the log. */
  readonly onGoToRow: (sheetRow: SheetRow) => void;
}

/** Rule, basis, quarter and the earlier row behind a verdict; the earlier row is a link to it. */
export function RowFactList({ facts, year, onGoToRow }: RowFactListProps) {
  const styles = useStyles();
  const { row: text, fees } = usePaneText();
  const { previous } = facts;
  const fact = (name: string, value: ReactNode) => (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
  return (
    <dl className={styles.list}>
      {fact(text.ruleValue, facts.ruleValue === null ? text.noValue : text.points(formatPoints(facts.ruleValue)))}
      {facts.fee !== null && fact(text.fee, fees.amount(formatYuan(facts.fee)))}
      {fact(text.basis, basisWords(text, facts.basis))}
      {previous !== null &&
        fact(
          previous.ownsContent ? text.firstOfContent : text.previous,
          <Link as="button" inline className={styles.link} onClick={() => onGoToRow(previous.sheetRow)}>
            {earlierWords(text, previous)}
          </Link>,
        )}
      {fact(text.quarter, quarterWords(text, year, facts.quarter))}
      {fact(text.date, formatDay(facts.day))}
      {fact(text.unit, facts.unit)}
      {fact(text.channel, facts.channel)}
      {fact(text.mode, facts.mode)}
    </dl>
  );
}
