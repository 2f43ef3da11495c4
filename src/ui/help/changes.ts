/** Changes of one kind. */
export interface ChangeGroup {
  /** What kind; an empty text where the change log does not sort them. */
  readonly heading: string;
  readonly entries: readonly string[];
}

/** What a version brought. */
export interface VersionChanges {
  /** The version, and its day where it has one. */
  readonly title: string;
  /** The first are what matters most. */
  readonly groups: readonly ChangeGroup[];
}

/**
 * The newest versions of a change log: headings of the second level, of the third where changes are sorted, and lists below
 * them. Signs of code are left out.
 */
export function newestChanges(log: string, versions: number): readonly VersionChanges[] {
  const [, ...sections] = log.split(/^## /mu);
  return sections.slice(0, versions).map((section) => {
    const [title = '', ...lines] = section.split('\n');
    const groups = lines.join('\n').split(/^### /mu).map(groupOf);
    return { title: title.trim(), groups: groups.filter(({ entries }) => entries.length > 0) };
  });
}

function groupOf(text: string): ChangeGroup {
  const [heading = '', ...entries] = text.split(/^ ?- /mu);
  return { heading: heading.trim(), entries: entries.map(plain) };
}

/** On one line, as nothing but text; Chinese that was broken over lines has no space between them. */
const plain = (entry: string): string =>
  entry
    .replaceAll('`', '')
    .trim()
    .replace(/\s*\n\s*/gu, '');
