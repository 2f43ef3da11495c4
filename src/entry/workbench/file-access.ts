interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
}

interface SavePicker {
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const RELEASE_AFTER = 60_000;

/** Lets the person choose a file; null when they change their mind. */
export function chooseFile(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `.xlsx,.xlsm,.xltx,.xltm,.csv,.tsv,.txt,.xls,${TYPE}`;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** A file was changed by somebody else since it was saved here: it is not overwritten. */
export class ChangedOnDisk extends Error {}

/** What tells whether a file is still as it was written; null where it is gone. */
const markOf = (handle: FileHandle): Promise<string | null> =>
  handle.getFile().then(
    ({ size, lastModified }) => `${size} ${lastModified}`,
    () => null,
  );

/** Where a workbook was saved, so that saving again asks no more. */
export class SaveTarget {
  private handle: FileHandle | null = null;
  /** What the file was when it was written last. */
  private mark: string | null = null;

  constructor(private readonly suggested: string) {}

  /**
   * Saves and gives the name; null when the person changed their mind. @throws ChangedOnDisk once, after which another
   * place is asked for.
   */
  async save(content: () => Promise<Uint8Array>): Promise<string | null> {
    const picker = (window as SavePicker).showSaveFilePicker;
    if (picker === undefined) return this.download(await content());
    try {
      this.handle ??= await picker({
        suggestedName: this.suggested,
        types: [{ description: 'Excel', accept: { [TYPE]: ['.xlsx'] } }],
      });
      const bytes = await content();
      return await this.write(this.handle, bytes);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return null;
      throw cause;
    }
  }

  private async write(handle: FileHandle, bytes: Uint8Array): Promise<string> {
    const now = this.mark === null ? null : await markOf(handle);
    if (now !== null && now !== this.mark) {
      this.handle = this.mark = null;
      throw new ChangedOnDisk();
    }
    const writable = await handle.createWritable();
    await writable.write(new Blob([new Uint8Array(bytes)], { type: TYPE }));
    await writable.close();
    this.mark = await markOf(handle);
    return handle.name;
  }

  private download(bytes: Uint8Array): string {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
    link.download = this.suggested;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER);
    return this.suggested;
  }
}
