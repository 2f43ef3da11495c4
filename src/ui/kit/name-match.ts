import { foldName } from '../../sheets/cells/values/cell';

/** Tells whether what was typed means a name: a part of it, of its pinyin, or of the initials of its pinyin. */
export type NameMatcher = (name: string, typed: string) => boolean;

const byText: NameMatcher = (name, typed) => foldName(name).toLowerCase().includes(foldName(typed).toLowerCase());

/** Pinyin comes as a part of its own that is only loaded where somebody types; until then names match by text. */
export async function loadPinyinMatcher(): Promise<NameMatcher> {
  const { match } = await import('pinyin-pro');
  return (name, typed) => byText(name, typed) || match(name, typed.toLowerCase(), { continuous: true }) !== null;
}

/** Other names by which names are known, by the name itself. */
export type NameAliases = ReadonlyMap<string, readonly string[]>;

/** Names meant by what was typed: one known by exactly that, then those that match by themselves, then by another name. */
export function namesMeant(
  names: readonly string[],
  aliases: NameAliases,
  matches: NameMatcher,
  typed: string,
): readonly string[] {
  const folded = foldName(typed);
  const others = (name: string): readonly string[] => aliases.get(name) ?? [];
  const exact = names.filter((name) => [name, ...others(name)].some((known) => foldName(known) === folded));
  const own = names.filter((name) => matches(name, typed));
  const other = names.filter((name) => others(name).some((alias) => matches(alias, typed)));
  return [...new Set([...exact, ...own, ...other])];
}

export { byText as matchByText };
