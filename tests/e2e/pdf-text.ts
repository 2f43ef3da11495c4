import { spawnSync } from 'node:child_process';

/** What the pages of a PDF say, in the order they were drawn; null where this machine has no pdftotext (poppler). */
export function pdfText(bytes: Uint8Array): string | null {
  const { error, status, stdout, stderr } = spawnSync('pdftotext', ['-raw', '-', '-'], {
    input: bytes,
    encoding: 'utf8',
  });
  if (error !== undefined) return null;
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
