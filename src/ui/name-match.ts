import { foldName } from '../sheets/cell';

/** Tells whether a name is meant by what was typed: any part of it, its pinyin or the initials of its pinyin. */
export type NameMatcher = (name: string, typed: string) => boolean;

const byText: NameMatcher = (name, typed) => foldName(name).toLowerCase().includes(foldName(typed).toLowerCase());

/** Pinyin comes as a part of its own that is only loaded where somebody types; until then names match by text. */
export async function loadPinyinMatcher(): Promise<NameMatcher> {
  const { match } = await import('pinyin-pro');
  return (name, typed) => byText(name, typed) || match(name, typed.toLowerCase(), { continuous: true }) !== null;
}

export { byText as matchByText };
