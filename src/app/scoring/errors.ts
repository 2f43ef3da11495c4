import type { Issue } from '../../issues/issue';
import { isOfWork } from '../../sheets/catalogue';

/** The errors that nothing may be settled with: those of the work before the scores change none (they are told, and that is all). */
export const settlingErrors = (issues: readonly Issue[]): Issue[] =>
  issues.filter(({ severity, place }) => severity === 'error' && !isOfWork(place.sheet));
