import type { PaneSentence } from '../../../text/pane/pane';
import { pageSentence } from '../workbench-text';
import type { Trouble } from './troubles';
import { cellName } from '../../../issues/place';

/** What is said where a book is not kept. */
export const troubleSentence = (trouble: Trouble): PaneSentence =>
  pageSentence(({ kept: { troubles } }) =>
    trouble.kind === 'classified'
      ? troubles.classified(trouble.name, trouble.place.sheet, cellName(trouble.place) ?? '')
      : troubles[trouble.kind](trouble.name),
  );
