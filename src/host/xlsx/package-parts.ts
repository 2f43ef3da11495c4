import { HostError } from '../workbook';
import { deflateEntry, inflateEntry, readZip, writeZip, type ZipEntry } from './zip';

/** A part: as it is stored in the file, or as it was written since. */
interface Part {
  readonly name: string;
  readonly entry: ZipEntry;
}

const CONTENT_TYPES = '[content_types].xml';

function partKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

/** The parts of a package by name; names begin without a slash and ignore case, as the format asks. */
export class PackageParts {
  private constructor(
    private readonly parts: Map<string, Part>,
    /** Entries whose name another entry has taken already; kept, never read. */
    private readonly shadowed: readonly ZipEntry[],
  ) {}

  /** @throws HostError damaged, too-large. */
  static open(bytes: Uint8Array): PackageParts {
    const parts = new Map<string, Part>();
    const shadowed: ZipEntry[] = [];
    for (const entry of readZip(bytes)) {
      const key = partKey(entry.name);
      if (parts.has(key)) shadowed.push(entry);
      else parts.set(key, { name: entry.name, entry });
    }
    return new PackageParts(parts, shadowed);
  }

  static of(texts: Readonly<Record<string, string>>): PackageParts {
    const parts = new PackageParts(new Map(), []);
    for (const [name, text] of Object.entries(texts)) parts.write(name, text);
    return parts;
  }

  /** A copy that can be changed and thrown away. */
  fork(): PackageParts {
    return new PackageParts(new Map(this.parts), this.shadowed);
  }

  get names(): string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.parts.has(partKey(name));
  }

  /** The inflated part; @throws HostError damaged when it is missing or broken. */
  bytes(name: string): Uint8Array {
    const part = this.parts.get(partKey(name));
    if (part === undefined) throw new HostError('damaged', name);
    return inUtf8(inflateEntry(part.entry), name);
  }

  text(name: string): string {
    return new TextDecoder().decode(this.bytes(name));
  }

  write(name: string, content: string | Uint8Array): void {
    const key = partKey(name);
    const before = this.parts.get(key);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const kept = before?.name ?? name.replace(/^\/+/, '');
    this.parts.set(key, { name: kept, entry: deflateEntry(kept, bytes, before?.entry.dosTime) });
  }

  remove(name: string): void {
    this.parts.delete(partKey(name));
  }

  /** A name that no part has: `pattern` with its `#` replaced by the first free number. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('#', String(number));
      if (!this.has(name)) return name;
    }
  }

  /** The package as a file; the content types stand first, as readers of streams expect. */
  toBytes(): Uint8Array {
    const parts = [...this.parts];
    const isTypes = ([key]: [string, Part]): boolean => key === CONTENT_TYPES;
    const sorted = [...parts.filter(isTypes), ...parts.filter((part) => !isTypes(part))];
    return writeZip([...sorted.map(([, part]) => part.entry), ...this.shadowed]);
  }
}

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["'][^>]*\?>/;

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8 with mark';
  if (first !== 0x3c || second !== 0x3f) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return (DECLARED.exec(head)?.[1] ?? 'utf-8').toLowerCase();
}

/** XML parts may come in other encodings; what we edit is UTF-8. */
function inUtf8(bytes: Uint8Array, name: string): Uint8Array {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' || encoding === 'utf8' || encoding === 'us-ascii') return bytes;
  if (encoding === 'utf-8 with mark') return bytes.subarray(3);
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    return new TextEncoder().encode(text.replace(/^<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-8"?>'));
  } catch (cause) {
    throw new HostError('damaged', name, { cause });
  }
}
