import type { Writing } from './writing';

/** Bytes of a part in which its views stand: only a few elements come before them. */
const HEAD = 65_536;
const CHOSEN = 'tabSelected';
/** That a sheet is chosen, in the tag of one of its views. */
const CHOSEN_IN_VIEW = /(<(?:\w+:)?sheetView\b[^>]*?)\s+tabSelected\s*=\s*(?:"[^"]*"|'[^']*')/gu;

/**
 * Lets a sheet be the one in front when the file is opened. No sheet stays chosen beside it: what a person types goes into
 * all sheets that are chosen. A sheet that is not there, or hidden, changes nothing. @throws HostError damaged
 */
export async function bringToFront({ parts, workbook }: Writing, sheet: string): Promise<void> {
  const front = workbook.find(sheet);
  if (front?.found !== true || front.hidden || !workbook.setActive(front.index)) return;
  for (const { part } of workbook.sheets.filter(({ found }) => found)) {
    if (mayBeChosen(await parts.load(part))) parts.write(part, unchosen(parts.text(part)));
  }
}

/** Looks at the beginning only, in any encoding; a large sheet is not read whole for it. */
const mayBeChosen = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replaceAll('\0', '').includes(CHOSEN);

function unchosen(text: string): string {
  const end = text.indexOf('sheetData');
  const views = end < 0 ? text : text.slice(0, end);
  return views.replace(CHOSEN_IN_VIEW, '$1') + text.slice(views.length);
}
