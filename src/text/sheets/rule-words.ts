/** What a name in a condition begins with where it says itself what it names; folded. */
export const SCOPE_PREFIX = [
  { prefix: /^归并类:/u, scope: 'class' },
  { prefix: /^层级:/u, scope: 'level' },
] as const;

/** Titles that the sheets of rules are printed with. */
export const RULE_SHEET_TITLES = { modes: '采用方式' } as const;

/** What 使用说明 says of the sheets of rules that an office may add. */
export const RULE_SHEETS_EXPLAINED = {
  modes: '本单位自己的采用方式和别名；有这张表，就不用内置的采用方式',
} as const;
