import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { namesMeant, type NameAliases, type NameMatcher } from '../kit/name-match';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({ box: { minWidth: 0 } });

/** Names listed at once. */
const LISTED = 60;

interface NameFieldProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly aliases: NameAliases;
  readonly matches: NameMatcher;
  readonly value: string;
  readonly required?: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** What is being typed, null when nothing is, and the names it may mean. */
function useTyping({ names, aliases, matches }: Pick<NameFieldProps, 'names' | 'aliases' | 'matches'>) {
  const [typed, setTyped] = useState<string | null>(null);
  /** Known before the next rendering: one key may choose an option, leave the box and save. */
  const latest = useRef(typed);
  const listed = useMemo(
    () => (typed === null || typed === '' ? names : namesMeant(names, aliases, matches, typed)).slice(0, LISTED),
    [names, aliases, matches, typed],
  );
  const type = (text: string | null): void => {
    latest.current = text;
    setTyped(text);
  };
  return { typed, latest, listed, type };
}

/** A name typed or chosen from a list that narrows while typing, also by pinyin or another name; Enter or Tab takes the first. */
export function NameField({ label, value, required = false, problem, onChange, ...known }: NameFieldProps) {
  const styles = useStyles();
  const { form } = usePaneText();
  const { names } = known;
  const { typed, latest, listed, type } = useTyping(known);
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const [visits, setVisits] = useState(0);
  /** Clears the active option of a box that was left, which would otherwise still be named. */
  useEffect(() => box.current?.removeAttribute('aria-activedescendant'), [visits]);
  const settle = (text: string): void => {
    onChange(text);
    type(null);
  };
  /** What was typed is taken for the only name that it can mean. */
  const onLeave = (): void => {
    setVisits(visits + 1);
    const { current: text } = latest;
    if (text !== null) settle(text !== '' && !names.includes(text) && listed.length > 0 ? listed[0]! : text);
  };
  return (
    <Field label={label} required={required} {...(problem !== undefined && { validationMessage: problem })}>
      <Combobox
        className={styles.box}
        input={{ ref: box, size: 1 }}
        expandIcon={{ tabIndex: -1, 'aria-hidden': true }}
        freeform
        autoComplete="off"
        value={typed ?? value}
        selectedOptions={names.includes(value) ? [value] : []}
        open={isOpen}
        onOpenChange={(_, { open }) => setOpen(open)}
        onInput={(event) => {
          type(event.currentTarget.value);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && settle(optionValue)}
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
