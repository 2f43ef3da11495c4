import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReadForms } from '../../app/intake/read-files';
import { MANUSCRIPTS_SCHEMA } from '../../sheets/manuscripts/manuscripts-schema';
import { intakeSentence } from '../../text/documents/intake';
import { INTAKE_TEXTS_EN } from '../../text/en/pane/pane-intake';
import { INTAKE_TEXTS } from '../../text/pane/pane-intake';
import { BatchProgress } from '../kit/batch-progress';
import { FileButton } from '../kit/file-button';
import { Notice } from '../kit/notice';
import { usePaneText } from '../pane/pane-text';
import { FormFrame } from './form-frame';
import type { WorkFormProps } from './form-preview';
import { IntakeRows } from './intake-rows';
import type { Saved } from './saved-line';
import { useIntake, type Intake, type IntakeWords } from './use-intake';

const useStyles = makeStyles({ line: { margin: 0 }, list: { margin: '4px 0 0', paddingLeft: '18px' } });

/** 读入审核表: filled forms of units become rows of 稿件登记, which a person checks first. */
export function IntakeForm({ inputs, actions, onSaved, onClose }: WorkFormProps) {
  const styles = useStyles();
  const text = usePaneText();
  const words = text.language === 'en' ? INTAKE_TEXTS_EN : INTAKE_TEXTS;
  const intake = useIntake(inputs, actions, onSaved);
  const taken = intake.rows.filter(({ isTaken }) => isTaken).length;
  return (
    <FormFrame
      title={words.title}
      form={intake}
      words={text.workForms}
      action={words.write(taken)}
      saved={savedAs(intake, words)}
      preview={intake.rows.length > 0 && taken === 0 && <p className={styles.line}>{words.nothing}</p>}
      onClose={onClose}
    >
      <p className={styles.line}>{words.hint}</p>
      <ChooseForms intake={intake} words={words} />
      <WhatWasRead intake={intake} words={words} />
      {intake.rows.length > 0 && (
        <>
          <IntakeRows intake={intake} inputs={inputs} words={words} />
          <Field label={words.received}>
            <Input value={intake.received} onChange={(_, { value }) => intake.receive(value)} />
          </Field>
        </>
      )}
    </FormFrame>
  );
}

const savedAs = ({ saved }: Intake, words: IntakeWords): Saved | null =>
  saved && {
    place: saved.place,
    sentence: words.written(MANUSCRIPTS_SCHEMA.sheet, (saved.place.row ?? 0) + 1, saved.numbers),
  };

interface ChooseFormsProps {
  readonly intake: Intake;
  readonly words: IntakeWords;
}

function ChooseForms({ intake, words }: ChooseFormsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={box}>
      <FileButton label={words.choose} accept=".docx,.docm" multiple onChoose={(files) => void intake.choose(files)} />
    </div>
  );
}

/** How far the reading is, what came of it, and which files were refused. */
function WhatWasRead({ intake, words }: ChooseFormsProps) {
  const styles = useStyles();
  const { read, isGivenUp } = intake;
  return (
    <>
      <BatchProgress batch={intake} words={words.reading} cancel={words.cancel} />
      <div role="status">
        {isGivenUp && <p className={styles.line}>{words.givenUp}</p>}
        {read !== null && <p className={styles.line}>{words.read(read.forms.length, read.files)}</p>}
      </div>
      {read !== null && read.refused.length > 0 && <Refused read={read} words={words} />}
    </>
  );
}

/** The files that were not read, each with the reason and what to do. */
function Refused({ read, words }: { readonly read: ReadForms; readonly words: IntakeWords }) {
  const styles = useStyles();
  return (
    <Notice title={words.refused(read.refused.length)}>
      <ul className={styles.list}>
        {read.refused.map(({ name, number, fault }) => (
          <li key={number}>{words.file(name ?? words.unnamedFile(number), intakeSentence(fault, words.faults))}</li>
        ))}
      </ul>
    </Notice>
  );
}
