import { Button, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Result } from '../../app/scoring/outcome';
import { quartersEnded } from '../../engine/time/quarter';
import type { Day } from '../../engine/units';
import type { Place } from '../../issues/place';
import { formatDay } from '../../text/format';
import { Blank } from '../kit/blank';
import { BarLegend } from '../kit/target-bar';
import { CopyButton } from '../kit/copy-button';
import { PagedList } from '../kit/paged-list';
import { NO_FILTER } from '../pane/pane-state';
import { usePaneText } from '../pane/pane-text';
import { namesMeant } from '../kit/name-match';
import { useNameMatcher } from '../kit/use-name-matcher';
import { FoundAdoptions } from './found-adoptions';
import { UnitDetail } from './unit-detail';
import { UnitItem } from './unit-item';
import { WhatIfLine } from './what-if-line';
import { unitsAsText } from './units-as-text';
import {
  groupsOf,
  listUnits,
  unitRows,
  type UnitChoice,
  type UnitFilter,
  type UnitRow,
  type UnitSort,
} from '../pane/unit-rows';

const CHOICES: readonly UnitChoice[] = ['all', 'unmet', 'behind', 'met'];
const SORTS: readonly UnitSort[] = ['rank', 'shortfall', 'total', 'plan'];

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  find: { flex: '1 1 100%', maxWidth: 'none' },
  group: { flex: '1 1 200px', minWidth: 0 },
  pair: { flex: '1 1 256px', display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: '8px' },
  shown: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    margin: '8px 0 0',
    paddingBottom: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

interface UnitListProps {
  readonly result: Result;
  readonly asOf: Day;
  readonly onGoTo: (place: Place) => void;
  readonly filter: UnitFilter;
  readonly onFilter: (change: Partial<UnitFilter>) => void;
}

function Controls({
  groups,
  filter,
  onFilter,
}: Pick<UnitListProps, 'filter' | 'onFilter'> & { readonly groups: readonly string[] }) {
  const styles = useStyles();
  const { units } = usePaneText();
  return (
    <div className={styles.controls}>
      <SearchBox
        className={styles.find}
        aria-label={units.find}
        placeholder={units.find}
        value={filter.find}
        onChange={(_, { value }) => onFilter({ find: value })}
      />
      <Select
        className={styles.group}
        aria-label={units.group}
        value={filter.group ?? ''}
        onChange={(_, { value }) => onFilter({ group: value === '' ? null : value })}
      >
        <option value="">{units.allGroups}</option>
        {groups.map((group) => (
          <option key={group}>{group}</option>
        ))}
      </Select>
      <div className={styles.pair}>
        <Select
          aria-label={units.choice}
          value={filter.choice}
          onChange={(_, { value }) => onFilter({ choice: value as UnitChoice })}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {units.choices[choice]}
            </option>
          ))}
        </Select>
        <Select
          aria-label={units.sort}
          value={filter.sort}
          onChange={(_, { value }) => onFilter({ sort: value as UnitSort })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {units.sorts[sort]}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}

/** The names of units that are meant by what is looked for: by a part, by pinyin, or by another name; null for all. */
function useMeant({ inputs }: Result, find: string): ReadonlySet<string> | null {
  const matches = useNameMatcher(find !== '');
  const { names, aliases } = inputs.names.targets.names;
  return useMemo(
    () => (find === '' ? null : new Set(namesMeant(names, aliases, matches, find))),
    [names, aliases, matches, find],
  );
}

/** All units with their bars, filtered by type, state and what is looked for, and sorted; adoptions that are meant below. */
export function UnitList({ result, asOf, filter, onFilter, onGoTo }: UnitListProps) {
  const styles = useStyles();
  const text = usePaneText();
  const rows = useMemo(() => unitRows(result), [result]);
  const meant = useMeant(result, filter.find.trim());
  const listed = useMemo(() => listUnits(rows, filter, meant), [rows, filter, meant]);
  const pace = quartersEnded(result.plan.year, asOf) / 4;
  const placeOf = (row: UnitRow): number => (filter.group === null ? row.overallRank : row.rank);
  return (
    <>
      <WhatIfLine onGoTo={onGoTo} />
      <Controls groups={groupsOf(rows)} filter={filter} onFilter={onFilter} />
      <div className={styles.shown}>
        <span role="status">{text.units.shown(listed.length, rows.length)}</span>
        <CopyButton
          label={text.units.copy}
          textToCopy={() => unitsAsText(text, listed, { year: result.plan.year, asOf: formatDay(asOf) }, placeOf)}
        />
      </div>
      {listed.some(({ target }) => (target ?? 0) > 0) && (
        <BarLegend target={text.units.marks.target} pace={pace > 0 && pace < 1 ? text.units.marks.pace : null} />
      )}
      {listed.length === 0 ? (
        <Blank title={text.units.none} hint={text.units.noneHint}>
          <Button onClick={() => onFilter(NO_FILTER)}>{text.units.showAll}</Button>
        </Blank>
      ) : (
        <PagedList
          key={`${filter.group} ${filter.choice} ${filter.sort} ${filter.find}`}
          label={text.units.list}
          items={listed}
          keyOf={(row) => row.unit}
        >
          {(row) => (
            <UnitItem
              row={row}
              rank={placeOf(row)}
              pace={pace}
              detail={() => <UnitDetail {...{ result, row, asOf, onGoTo }} />}
            />
          )}
        </PagedList>
      )}
      {filter.find.trim() !== '' && <FoundAdoptions result={result} typed={filter.find} onGoTo={onGoTo} />}
    </>
  );
}
