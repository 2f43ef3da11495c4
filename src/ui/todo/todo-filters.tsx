import { makeStyles, Select } from '@fluentui/react-components';
import { usePaneText } from '../pane/pane-text';
import type { OwedItem } from '../pane/work';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: '8px' },
});

/** Whose work is shown; null is everybody's. */
export interface TodoFilter {
  readonly who: string | null;
  readonly unit: string | null;
}

export const EVERYTHING: TodoFilter = { who: null, unit: null };

/** What is owed by these people and units. */
export const filtered = (owed: readonly OwedItem[], { who, unit }: TodoFilter): readonly OwedItem[] =>
  owed.filter(({ todo }) => (who === null || todo.who === who) && (unit === null || todo.unit === unit));

/** The names in the order in which they are first met; a chosen one stays although it owes nothing any more. */
const namesIn = (names: readonly string[], chosen: string | null): readonly string[] => [
  ...new Set([...names, ...(chosen === null ? [] : [chosen])]),
];

interface TodoFiltersProps {
  readonly owed: readonly OwedItem[];
  readonly filter: TodoFilter;
  readonly onFilter: (filter: TodoFilter) => void;
}

/** Chooses whose work is shown: who acts, and for which unit. */
export function TodoFilters({ owed, filter, onFilter }: TodoFiltersProps) {
  const styles = useStyles();
  const { todo: text } = usePaneText();
  if (owed.length === 0) return null;
  const whos = namesIn(
    owed.map(({ todo }) => todo.who),
    filter.who,
  );
  const units = namesIn(
    owed.map(({ todo }) => todo.unit),
    filter.unit,
  );
  return (
    <div className={styles.filters}>
      <Choice
        label={text.who}
        all={text.everybody}
        names={whos}
        value={filter.who}
        onChange={(who) => onFilter({ ...filter, who })}
      />
      <Choice
        label={text.unit}
        all={text.allUnits}
        names={units}
        value={filter.unit}
        onChange={(unit) => onFilter({ ...filter, unit })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly names: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, all, names, value, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      value={value ?? ''}
      onChange={(_, chosen) => onChange(chosen.value === '' ? null : chosen.value)}
    >
      <option value="">{all}</option>
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </Select>
  );
}
