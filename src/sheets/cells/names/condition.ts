import { ALIAS_SEPARATORS, WILDCARDS } from '../../../text/sheets/workbook-names';
import { SCOPE_PREFIX } from '../../../text/sheets/rule-words';
import { foldName } from '../values/cell';
import type { NameIndex } from './names';

/** The channels as conditions name them: by their names, their 归并类 and their 层级. */
export interface NamedChannels {
  readonly names: NameIndex;
  /** How many of `names` have a 归并类 or a 层级. */
  readonly listed: number;
  readonly kindOf: (owner: number) => { readonly level: string; readonly className: string };
}

/** What groups channels. */
type Scope = 'class' | 'level';

/** One of the names in a condition; `channels` null: any channel. `scope` null: the channel itself is named. */
export interface ChannelTerm {
  readonly scope: Scope | null;
  readonly channels: readonly number[] | null;
}

/** What a cell 采用渠道 of a rule says. */
export interface ChannelCondition {
  readonly terms: readonly ChannelTerm[];
  /** Names of nothing that is known. */
  readonly unknown: readonly string[];
  /** Names of a channel that are those of a 归并类 or a 层级 as well. */
  readonly doubled: readonly { readonly name: string; readonly scope: Scope }[];
}

/** True for a blank cell and for a sign of any name. */
export const isAnyName = (text: string): boolean =>
  foldName(text) === '' || WILDCARDS.some((wildcard) => foldName(wildcard) === foldName(text));

/** Reads the names of a cell 采用渠道. A text that is one name as it stands is not divided. */
export function readChannelCondition(text: string, channels: NamedChannels): ChannelCondition {
  const names = termOf(text, channels) ? [text] : namesIn(text);
  const found = names.map((name) => ({ name, term: termOf(name, channels) }));
  return {
    terms: found.flatMap(({ term }) => term ?? []),
    unknown: found.filter(({ term }) => !term).map(({ name }) => name),
    doubled: found.flatMap(({ name, term }) => doubledBy(name, term, channels)),
  };
}

/** True for a name that says itself what it names: 层级:省. */
export const isExplicit = (name: string): boolean => SCOPE_PREFIX.some(({ prefix }) => prefix.test(foldName(name)));

/** The names of 归并类 and 层级 close to what was typed, and those of channels. */
export function nearestNames(name: string, channels: NamedChannels): string[] {
  const kinds = listedOwners(channels).map((owner) => channels.kindOf(owner));
  const folded = foldName(name);
  const isNear = (other: string): boolean =>
    other !== '' && (folded.includes(foldName(other)) || foldName(other).includes(folded));
  const groups = new Set(kinds.flatMap(({ className, level }) => [className, level]).filter(isNear));
  return [...channels.names.nearest(name), ...groups].slice(0, 3);
}

/** Reads the names of a cell 采用方式; `modes` null: any mode. */
export function readModeCondition(
  text: string,
  names: NameIndex,
): { readonly modes: readonly number[] | null; readonly unknown: readonly string[] } {
  if (isAnyName(text)) return { modes: null, unknown: [] };
  const parts = names.find(text) >= 0 ? [text] : namesIn(text);
  if (parts.some(isAnyName)) return { modes: null, unknown: [] };
  const owners = parts.map((name) => names.find(name));
  return {
    modes: [...new Set(owners.filter((owner) => owner >= 0))],
    unknown: parts.filter((_, at) => owners[at]! < 0),
  };
}

const namesIn = (text: string): string[] =>
  text
    .split(ALIAS_SEPARATORS)
    .map((name) => name.trim())
    .filter((name) => foldName(name) !== '');

function termOf(name: string, channels: NamedChannels): ChannelTerm | null {
  if (isAnyName(name)) return { scope: null, channels: null };
  const folded = foldName(name);
  for (const { prefix, scope } of SCOPE_PREFIX) {
    if (prefix.test(folded)) return groupOf(scope, folded.replace(prefix, ''), channels);
  }
  const owner = channels.names.find(name);
  if (owner >= 0) return { scope: null, channels: [owner] };
  return groupOf('class', folded, channels) ?? groupOf('level', folded, channels);
}

const listedOwners = ({ listed }: NamedChannels): number[] => Array.from({ length: listed }, (_, owner) => owner);

function groupOf(scope: Scope, folded: string, channels: NamedChannels): ChannelTerm | null {
  const members = listedOwners(channels).filter((owner) => {
    const { className, level } = channels.kindOf(owner);
    return foldName(scope === 'class' ? className : level) === folded;
  });
  return folded === '' || members.length === 0 ? null : { scope, channels: members };
}

function doubledBy(name: string, term: ChannelTerm | null, channels: NamedChannels): ChannelCondition['doubled'] {
  if (!term || term.scope !== null || term.channels === null) return [];
  const [owner] = term.channels;
  const scope = (['class', 'level'] as const).find((one) =>
    groupOf(one, foldName(name), channels)?.channels?.some((member) => member !== owner),
  );
  return scope ? [{ name, scope }] : [];
}
