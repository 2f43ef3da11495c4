/** What a version brought. */
export interface VersionChanges {
  /** The version, and its day where it has one. */
  readonly title: string;
  readonly entries: readonly string[];
}

/** The newest versions of a change log: headings of the second level, and lists below them. Signs of code are left out. */
export function newestChanges(log: string, versions: number): readonly VersionChanges[] {
  const [, ...sections] = log.split(/^## /mu);
  return sections.slice(0, versions).map((section) => {
    const [title = '', ...lines] = section.split('\n');
    const [, ...entries] = lines.join('\n').split(/^ ?- /mu);
    return { title: title.trim(), entries: entries.map(plain) };
  });
}

/** On one line, as nothing but text; Chinese that was broken over lines has no space between them. */
const plain = (entry: string): string =>
  entry
    .replaceAll('`', '')
    .trim()
    .replace(/\s*\n\s*/gu, '');
