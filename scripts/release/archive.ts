import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** Files by their paths in an archive. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** A .zip states times without a zone: made of local parts, the same everywhere. */
const FIXED_TIME = new Date(2020, 0, 1);
const UNIX = 3;
const modeOf = (name: string): number => (name.endsWith('.sh') ? 0o100755 : 0o100644);

/** The files as a .zip archive; the same files give the same bytes. */
export function archive(files: Files): Uint8Array {
  const names = Object.keys(files).sort();
  const entries = names.map((name) => {
    const options = { mtime: FIXED_TIME, level: 9, os: UNIX, attrs: modeOf(name) << 16 } as const;
    return [name, [files[name]!, options]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Zippable);
}

/** All files of a folder, under another name. */
export function filesIn(folder: string, as: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    found.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, file).split(path.sep).join('/');
      return [`${as}/${name}`, readFileSync(file)];
    }),
  );
}

/** A text as the editor of every Windows reads it. */
export const textFile = (lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
