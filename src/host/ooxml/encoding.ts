import { HostError } from '../port/workbook';

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["'][^>]*\?>/;
const DECLARATION = /^<\?xml[^>]*\?>/;
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8 with mark'],
];
const PLAIN = new Set(['utf-8', 'utf8', 'us-ascii']);

function encodingOf(bytes: Uint8Array): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return marked[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return (DECLARED.exec(head)?.[1] ?? 'utf-8').toLowerCase();
}

/** XML parts may come in other encodings; what we edit is UTF-8 without a mark. @throws HostError damaged */
export function inUtf8(bytes: Uint8Array, name: string): Uint8Array {
  const encoding = encodingOf(bytes);
  if (PLAIN.has(encoding)) return bytes;
  if (encoding === 'utf-8 with mark') return bytes.subarray(3);
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    return new TextEncoder().encode(text.replace(DECLARATION, '<?xml version="1.0" encoding="UTF-8"?>'));
  } catch (cause) {
    throw new HostError('damaged', name, { cause });
  }
}
