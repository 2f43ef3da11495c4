import { useEffect, useState } from 'react';
import { noticeFile } from '../../app/notice/notice-file';
import type { NoticePlan, NoticeRefusal } from '../../app/notice/plan-notice';
import type { NoticePeriod } from '../../engine/notice/notice-period';
import type { Result as Either } from '../../engine/result';
import { noticeSheetName } from '../../text/documents/notice-words';
import type { PaneSentence } from '../../text/pane/pane';
import type { PaneActions } from '../pane/pane-actions';
import { useRefusals } from '../pane/use-refusals';

/** What became of the last press. */
type Said =
  | { readonly kind: 'written'; readonly sheet: string }
  | { readonly kind: 'saved' | 'host'; readonly sentence: PaneSentence }
  | { readonly kind: 'refused'; readonly why: NoticeRefusal };

/** The notice of a period as it would be made now, and the presses that make it. */
export interface Notices {
  /** Null while it is being worked out. */
  readonly preview: Either<NoticePlan, NoticeRefusal> | null;
  readonly isBusy: boolean;
  readonly said: Said | null;
  readonly write: (isFinal: boolean) => void;
  readonly save: (isFinal: boolean) => void;
}

/** Works out the notice of a period once; another period is another form. */
function usePreview(
  { quarter, year }: NoticePeriod,
  { work: { planNotice } }: PaneActions,
  setPreview: (planned: Notices['preview']) => void,
  fail: (cause: unknown) => void,
): void {
  useEffect(() => {
    let isWanted = true;
    void planNotice({ period: { year, quarter }, isFinal: false, isSheet: false }).then(
      (planned) => {
        if (isWanted) setPreview(planned);
      },
      (cause: unknown) => {
        if (isWanted) fail(cause);
      },
    );
    return () => {
      isWanted = false;
    };
    // A period is asked for once: another one is another form, and the actions are made anew with every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [quarter, year]);
}

/** The notice of a period, and the presses that make it. */
export function useNotices(period: NoticePeriod, actions: PaneActions): Notices {
  const [preview, setPreview] = useState<Notices['preview']>(null);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const fail = useRefusals(actions, (sentence) => setSaid({ kind: 'host', sentence }));
  const press = (work: () => Promise<Said>): void => {
    if (isBusy) return;
    setBusy(true);
    void work()
      .then(setSaid, fail)
      .finally(() => setBusy(false));
  };
  usePreview(period, actions, setPreview, fail);
  return {
    preview,
    isBusy,
    said,
    write: (isFinal) => press(() => writeSheet(period, isFinal, actions)),
    save: (isFinal) => press(() => saveWord(period, isFinal, actions)),
  };
}

async function writeSheet(period: NoticePeriod, isFinal: boolean, { work }: PaneActions): Promise<Said> {
  const planned = await work.planNotice({ period, isFinal, isSheet: true });
  if (!planned.ok) return { kind: 'refused', why: planned.why };
  await work.writeNotice(planned.value);
  return { kind: 'written', sheet: noticeSheetName(period) };
}

async function saveWord(period: NoticePeriod, isFinal: boolean, { work, deliverFile }: PaneActions): Promise<Said> {
  const planned = await work.planNotice({ period, isFinal, isSheet: false });
  if (!planned.ok) return { kind: 'refused', why: planned.why };
  const { fileName, bytes } = await noticeFile(planned.value.notice, planned.value.fonts);
  return { kind: 'saved', sentence: await deliverFile(fileName, bytes) };
}
