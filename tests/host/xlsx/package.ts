import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a file as text or bytes, for tests that build, change and compare packages. */
export type Parts = Record<string, string | Uint8Array>;

export const NAMESPACES = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  package: 'http://schemas.openxmlformats.org/package/2006',
} as const;

/** Packs parts into a file. */
export function pack(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries(files));
}

/** The parts of a file. */
export function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** One part as text; throws when it is missing. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unpack(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** The same file with one part changed. */
export function editPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  return pack({ ...unpack(bytes), [name]: change(partText(bytes, name)) });
}
