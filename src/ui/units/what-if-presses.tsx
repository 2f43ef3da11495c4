import { Button, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Refusal } from '../../issues/refusal';
import type { WhatIfTexts } from '../../text/en/pane/pane-what-if';
import { refusalTextEn } from '../../text/en/issues/refusals';
import { refusalText } from '../../text/issues/refusals';
import { trialName } from '../../text/sheets/trial';
import { SHEETS } from '../../text/sheets/workbook-names';
import { usePaneText } from '../pane/pane-text';
import type { WhatIfDesk } from './use-what-if';

const useStyles = makeStyles({
  line: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Words a refusal in the language of the pane. */
export const useRefusalText = (): ((refusal: Refusal) => string) =>
  usePaneText().language === 'en' ? refusalTextEn : refusalText;

interface DeskProps {
  readonly desk: WhatIfDesk;
  readonly words: WhatIfTexts;
}

/** Adopts what was told, or drops it; another day has to be looked at first. */
export function Presses({
  desk: { look, isBusy, adopt, drop },
  words,
  isTold,
}: DeskProps & { readonly isTold: boolean }) {
  const styles = useStyles();
  if (look === null || look.dropping.length === 0) return null;
  return (
    <div className={styles.buttons}>
      {look.adopting !== null && (
        <Button appearance="primary" disabledFocusable={isBusy || !isTold} onClick={() => isTold && adopt()}>
          {words.adopt}
        </Button>
      )}
      <Button disabledFocusable={isBusy} onClick={drop}>
        {words.drop}
      </Button>
    </div>
  );
}

/** Copies a sheet in force to try another one out. */
export function Maker({ desk: { look, isBusy, make }, words }: DeskProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const sheets = look?.triable ?? [];
  const sheet =
    chosen !== null && sheets.includes(chosen) ? chosen : (sheets.find((name) => name === SHEETS.rules) ?? sheets[0]);
  if (sheet === undefined) return null;
  return (
    <div className={styles.buttons}>
      <Select aria-label={words.sheet} value={sheet} onChange={(_, { value }) => setChosen(value)}>
        {sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
      <Button disabledFocusable={isBusy} onClick={() => make(sheet)}>
        {words.make}
      </Button>
    </div>
  );
}

/** What became of the last press. */
export function Said({ desk: { said, isBusy, look }, words }: DeskProps) {
  const styles = useStyles();
  const isNone = isWithoutTrial(look);
  return (
    <p className={styles.line} role="status">
      {isBusy ? words.working : said === null ? isNone && words.start : <Told said={said} words={words} />}
    </p>
  );
}

const isWithoutTrial = (look: WhatIfDesk['look']): boolean =>
  look?.found.status === 'refused' && look.found.code === 'no-trial';

function Told({ said, words }: { readonly said: NonNullable<WhatIfDesk['said']>; readonly words: WhatIfTexts }) {
  const text = usePaneText();
  const refusalOf = useRefusalText();
  switch (said.kind) {
    case 'adopted':
    case 'dropped':
      return words[said.kind];
    case 'made':
      return words.made(trialName(said.inForce));
    case 'host':
      return said.sentence(text);
    case 'refused':
      return refusalOf(said.refusal);
  }
}
