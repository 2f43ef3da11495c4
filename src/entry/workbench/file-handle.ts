/** A file on disk that the browser can read, and write once the person allows it. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
  isSameEntry(other: FileHandle): Promise<boolean>;
  /** Asks the person; browsers without it ask by themselves. */
  requestPermission?(options: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

/** Asks the person whether the page may read or write a file. */
export async function isAllowed(handle: FileHandle, mode: 'read' | 'readwrite'): Promise<boolean> {
  return (await handle.requestPermission?.({ mode })) !== 'denied';
}

/** Whether the person changed their mind in a dialog of the browser. */
export const isAbandoned = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError';
