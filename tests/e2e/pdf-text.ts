import { spawnSync } from 'node:child_process';

/** Points from the middle of a page to that of its lowest words, page by page; null where this machine has no pdftotext. */
export function footersOffCentre(bytes: Uint8Array): number[] | null {
  const { error, stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: bytes, encoding: 'utf8' });
  if (error !== undefined) return null;
  return stdout.split('<page ').slice(1).map(offCentre);
}

function offCentre(page: string): number {
  const width = Number(/width="([\d.]+)"/u.exec(page)![1]);
  const words = [...page.matchAll(/xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)"/gu)].map(
    (word) => word.slice(1).map(Number) as [number, number, number],
  );
  const lowest = Math.max(...words.map(([, , bottom]) => bottom));
  const last = words.filter(([, , bottom]) => bottom > lowest - 2);
  const middle = (Math.min(...last.map(([left]) => left)) + Math.max(...last.map(([, right]) => right))) / 2;
  return Math.abs(middle - width / 2);
}

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
