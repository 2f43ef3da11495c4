/** The part of Node's zlib that serves here; it is several times faster than a script. */
interface Zlib {
  readonly constants: { readonly Z_FULL_FLUSH: number; readonly Z_FINISH: number };
  readonly crc32?: (data: Uint8Array, before: number) => number;
  readonly inflateRawSync: (data: Uint8Array, options: InflateOptions) => Uint8Array;
  readonly deflateRawSync: (data: Uint8Array, options: DeflateOptions) => Uint8Array;
  /** These two work in another thread. */
  readonly inflateRaw: (data: Uint8Array, options: InflateOptions, done: Done) => void;
  readonly deflateRaw: (data: Uint8Array, options: DeflateOptions, done: Done) => void;
}

type Done = (error: Error | null, result: Uint8Array) => void;

interface InflateOptions {
  readonly maxOutputLength: number;
  readonly chunkSize: number;
}

interface DeflateOptions {
  readonly level: number;
  readonly finishFlush?: number;
  readonly chunkSize?: number;
}

interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

/** Asked for at run time, so that the same code runs in a browser, where there is none. */
export const zlib = (globalThis as Platform).process?.getBuiltinModule?.('node:zlib') as Zlib | undefined;
