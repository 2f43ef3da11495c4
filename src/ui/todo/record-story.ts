import { interviewStory } from '../../app/workflow/story/interview-story';
import { manuscriptStory } from '../../app/workflow/story/manuscript-story';
import type { Moment } from '../../app/workflow/story/moment';
import { solicitationStory } from '../../app/workflow/story/solicitation-story';
import type { RECORD_TEXTS } from '../../text/pane/pane-record';
import type { Work, WorkItem } from '../pane/work';

/** What happened to a record and what happens next. */
export function storyOfItem({ inputs, workflow }: Work, item: WorkItem): Moment[] {
  const { asOf } = workflow!;
  switch (item.kind) {
    case 'manuscript':
      return manuscriptStory(inputs, item, asOf);
    case 'solicitation':
      return solicitationStory(inputs, item, asOf);
    case 'interview':
      return interviewStory(inputs, item, asOf);
  }
}

/** Where a record stands. */
export function stateWords(words: typeof RECORD_TEXTS, item: WorkItem): string {
  switch (item.kind) {
    case 'manuscript':
      return words.manuscriptStates[item.standing.state];
    case 'solicitation':
      return words.solicitationStates[item.standing.state];
    case 'interview':
      return words.interviewStates[item.standing.state];
  }
}
