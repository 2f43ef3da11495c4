import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { usePaneText } from '../pane/pane-text';

const PAGE = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { outlineStyle: 'none' },
  more: { width: '100%', marginTop: '4px' },
});

interface PagedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string | number;
  readonly children: (item: Item) => ReactNode;
}

/** A list that shows 50 items and 50 more on demand; the focus then goes to the first new one. */
export function PagedList<Item>({ label, items, keyOf, children }: PagedListProps<Item>) {
  const styles = useStyles();
  const text = usePaneText();
  const [shown, setShown] = useState(PAGE);
  const [focusAt, setFocusAt] = useState<number | null>(null);
  const firstNew = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (focusAt !== null) firstNew.current?.focus();
  }, [focusAt]);

  const left = items.length - shown;
  const showMore = () => {
    setFocusAt(shown);
    setShown(shown + PAGE);
  };
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item, index) => (
          <li
            key={keyOf(item, index)}
            ref={index === focusAt ? firstNew : null}
            tabIndex={index === focusAt ? -1 : undefined}
            className={styles.item}
          >
            {children(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more} appearance="subtle" icon={<ChevronDown16Regular />} onClick={showMore}>
          {text.more(Math.min(PAGE, left), left)}
        </Button>
      )}
    </>
  );
}
