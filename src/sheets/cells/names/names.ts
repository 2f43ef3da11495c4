import { distance } from 'fastest-levenshtein';
import { foldName } from '../values/cell';

/** How many suggestions an unknown name gets at most. */
const SUGGESTIONS = 3;

/** A name that two owners claim. */
export interface NameClash {
  readonly name: string;
  readonly owners: readonly [string, string];
}

/** Finds owners (units, channels, modes) by their names and aliases, however a clerk types them. */
export class NameIndex {
  private readonly owners = new Map<string, number>();
  private readonly canonical: string[] = [];
  readonly clashes: NameClash[] = [];

  /** Adds an owner under its canonical name; its number is the order of adding. */
  add(name: string): number {
    const owner = this.canonical.push(name) - 1;
    this.owners.set(foldName(name), owner);
    return owner;
  }

  /** Lets another name lead to the owner; a name that leads elsewhere already is a clash. */
  alias(name: string, owner: number): void {
    const key = foldName(name);
    const other = this.owners.get(key);
    if (key === '' || other === owner) return;
    if (other === undefined) this.owners.set(key, owner);
    else this.clashes.push({ name, owners: [this.canonical[other]!, this.canonical[owner]!] });
  }

  get names(): readonly string[] {
    return this.canonical;
  }

  /** Other names that lead to an owner, by its canonical one. */
  get aliases(): ReadonlyMap<string, readonly string[]> {
    const aliases = new Map<string, string[]>();
    for (const [name, owner] of this.owners) {
      const canonical = this.canonical[owner]!;
      if (name !== foldName(canonical)) aliases.set(canonical, [...(aliases.get(canonical) ?? []), name]);
    }
    return aliases;
  }

  /** The number of the owner, −1 if nobody has the name. */
  find(text: string): number {
    return this.owners.get(foldName(text)) ?? -1;
  }

  /** The number of the owner of a name; a name that nobody has is added. */
  findOrAdd(name: string): number {
    const known = this.find(name);
    return known >= 0 ? known : this.add(name);
  }

  /** Known names close to what was typed, best first: a slip of the pen, or one name inside the other. */
  nearest(text: string): string[] {
    const typed = foldName(text);
    const best = new Map<number, number>();
    const shared = this.sharedEnding(typed).length;
    for (const [name, owner] of this.owners) {
      const cost = likeness(typed, name, shared);
      if (cost !== null && cost < (best.get(owner) ?? Infinity)) best.set(owner, cost);
    }
    return [...best]
      .sort((a, b) => a[1] - b[1] || a[0] - b[0])
      .slice(0, SUGGESTIONS)
      .map(([owner]) => this.canonical[owner]!);
  }

  /** The longest ending of a text that names of several owners have too, such as 街道, behind the two characters of a short name. */
  private sharedEnding(text: string): string {
    for (let start = 2; start < text.length - 1; start++) {
      const ending = text.slice(start);
      const owners = new Set([...this.owners].filter(([name]) => name.endsWith(ending)).map(([, owner]) => owner));
      if (owners.size > 1) return ending;
    }
    return '';
  }
}

/**
 * Share of a name that differs, null where the two have too little in common to suggest one for the other. Of what the two
 * end with alike, as much as other names have too says nothing; `shared` is its length at most.
 */
function likeness(typed: string, name: string, shared: number): number | null {
  const longer = Math.max(typed.length, name.length);
  const shorter = Math.min(typed.length, name.length);
  if (shorter >= 2 && (typed.includes(name) || name.includes(typed))) return (longer - shorter) / longer / 2;
  let alike = 0;
  while (alike < shared && typed.at(-1 - alike) === name.at(-1 - alike)) alike++;
  const cost = distance(typed, name) / (longer - alike);
  return cost <= 0.5 ? cost : null;
}
