import { HostError } from '../port/workbook';
import { inUtf8 } from './encoding';
import { packText, type PackedPart } from './part-writer';
import { newEntry, type ZipEntry } from './zip-entry';
import { checkEntry, inflateEntry, inflateEntryAside, readZip, trustEntry } from './zip-reader';
import { writeZip } from './zip-writer';

/** A part: as it is stored in the file, or as it was written since. */
interface Part {
  readonly name: string;
  readonly entry: ZipEntry;
}

/** Large parts that were just read are often written next; while memory lasts they are not inflated twice. */
const inflated = new WeakMap<ZipEntry, WeakRef<Uint8Array>>();
const LARGE = 1_000_000;
const CONTENT_TYPES = '[content_types].xml';

function kept(entry: ZipEntry, bytes: Uint8Array): Uint8Array {
  if (bytes.length >= LARGE) inflated.set(entry, new WeakRef(bytes));
  return bytes;
}

function partKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

/** The parts of a package by name; names begin without a slash and ignore case, as the format asks. */
export class PackageParts {
  private constructor(
    /** Null where a part was removed, so that one of that name would take its place in the file. */
    private readonly parts: Map<string, Part | null>,
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
    return [...this.parts.values()].flatMap((part) => part?.name ?? []);
  }

  has(name: string): boolean {
    return this.part(name) !== null;
  }

  /** The inflated part; @throws HostError damaged when it is missing or broken. */
  bytes(name: string): Uint8Array {
    const part = this.part(name);
    if (part === null) throw new HostError('damaged', name);
    return inflated.get(part.entry)?.deref() ?? kept(part.entry, inUtf8(inflateEntry(part.entry), name));
  }

  /** The same as `bytes`; a large part is inflated while other work goes on. */
  async load(name: string): Promise<Uint8Array> {
    const entry = this.part(name)?.entry;
    if (entry === undefined || entry.size < LARGE || inflated.get(entry)?.deref()) return this.bytes(name);
    return kept(entry, inUtf8(await inflateEntryAside(entry), name));
  }

  text(name: string): string {
    return new TextDecoder().decode(this.bytes(name));
  }

  write(name: string, text: string): void {
    this.add(name, packText(text));
  }

  /** Adds a part, or puts it in the place of the one of that name. */
  add(name: string, content: PackedPart): void {
    const key = partKey(name);
    const before = this.part(name);
    const kept = before?.name ?? name.replace(/^\/+/, '');
    const entry = newEntry(kept, content, before?.entry.dosTime);
    trustEntry(entry);
    this.parts.set(key, { name: kept, entry });
  }

  remove(name: string): void {
    if (this.has(name)) this.parts.set(partKey(name), null);
  }

  /** The package as a file; the content types stand first, as readers of streams expect. @throws HostError damaged naming a part that cannot be copied */
  toBytes(): Uint8Array {
    this.check();
    return writeZip(this.entries());
  }

  /** Makes sure that the package can be a file. @throws HostError damaged naming a part that cannot be copied */
  check(): void {
    this.entries().forEach(checkEntry);
  }

  private entries(): ZipEntry[] {
    const keys = [CONTENT_TYPES, ...[...this.parts.keys()].filter((key) => key !== CONTENT_TYPES)];
    return [...keys.flatMap((key) => this.part(key)?.entry ?? []), ...this.shadowed];
  }

  private part(name: string): Part | null {
    return this.parts.get(partKey(name)) ?? null;
  }
}
