interface FileHandle {
  readonly name: string;
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
  input.accept = `.xlsx,.xlsm,.xltx,.xltm,${TYPE}`;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Where a workbook was saved, so that saving again asks no more. */
export class SaveTarget {
  private handle: FileHandle | null = null;

  constructor(private readonly suggested: string) {}

  /** Saves and gives the name; null when the person changed their mind. */
  async save(content: () => Promise<Uint8Array>): Promise<string | null> {
    const picker = (window as SavePicker).showSaveFilePicker;
    if (picker === undefined) return this.download(await content());
    try {
      this.handle ??= await picker({
        suggestedName: this.suggested,
        types: [{ description: 'Excel', accept: { [TYPE]: ['.xlsx'] } }],
      });
      const bytes = await content();
      const writable = await this.handle.createWritable();
      await writable.write(new Blob([new Uint8Array(bytes)], { type: TYPE }));
      await writable.close();
      return this.handle.name;
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return null;
      throw cause;
    }
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
