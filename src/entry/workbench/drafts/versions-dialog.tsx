import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { usePaneText } from '../../../ui/pane/pane-text';
import { useWorkbenchText } from '../workbench-text';
import { chooseForgetting, forgetsAfterSaving } from './keep-setting';
import type { KeptVersion } from './kept-book';
import { timeWords } from './time-words';
import type { KeptBooks } from './use-kept-books';

const useStyles = makeStyles({
  about: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: '0 0 12px', padding: 0 },
  version: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  facts: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  warning: { margin: '8px 0 0' },
  choice: { marginLeft: '-8px' },
});

interface VersionsDialogProps {
  readonly kept: KeptBooks;
}

/** The versions that the browser keeps, each to be opened; and what takes them out of it. */
export function VersionsDialog({ kept }: VersionsDialogProps) {
  const { kept: text } = useWorkbenchText();
  if (kept.versions === null) return null;
  return (
    <Dialog open onOpenChange={(_, data) => data.open || kept.hideVersions()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.versions}</DialogTitle>
          <DialogContent>
            <VersionList kept={kept} versions={kept.versions} />
          </DialogContent>
          <Clearing kept={kept} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface VersionListProps extends VersionsDialogProps {
  readonly versions: NonNullable<KeptBooks['versions']>;
}

function VersionList({ kept, versions }: VersionListProps) {
  const styles = useStyles();
  const { kept: text } = useWorkbenchText();
  if (versions === 'none') return <p className={styles.about}>{text.noStorage}</p>;
  return (
    <>
      <p className={styles.about}>{text.versionsAbout}</p>
      {versions.length === 0 && <p>{text.noVersions}</p>}
      <ul className={styles.list}>
        {versions.map((version) => (
          <VersionItem key={version.id} version={version} onOpen={() => kept.openVersion(version)} />
        ))}
      </ul>
      <ForgettingChoice />
    </>
  );
}

function VersionItem({ version, onOpen }: { readonly version: KeptVersion; readonly onOpen: () => void }) {
  const styles = useStyles();
  const { language } = usePaneText();
  const { kept: text } = useWorkbenchText();
  const when = timeWords(version.at, language);
  const facts = [when, text.reasons[version.reason], text.size(Math.ceil(version.size / 1024))];
  return (
    <li className={styles.version}>
      <div className={styles.words}>
        <div>{version.name}</div>
        <div className={styles.facts}>{facts.join(' · ')}</div>
      </div>
      <Button size="small" aria-label={text.openNamed(version.name, when)} onClick={onOpen}>
        {text.open}
      </Button>
    </li>
  );
}

function ForgettingChoice() {
  const styles = useStyles();
  const { kept: text } = useWorkbenchText();
  const [forgets, setForgets] = useState(forgetsAfterSaving);
  const [isRemembered, setRemembered] = useState(true);
  const choose = (wanted: boolean): void => {
    setRemembered(chooseForgetting(wanted));
    setForgets(wanted);
  };
  return (
    <>
      <Checkbox
        className={styles.choice}
        label={text.forgetAfterSaving}
        checked={forgets}
        onChange={(_, { checked }) => choose(checked === true)}
      />
      {!isRemembered && <p className={styles.warning}>{text.settingNotKept}</p>}
    </>
  );
}

function Clearing({ kept }: VersionsDialogProps) {
  const styles = useStyles();
  const { kept: text, cancel } = useWorkbenchText();
  const [isAsking, setAsking] = useState(false);
  if (isAsking) {
    return (
      <DialogActions fluid>
        <p role="alert" className={styles.warning}>
          {text.clearAsk}
        </p>
        <Button onClick={() => setAsking(false)}>{cancel}</Button>
        <Button appearance="primary" onClick={() => void kept.forgetAll()}>
          {text.clearNow}
        </Button>
      </DialogActions>
    );
  }
  return (
    <DialogActions fluid>
      {kept.versions !== 'none' && <Button onClick={() => setAsking(true)}>{text.clear}</Button>}
      <Button appearance="primary" onClick={kept.hideVersions}>
        {text.close}
      </Button>
    </DialogActions>
  );
}
