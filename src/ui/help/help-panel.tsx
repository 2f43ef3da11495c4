import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { CopyButton } from '../kit/copy-button';
import { loadedLater } from '../kit/loaded-later';
import { usePanelKeys } from '../kit/panel-keys';
import { card, formTitle } from '../kit/surfaces';
import type { PaneState } from '../pane/pane-state';
import { usePaneText } from '../pane/pane-text';
import { report } from './report';

const useStyles = makeStyles({
  help: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: formTitle,
  part: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '6px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  stacked: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  keys: { fontWeight: tokens.fontWeightSemibold },
  means: { margin: 0 },
  meaning: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  report: { ...card, margin: 0, whiteSpace: 'pre-wrap', userSelect: 'text', fontFamily: tokens.fontFamilyMonospace },
});

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}

function Shortcuts() {
  const styles = useStyles();
  const { help } = usePaneText();
  return (
    <Part title={help.shortcuts}>
      <dl className={styles.list}>
        {help.keys.map(({ keys, does }) => [
          <dt key={keys} className={styles.keys}>
            {keys}
          </dt>,
          <dd key={`${keys} does`} className={styles.means}>
            {does}
          </dd>,
        ])}
      </dl>
    </Part>
  );
}

function Terms() {
  const styles = useStyles();
  const { help } = usePaneText();
  return (
    <Part title={help.terms}>
      <dl className={styles.stacked}>
        {help.words.map(({ term, means }) => [
          <dt key={term} className={styles.keys}>
            {term}
          </dt>,
          <dd key={`${term} means`} className={styles.meaning}>
            {means}
          </dd>,
        ])}
      </dl>
    </Part>
  );
}

interface HelpPanelProps {
  readonly state: PaneState;
  readonly version: string;
  /** Somebody asked what is new. */
  readonly isNewsFirst: boolean;
  readonly onClose: () => void;
}

function Report({ state, version }: Pick<HelpPanelProps, 'state' | 'version'>) {
  const styles = useStyles();
  const words = usePaneText().help.report;
  const text = report(state, { version, program: navigator.userAgent, width: window.innerWidth });
  return (
    <Part title={words.title}>
      <p className={styles.hint}>{words.hint}</p>
      <pre className={styles.report}>{text}</pre>
      <div>
        <CopyButton label={words.copy} textToCopy={() => text} />
      </div>
    </Part>
  );
}

const WhatsNew = loadedLater(async () => (await import('./whats-new')).WhatsNew);

function News({ isAsked }: { readonly isAsked: boolean }) {
  const { news } = usePaneText().help;
  const [isShown, setShown] = useState(isAsked);
  return (
    <Part title={news.title}>
      {isShown ? (
        <WhatsNew />
      ) : (
        <div>
          <Button size="small" onClick={() => setShown(true)}>
            {news.show}
          </Button>
        </div>
      )}
    </Part>
  );
}

/** The keys, the words that clerks ask about, what to send to a maintainer, and what is new. Escape closes it. */
export function HelpPanel({ state, version, isNewsFirst, onClose }: HelpPanelProps) {
  const styles = useStyles();
  const { help } = usePaneText();
  const keys = usePanelKeys(onClose);
  return (
    <section {...keys} className={styles.help} aria-label={help.title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{help.title}</h2>
        <Button appearance="subtle" size="small" onClick={onClose}>
          {help.close}
        </Button>
      </div>
      {isNewsFirst && <News isAsked />}
      <Shortcuts />
      <Terms />
      <Report {...{ state, version }} />
      {!isNewsFirst && <News isAsked={false} />}
    </section>
  );
}
