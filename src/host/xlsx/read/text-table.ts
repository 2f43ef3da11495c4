import Papa from 'papaparse';
import { encodingOf } from './recognise-text';

/**
 * The cells of a table as text (.csv, .tsv), row by row, up to the last that holds anything. Read as UTF-8 or UTF-16, else
 * as GB 18030, which Chinese programs write.
 */
export function readTextTable(bytes: Uint8Array): readonly (readonly string[])[] {
  const { data: lines } = Papa.parse<string[]>(decoded(bytes), { skipEmptyLines: false });
  let end = lines.length;
  while (end > 0 && !lines[end - 1]!.some((text) => text.trim() !== '')) end--;
  return lines.slice(0, end);
}

function decoded(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
