import type { Deliver } from '../session/deliver';
import { SaveTarget } from './file-access';

/** Saves the file where the person chooses, or into the downloads of the browser. */
export const saveNewFile: Deliver = async (fileName, bytes) => {
  const saved = await new SaveTarget(fileName).save(() => Promise.resolve(bytes));
  return ({ messages }) => (saved === null ? messages.notSaved : messages.savedNew(saved));
};
