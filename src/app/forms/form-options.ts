import type { FormChannels } from '../../documents/forms/form-model';
import { foldName } from '../../sheets/cells/values/cell';
import type { NameIndex } from '../../sheets/cells/names/names';
import {
  CHANNEL_SEPARATORS,
  NOT_TAKEN,
  OPTION_ALIASES,
  OPTION_LINES,
  OPTION_SEPARATORS,
  OTHER_MEDIA_START,
  TAKEN,
} from '../../text/documents/form-channels';
import { joinNames } from '../../text/sheets/template';
import { NAME_JOINERS } from '../../text/sheets/workbook-names';

/**
 * Ticks the options of a form that a cell names: one that it equals, one that it is another name of, or the only one
 * that the workbook knows under the same channel. What names none of them follows 其他媒体或杂志：.
 */
export function formChannels(options: string, named: string, known: NameIndex): FormChannels {
  const lines = optionLines(options);
  const offered = lines.flat();
  const ticked = new Set<string>();
  const others: string[] = [];
  for (const name of namedChannels(named, (part) => optionsOf(part, offered, known).length > 0)) {
    const options = optionsOf(name, offered, known);
    options.forEach((option) => ticked.add(option));
    if (options.length === 0 && !others.some((other) => foldName(other) === foldName(name))) others.push(name);
  }
  return { lines, ticked, other: joinNames(others) };
}

/** The options line by line, as 参数 states them; the last line of every form is not among them. */
const optionLines = (options: string): string[][] =>
  options
    .split(OPTION_LINES)
    .map((line) =>
      line
        .split(OPTION_SEPARATORS)
        .map((option) => option.replace(NOT_TAKEN, '').trim())
        .filter((option) => option !== '' && !OTHER_MEDIA_START.test(option)),
    )
    .filter((line) => line.length > 0);

/** The channels that a cell names; a space, a stroke or 和 parts names only where a form offers one of them. */
const namedChannels = (text: string, isOffered: (name: string) => boolean): string[] =>
  text
    .split(CHANNEL_SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => !NOT_TAKEN.test(part))
    .map((part) => part.replace(TAKEN, '').replace(OTHER_MEDIA_START, '').trim())
    .flatMap((part) => {
      const pieces = part.split(NAME_JOINERS);
      return pieces.length > 1 && !isOffered(part) && pieces.some(isOffered) ? pieces : [part];
    })
    .filter((part) => part !== '');

function optionsOf(name: string, offered: readonly string[], known: NameIndex): string[] {
  const key = foldName(name);
  const equal = offered.filter((option) => foldName(option) === key);
  if (equal.length > 0) return equal;
  const meant = OPTION_ALIASES.filter(([names]) => names.some((alias) => foldName(alias) === key)).flatMap(
    ([, options]) => options.map(foldName),
  );
  const alias = offered.filter((option) => meant.includes(foldName(option)));
  return alias.length > 0 ? alias : sameChannel(name, offered, known);
}

/** The workbook's own list of channels is coarser than the forms: one name may stand for several options, and means none of them. */
function sameChannel(name: string, offered: readonly string[], known: NameIndex): string[] {
  const owner = known.find(name);
  const same = owner < 0 ? [] : offered.filter((option) => known.find(option) === owner);
  return same.length === 1 ? same : [];
}
