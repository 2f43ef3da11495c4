import { zipSync } from 'fflate';
import type { Package } from './plan-package';

/** The time of every entry, so that the same files give the same bytes: the first that a zip can say. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** The package as a zip file; the files in it are stored as they are. */
export const zipPackage = ({ entries }: Pick<Package, 'entries'>): Uint8Array =>
  zipSync(Object.fromEntries(entries.map(({ name, bytes }) => [name, [bytes, { level: 0, mtime: ENTRY_TIME }]])));
