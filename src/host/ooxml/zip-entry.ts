/** One file of a zip archive; `data` is as stored, so that it can be copied without being understood. */
export interface ZipEntry {
  readonly rawName: Uint8Array;
  readonly name: string;
  readonly flags: number;
  /** How `data` is stored: 0 as it is, 8 deflated. */
  readonly method: number;
  readonly dosTime: number;
  readonly crc: number;
  /** Bytes once inflated. */
  readonly size: number;
  readonly data: Uint8Array;
  readonly madeBy: number;
  readonly externalAttributes: number;
}

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_RECORD = 0x06054b50;
export const STORED = 0;
export const DEFLATED = 8;

/** Bits of `flags`. */
export const FLAG = { encrypted: 0x1, descriptor: 0x8, utf8Name: 0x800 } as const;

const NEW_YEAR_1980 = 0x00210000;

/** A file of the archive with the content given, deflated unless it is stored as it is; the same content makes the same file at any time. */
export function newEntry(
  name: string,
  content: Pick<ZipEntry, 'crc' | 'size' | 'data'> & { readonly method?: number },
  dosTime = NEW_YEAR_1980,
): ZipEntry {
  const rawName = new TextEncoder().encode(name);
  const { crc, size, data, method = DEFLATED } = content;
  return { rawName, name, flags: FLAG.utf8Name, method, dosTime, crc, size, data, madeBy: 20, externalAttributes: 0 }; // prettier-ignore
}
