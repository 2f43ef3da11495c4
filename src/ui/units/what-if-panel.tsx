import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { WhatIf, WhatIfRefusal } from '../../app/what-if/what-if';
import { wholeSheet, type Place } from '../../issues/place';
import type { Day } from '../../engine/units';
import { readDate } from '../../sheets/cells/values/read-date';
import { WHAT_IF_TEXTS_EN, type WhatIfTexts } from '../../text/en/pane/pane-what-if';
import { WHAT_IF_TEXTS } from '../../text/pane/pane-what-if';
import { trialName } from '../../text/sheets/trial';
import { LastingNote } from '../kit/lasting-note';
import { Notice } from '../kit/notice';
import { ProblemButton } from '../kit/problem-button';
import type { PaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';
import { useWhatIf } from './use-what-if';
import { WhatIfFound } from './what-if-found';
import { Maker, Presses, Said, useRefusalText } from './what-if-presses';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginBottom: '12px' },
  line: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface WhatIfPanelProps {
  readonly actions: PaneActions;
  readonly onGoTo: (place: Place) => void;
}

/** 试算: looks at the sheets that try others out, adopts or drops them, or makes one. */
export function WhatIfPanel({ actions, onGoTo }: WhatIfPanelProps) {
  const styles = useStyles();
  const words: WhatIfTexts = usePaneText().language === 'en' ? WHAT_IF_TEXTS_EN : WHAT_IF_TEXTS;
  const desk = useWhatIf(actions, (inForce) => onGoTo(wholeSheet(trialName(inForce))));
  const [typed, setTyped] = useState('');
  const from = dayOf(typed);
  const found = desk.look?.found ?? null;
  return (
    <section className={styles.box} aria-label={words.title}>
      <p className={styles.line}>{words.hint}</p>
      <DayField {...{ typed, from, words }} onType={setTyped} />
      <Button disabledFocusable={desk.isBusy || from === undefined} onClick={() => desk.lookFrom(from ?? null)}>
        {found === null ? words.look : words.again}
      </Button>
      {found !== null && (
        <>
          <Told found={found} words={words} onGoTo={onGoTo} />
          <LastingNote />
          <Presses desk={desk} words={words} isTold={isToldFrom(found, from)} />
          <Maker desk={desk} words={words} />
        </>
      )}
      <Said desk={desk} words={words} />
    </section>
  );
}

const isToldFrom = (found: WhatIf | WhatIfRefusal, from: Day | null | undefined): boolean =>
  found.status === 'compared' && found.from === from;

interface DayFieldProps {
  readonly typed: string;
  readonly from: Day | null | undefined;
  readonly words: WhatIfTexts;
  readonly onType: (typed: string) => void;
}

function DayField({ typed, from, words, onType }: DayFieldProps) {
  const fault = from === undefined ? { validationMessage: words.badFrom } : {};
  return (
    <Field label={words.from} hint={words.fromHint} {...fault}>
      <Input value={typed} input={{ size: 1 }} onChange={(_, { value }) => onType(value)} />
    </Field>
  );
}

/** The day that was typed, null where none was, undefined where it is none. */
function dayOf(typed: string): Day | null | undefined {
  if (typed.trim() === '') return null;
  const date = readDate(typed, false);
  return date.ok ? date.value : undefined;
}

interface ToldProps extends Pick<WhatIfPanelProps, 'onGoTo'> {
  readonly found: WhatIf | WhatIfRefusal;
  readonly words: WhatIfTexts;
}

/** What would change, or why nothing can be tried out, with the cells it is about. */
function Told({ found, words, onGoTo }: ToldProps) {
  const styles = useStyles();
  const refusalOf = useRefusalText();
  const isRefused = found.status === 'refused' && found.code !== 'no-trial';
  return (
    <>
      {isRefused && <Notice title={words.refused}>{refusalOf(found)}</Notice>}
      <ul className={styles.list}>
        {found.issues.map((issue, at) => (
          <li key={at}>
            <ProblemButton issue={issue} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
      {found.status === 'compared' && <WhatIfFound found={found} words={words} />}
    </>
  );
}
