import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Batch } from '../pane/use-batch';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', columnGap: '8px', rowGap: '4px' },
  words: { margin: 0, fontSize: tokens.fontSizeBase200 },
  bar: { gridColumnStart: 1, gridColumnEnd: 3 },
});

interface BatchProgressProps {
  readonly batch: Pick<Batch, 'progress' | 'cancel'>;
  readonly words: (number: number, all: number) => string;
  /** What the button that gives it up says. */
  readonly cancel: string;
}

/** How far a batch is, and the button that gives it up; nothing for a single file or page. */
export function BatchProgress({ batch: { progress, cancel }, words, cancel: label }: BatchProgressProps) {
  if (progress === null || progress.all < 2) return null;
  const { number, all } = progress;
  return <Bar value={(number - 1) / all} said={words(number, all)} label={label} onCancel={cancel} />;
}

interface BarProps {
  /** From 0 to 1. */
  readonly value: number;
  readonly said: string;
  readonly label: string;
  readonly onCancel: () => void;
}

/** What had the keyboard before gets it back from the button. */
function Bar({ value, said, label, onCancel }: BarProps) {
  const styles = useStyles();
  const [opener] = useState(() => document.activeElement);
  const giveUp = (): void => {
    if (opener instanceof HTMLElement) opener.focus();
    onCancel();
  };
  return (
    <div className={styles.row}>
      <p className={styles.words}>{said}</p>
      <Button size="small" onClick={giveUp}>
        {label}
      </Button>
      <ProgressBar className={styles.bar} value={value} aria-valuetext={said} aria-label={said} />
    </div>
  );
}
