import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Result } from '../../app/scoring/outcome';
import { waysToClose } from '../../engine/scoring/close-gap';
import type { Day } from '../../engine/units';
import type { Place } from '../../issues/place';
import { formatPoints } from '../../text/format';
import { placeOfRow, unitStory } from '../pane/content-story';
import { usePaneText } from '../pane/pane-text';
import { itemStory } from '../pane/item-story';
import { ItemList } from './item-list';
import { QuarterBars } from './quarter-bars';
import { StepList } from '../kit/step-list';
import type { UnitRow } from '../pane/unit-rows';

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '8px 0 4px' },
  gap: {
    margin: 0,
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  none: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface UnitDetailProps {
  readonly result: Result;
  readonly row: UnitRow;
  readonly asOf: Day;
  readonly onGoTo: (place: Place) => void;
}

/** A unit opened: its quarters, what would close its shortfall, its 考核项, and every adoption with its verdict. */
export function UnitDetail({ result, row, asOf, onGoTo }: UnitDetailProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { plan, adoptions, scores, scorecards } = result;
  const steps = useMemo(() => unitStory(result, row.unit), [result, row.unit]);
  const ways = waysToClose(plan, adoptions, scores, row.unit, row.shortfall, asOf).map(({ rule, adoptions: count }) => {
    const { channel, mode } = plan.rules[rule]!;
    return text.units.way(plan.channels[channel]!, plan.modes[mode] ?? null, count);
  });
  const items = useMemo(() => itemStory(result, row.unit), [result, row.unit]);
  const quarters = scorecards.find(({ unit }) => unit === row.unit)?.quarters ?? [];
  return (
    <div className={styles.detail}>
      <QuarterBars quarters={quarters} />
      {ways.length > 0 && <p className={styles.gap}>{text.units.toClose(formatPoints(row.shortfall), ways)}</p>}
      {items.length > 0 && (
        <>
          <h2 className={styles.heading}>{text.units.items}</h2>
          <ItemList year={plan.year} steps={items} />
          <h2 className={styles.heading}>{text.units.adoptionsOf(row.name)}</h2>
        </>
      )}
      {steps.length > 0 ? (
        <StepList
          label={text.units.adoptionsOf(row.name)}
          steps={steps}
          titled
          onGoToRow={(sheetRow) => onGoTo(placeOfRow(result, sheetRow))}
        />
      ) : (
        <p className={styles.none}>{text.units.noAdoptions}</p>
      )}
    </div>
  );
}
