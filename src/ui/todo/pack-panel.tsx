import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { mailDraft } from '../../app/packing/mail-draft';
import { packageOf, type ChosenFile, type Package, type PackingFault } from '../../app/packing/plan-package';
import { withForm } from '../../app/packing/with-form';
import { zipPackage } from '../../app/packing/zip-package';
import { failure, success, type Result } from '../../engine/result';
import type { Inputs } from '../../sheets/inputs';
import type { ManuscriptRow } from '../../sheets/manuscripts/decode-manuscripts';
import { PACKING_TEXTS_EN } from '../../text/en/pane/pane-packing';
import { packingSentence } from '../../text/packing';
import { PACKING_TEXTS } from '../../text/pane/pane-packing';
import { FileButton } from '../kit/file-button';
import { useFormTexts } from '../kit/form-remarks';
import { usePanelKeys } from '../kit/panel-keys';
import { Notice } from '../kit/notice';
import { card, formTitle } from '../kit/surfaces';
import { bytesOf } from '../pane/chosen-file';
import type { PaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';
import { useFileMaking } from '../pane/use-file-making';
import { FILE_GIVEN_UP } from '../pane/use-printing';

const useStyles = makeStyles({
  box: { ...card, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  title: formTitle,
  line: { margin: 0 },
  list: { margin: 0, paddingLeft: '18px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const wordsIn = (language: string): typeof PACKING_TEXTS => (language === 'en' ? PACKING_TEXTS_EN : PACKING_TEXTS);

const ACCEPTED = '.docx,.doc,.wps,.jpg,.jpeg,.png,.heic,.tif,.tiff';

type Planned = Result<Package, readonly PackingFault[]>;

interface PackPanelProps {
  readonly inputs: Inputs;
  readonly row: ManuscriptRow;
  readonly actions: PaneActions;
  readonly onClose: () => void;
}

/** 打包: the Word file and the pictures of a manuscript become one zip, or the draft of a mail with it; the files in it are as they were. */
export function PackPanel({ inputs, row, actions, onClose }: PackPanelProps) {
  const styles = useStyles();
  const text = usePaneText();
  const words = wordsIn(text.language);
  const { notSaved } = useFormTexts();
  const { planned, choose, make, said, refusal, isBusy } = usePacking(inputs, row, actions);
  const isClosed = planned?.ok !== true || isBusy;
  const keys = usePanelKeys(onClose);
  return (
    <section {...keys} className={styles.box} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.line}>{words.hint}</p>
      <FileButton label={words.choose} accept={ACCEPTED} multiple onChoose={(files) => void choose(files)} />
      <div role="status">{planned && <WhatIsPacked planned={planned} words={words} />}</div>
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabledFocusable={isClosed} onClick={() => void make(zipFile)}>
          {words.make}
        </Button>
        <Button size="small" disabledFocusable={isClosed} onClick={() => void make(mailDraft)}>
          {words.draft}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <p className={styles.line}>{words.draftHint}</p>
      {refusal !== null && (
        <Notice title={notSaved}>
          <p>{refusal(text)}</p>
        </Notice>
      )}
      <p className={styles.line} role="status">
        {isBusy ? words.working : said?.(text)}
      </p>
    </section>
  );
}

/** The package as it is handed on by other ways than mail. */
const zipFile: typeof mailDraft = (_, packed) => success({ fileName: packed.fileName, bytes: zipPackage(packed) });

/** The bytes of the files, or which of them cannot be read. */
async function readFiles(files: readonly File[]): Promise<Result<readonly ChosenFile[], readonly PackingFault[]>> {
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })));
  const numbers = read.flatMap(({ bytes }, at) => (bytes === null ? [at + 1] : []));
  if (numbers.length > 0) return failure([{ code: 'unreadable-files', parameters: { numbers } }]);
  return success(read.flatMap(({ name, bytes }) => (bytes === null ? [] : [{ name, bytes }])));
}

/** The files that were chosen, what they would become, and the file that was made. */
function usePacking(inputs: Inputs, row: ManuscriptRow, actions: PaneActions) {
  const [planned, setPlanned] = useState<Planned | null>(null);
  const { make, clear, ...making } = useFileMaking(actions, FILE_GIVEN_UP);
  const choose = async (files: readonly File[]): Promise<void> => {
    clear();
    if (files.length === 0) return;
    const read = await readFiles(files);
    setPlanned(read.ok ? packageOf(inputs, row, read.value) : read);
  };
  const pack = async (write: typeof mailDraft): Promise<void> => {
    if (planned?.ok !== true) return;
    await make(async (pace) => {
      const made = write(inputs, await withForm(planned.value, pace));
      if (made.ok) return made;
      const [fault] = made.why;
      return failure(({ language }) => packingSentence(fault!, wordsIn(language).faults));
    });
  };
  return { ...making, planned, choose, make: pack };
}

interface WhatIsPackedProps {
  readonly planned: Planned;
  readonly words: typeof PACKING_TEXTS;
}

/** What goes into the file and under which names, and what is doubtful; or why nothing is packed. */
function WhatIsPacked({ planned, words }: WhatIsPackedProps) {
  const styles = useStyles();
  if (!planned.ok)
    return (
      <Notice title={words.refused}>
        {planned.why.map((fault, index) => (
          <p key={index}>{packingSentence(fault, words.faults)}</p>
        ))}
      </Notice>
    );
  const { fileName, entries, form, remarks } = planned.value;
  return (
    <>
      <p className={styles.line}>
        {words.fileName} {fileName}
      </p>
      <ul className={styles.list} aria-label={words.entries}>
        {[...entries, form].map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {remarks.map((remark, index) => (
        <p key={index} className={styles.line}>
          {words.remarked}：{packingSentence(remark, words.remarks)}
        </p>
      ))}
    </>
  );
}
