import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss';
import { namedUnits, unitGroups } from '../../app/workflow/plans/named-units';
import type { RecordPlan } from '../../app/workflow/plans/record-plan';
import { readDate } from '../../sheets/cells/values/read-date';
import type { Inputs } from '../../sheets/inputs';
import { usePaneText } from '../pane/pane-text';
import { NameField } from './name-field';
import type { RecordFormState } from './use-record-form';

const SEPARATOR = '\n';

/** The units that a field holds. */
export const unitsIn = (text: string): string[] => text.split(SEPARATOR).filter((unit) => unit !== '');

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: '6px', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: { fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  chosen: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface UnitsFieldProps {
  readonly form: Pick<
    RecordFormState<'unit' | 'issued', RecordPlan<string>>,
    'draft' | 'change' | 'faultOf' | 'matches'
  >;
  readonly field: 'unit';
  readonly inputs: Inputs;
}

/** Units: all of a kind by one press, others one by one; each can be left out again. */
export function UnitsField({ form, field, inputs }: UnitsFieldProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { workForms: words } = text;
  const chosen = unitsIn(form.draft.unit);
  const issued = readDate(form.draft.issued, false);
  const on = issued.ok ? issued.value : null;
  const choose = (units: readonly string[]): void => form.change({ unit: [...new Set(units)].join(SEPARATOR) });
  const { names, aliases } = inputs.names.targets.names;
  const fault = form.faultOf(field);
  return (
    <div data-field={field} className={styles.box}>
      <NameField
        key={chosen.length}
        label={`${words.units} · ${words.addUnit}`}
        required
        names={names.filter((name) => !chosen.includes(name))}
        aliases={aliases}
        matches={form.matches}
        value=""
        problem={fault && text.issue(fault).problem}
        onChange={(unit) => unit !== '' && choose([...chosen, unit])}
      />
      <div className={styles.row}>
        {unitGroups(inputs).map((group) => {
          const units = namedUnits(inputs, [group], on);
          return (
            <Button key={group} size="small" onClick={() => choose([...chosen, ...units])}>
              {words.all(group, units.length)}
            </Button>
          );
        })}
      </div>
      <p className={styles.chosen} role="status">
        {chosen.length === 0 ? words.noUnits : words.chosen(chosen.length)}
      </p>
      <div className={styles.row}>
        {chosen.map((unit) => (
          <Button
            key={unit}
            className={styles.chip}
            size="small"
            appearance="secondary"
            icon={<Dismiss12Regular />}
            iconPosition="after"
            aria-label={words.remove(unit)}
            onClick={() => choose(chosen.filter((one) => one !== unit))}
          >
            {unit}
          </Button>
        ))}
      </div>
    </div>
  );
}
