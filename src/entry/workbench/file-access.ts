import { download } from '../session/download-file';
import { isAbandoned, isAllowed, type FileHandle } from './file-handle';

interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<FileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

/** A file that a person chose; the handle is null where the browser gives none. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: FileHandle | null;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OPENED = {
  [TYPE]: ['.xlsx', '.xlsm', '.xltx', '.xltm'],
  'text/csv': ['.csv', '.tsv', '.txt'],
  'application/vnd.ms-excel': ['.xls'],
};

/** Lets the person choose a file; null when they change their mind. */
export async function chooseFile(): Promise<ChosenFile | null> {
  const picker = (window as Pickers).showOpenFilePicker;
  if (picker === undefined) return chooseByInput();
  try {
    const [handle] = await picker({ types: [{ description: 'Excel', accept: OPENED }] });
    return handle ? { file: await handle.getFile(), handle } : null;
  } catch (cause) {
    if (isAbandoned(cause)) return null;
    throw cause;
  }
}

function chooseByInput(): Promise<ChosenFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = [...Object.values(OPENED).flat(), TYPE].join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file ? { file, handle: null } : null);
    });
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** A file was changed by somebody else since it was saved here: it is not overwritten. */
export class ChangedOnDisk extends Error {}

/** What tells whether a file is still as it was read or written. */
const markIn = ({ size, lastModified }: File): string => `${size} ${lastModified}`;

/** The same of a file as it is now; null where it is gone. */
const markOf = (handle: FileHandle): Promise<string | null> => handle.getFile().then(markIn, () => null);

/** Files that are written as they are read; others are saved under a name of their own. */
const IS_BOOK = /\.xls[xm]$/iu;

/** Where a workbook was opened or saved, so that saving asks no more. */
export class SaveTarget {
  handle: FileHandle | null = null;
  /** What the file was when it was read or written last. */
  private mark: string | null = null;

  constructor(
    private readonly suggested: string,
    opened: ChosenFile | null = null,
  ) {
    if (!opened?.handle || !IS_BOOK.test(opened.file.name)) return;
    this.handle = opened.handle;
    this.mark = markIn(opened.file);
  }

  /**
   * Saves and gives the name; null when the person changed their mind. @throws ChangedOnDisk once, after which another
   * place is asked for; HostError where the browser takes no download.
   */
  async save(content: () => Promise<Uint8Array>): Promise<string | null> {
    const picker = (window as Pickers).showSaveFilePicker;
    if (picker === undefined) {
      download(this.suggested, await content(), 'no-downloads');
      return this.suggested;
    }
    try {
      if (this.handle && !(await isAllowed(this.handle, 'readwrite'))) this.handle = this.mark = null;
      this.handle ??= await picker({
        suggestedName: this.suggested,
        types: [{ description: 'Excel', accept: { [TYPE]: ['.xlsx'] } }],
      });
      const bytes = await content();
      return await this.write(this.handle, bytes);
    } catch (cause) {
      if (isAbandoned(cause)) return null;
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
}
