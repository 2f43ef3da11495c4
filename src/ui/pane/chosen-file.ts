/** The bytes of a file that a person chose; null where it is gone, renamed or held by a program since, or is a folder. */
export async function bytesOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}
