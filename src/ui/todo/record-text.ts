import { RECORD_TEXTS_EN } from '../../text/en/pane/pane-record';
import { RECORD_TEXTS } from '../../text/pane/pane-record';
import { usePaneText } from '../pane/pane-text';

/** The words about a row of the work, in the language of the pane; they are loaded with what shows them. */
export const useRecordText = (): typeof RECORD_TEXTS =>
  usePaneText().language === 'en' ? RECORD_TEXTS_EN : RECORD_TEXTS;
