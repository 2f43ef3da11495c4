import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { NameMatcher } from './name-match';
import { usePaneText } from './pane-text';

const useStyles = makeStyles({ box: { minWidth: 0 } });

/** Names listed at once. */
const LISTED = 60;

interface NameFieldProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly matches: NameMatcher;
  readonly value: string;
  readonly required?: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A name typed or chosen from a list that narrows while typing, also by pinyin; Enter or Tab takes the first. */
export function NameField({ label, names, matches, value, required = false, problem, onChange }: NameFieldProps) {
  const styles = useStyles();
  const { form } = usePaneText();
  const [typed, setTyped] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const [visits, setVisits] = useState(0);
  /** A box that was left would still name the option that was active in its closed list. */
  useEffect(() => box.current?.removeAttribute('aria-activedescendant'), [visits]);
  const listed = useMemo(
    () => (typed === null || typed === '' ? names : names.filter((name) => matches(name, typed))).slice(0, LISTED),
    [names, matches, typed],
  );
  const settle = (text: string): void => {
    onChange(text);
    setTyped(null);
  };
  /** What was typed stands for the only name it can mean. */
  const onLeave = (): void => {
    setVisits(visits + 1);
    if (typed === null) return;
    settle(typed !== '' && !names.includes(typed) && listed.length > 0 ? listed[0]! : typed);
  };
  return (
    <Field label={label} required={required} {...(problem !== undefined && { validationMessage: problem })}>
      <Combobox
        ref={box}
        className={styles.box}
        input={{ size: 1 }}
        expandIcon={{ tabIndex: -1, 'aria-hidden': true }}
        freeform
        autoComplete="off"
        value={typed ?? value}
        selectedOptions={names.includes(value) ? [value] : []}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onOptionSelect={(_, { optionValue }) => settle(optionValue ?? '')}
        onBlur={onLeave}
      >
        {listed.map((name) => (
          <Option key={name}>{name}</Option>
        ))}
        {listed.length === 0 && (
          <Option key="" disabled text={form.noName}>
            {form.noName}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
