import { workbenchTextEn } from '../../text/en/workbench/workbench';
import type { PaneLanguage, PaneSentence, PaneText } from '../../text/pane/pane';
import { workbenchTextZh, type WorkbenchText } from '../../text/workbench/workbench';
import { usePaneText } from '../../ui/pane/pane-text';

const TEXTS: Readonly<Record<PaneLanguage, WorkbenchText>> = { 'zh-CN': workbenchTextZh, en: workbenchTextEn };

/** The words of the page, in the language that its pane has now. */
export const useWorkbenchText = (): WorkbenchText => TEXTS[usePaneText().language];

/** A sentence of the page, to be shown where those of the pane are. */
export const pageSentence =
  (say: (text: WorkbenchText, pane: PaneText) => string): PaneSentence =>
  (pane) =>
    say(TEXTS[pane.language], pane);
