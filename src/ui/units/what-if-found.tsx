import { makeStyles, tokens } from '@fluentui/react-components';
import type { UnitChange } from '../../app/what-if/compare-units';
import type { WhatIf } from '../../app/what-if/what-if';
import { fen } from '../../engine/units';
import { formatPoints, formatYuan } from '../../text/format';
import type { WhatIfTexts } from '../../text/en/pane/pane-what-if';
import { PagedList } from '../kit/paged-list';

const useStyles = makeStyles({
  title: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: '20px', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface FoundProps {
  readonly found: WhatIf;
  readonly words: WhatIfTexts;
}

/** What adopting would change: units, rows and money. */
export function WhatIfFound({ found, words }: FoundProps) {
  const styles = useStyles();
  const { units, rows, money, trials, from } = found;
  const changed = units.filter(isChanged);
  const whole = from === null ? [] : trials.filter(({ isDated }) => !isDated);
  return (
    <>
      {whole.map(({ name }) => (
        <p key={name} className={styles.quiet}>
          {words.whole(name)}
        </p>
      ))}
      <h3 className={styles.title}>{words.units}</h3>
      <ul className={styles.list} aria-label={words.units}>
        {changed.map((change) => (
          <li key={change.unit}>{unitText(change, words)}</li>
        ))}
        {changed.length < units.length && <li>{words.unchangedUnits(units.length - changed.length)}</li>}
      </ul>
      <h3 className={styles.title}>{words.rows(rows.length)}</h3>
      <PagedList label={words.rows(rows.length)} items={rows} keyOf={({ sheetRow }) => sheetRow}>
        {({ sheetRow, title, before, after, reason }) => (
          <>
            {words.row(sheetRow, title, before.text, after.text)}{' '}
            <span className={styles.quiet}>{words.reasons[reason]}</span>
          </>
        )}
      </PagedList>
      <h3 className={styles.title}>{words.money}</h3>
      <Money money={money} words={words} />
    </>
  );
}

function Money({ money: { quarters, corrections }, words }: Pick<WhatIf, 'money'> & Pick<FoundProps, 'words'>) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={words.money}>
      {quarters.map(({ quarter, status, before, after }) => (
        <li key={quarter}>
          {words.quarter(quarter, formatYuan(before), formatYuan(after))}
          {status !== 'open' && <span className={styles.quiet}> {words[status]}</span>}
        </li>
      ))}
      {corrections.map(({ quarter, unit, amount }) => (
        <li key={`${quarter} ${unit}`}>
          {words.correction(quarter, unit, formatYuan(fen(Math.abs(amount))), amount > 0)}
        </li>
      ))}
    </ul>
  );
}

const isChanged = ({ before, after, difference }: UnitChange): boolean =>
  difference !== 0 || before?.rank !== after?.rank || before?.target !== after?.target;

function unitText({ unit, before, after, difference }: UnitChange, words: WhatIfTexts): string {
  if (!before) return words.newUnit(unit, formatPoints(after!.total));
  if (!after) return words.goneUnit(unit, formatPoints(before.total));
  const sign = difference > 0 ? '+' : '';
  const points = words.unit(
    unit,
    formatPoints(before.total),
    formatPoints(after.total),
    sign + formatPoints(difference),
  );
  return `${points} · ${words.rank(before.rank, after.rank)}`;
}
