/** A file that was chosen and is no longer where it was. */
export const goneFile = (name: string): File =>
  Object.assign(new File(['x'], name), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });
