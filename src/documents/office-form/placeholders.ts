import { COMMON_PLACEHOLDERS, LOOP_NAMES, PLACEHOLDERS, type OfficeFormFault } from '../../text/documents/office-form';

/** A placeholder as it stands in a part, and whether it stands in a loop. */
interface Placeholder {
  readonly name: string;
  readonly isInLoop: boolean;
}

/** What stands between braces in a part. */
export interface PartPlaceholders {
  readonly found: readonly Placeholder[];
  readonly loops: number;
  /** Braces that have no other. */
  readonly broken: readonly string[];
  /** A loop that is not closed, or begins within another. */
  readonly isWrongLoop: boolean;
}

const BREAK = '\n';
/** Text that was deleted, and codes of fields, which nobody fills in. */
const UNSEEN =
  /<(\w+:)?(?:delText|instrText|delInstrText)(?:\s[^>]*)?>[^<]*<\/\1?(?:delText|instrText|delInstrText)>/gu;

/** The text of a part with a line for each paragraph. */
const paragraphsOf = (xml: string): string[] =>
  xml
    .replace(UNSEEN, '')
    .replace(/<\/?(?:\w+:)?p(?:\s[^>]*)?>/gu, BREAK)
    .replace(/<[^>]*>/gu, '')
    .split(BREAK);

const PIECE = /\{([^{}]*)\}|[{}]/gu;
/** Characters of what is shown of a broken one. */
const SHOWN = 12;

/** Looks at every placeholder of a part, in the order of the text. */
export function placeholdersIn(xml: string): PartPlaceholders {
  const look = new PartLook();
  for (const text of paragraphsOf(xml)) {
    for (const { 1: name, index } of text.matchAll(PIECE)) {
      if (name === undefined) look.broken.push(around(text, index));
      else look.take(name.trim());
    }
  }
  return look;
}

class PartLook implements PartPlaceholders {
  readonly found: Placeholder[] = [];
  readonly broken: string[] = [];
  loops = 0;
  private depth = 0;
  private isMisplaced = false;

  get isWrongLoop(): boolean {
    return this.isMisplaced || this.depth !== 0 || this.loops > 1;
  }

  take(name: string): void {
    if (name.startsWith('/')) this.isMisplaced ||= --this.depth < 0;
    else if (isLoop(name)) {
      this.loops++;
      this.isMisplaced ||= ++this.depth > 1;
    } else this.found.push({ name, isInLoop: this.depth > 0 });
  }
}

const isLoop = (name: string): boolean => name.startsWith('#') && LOOP_NAMES.includes(name.slice(1).trim());

/** What stands at a brace that has no other. */
function around(text: string, at: number): string {
  const isOpen = text[at] === '{';
  return (isOpen ? text.slice(at, at + SHOWN) : text.slice(Math.max(0, at + 1 - SHOWN), at + 1)).trim();
}

const RECORD: ReadonlySet<string> = new Set(PLACEHOLDERS.flatMap(([, ...names]) => names));
const COMMON: ReadonlySet<string> = new Set(COMMON_PLACEHOLDERS.flatMap(([, ...names]) => names));

const each = (names: readonly string[]): string[] => [...new Set(names)].map((name) => `{${name}}`);

/** A part of the template by its name, and whether it is the main one. */
export interface TemplatePart {
  readonly isMain: boolean;
  readonly look: PartPlaceholders;
}

/** What keeps a template from being filled with `count` forms; null where nothing does. */
export function templateFault(parts: readonly TemplatePart[], count: number): OfficeFormFault | null {
  const broken = parts.flatMap(({ look }) => look.broken);
  const names = parts.flatMap(({ look }) => look.found.map(({ name }) => name));
  const unknown = names.filter((name) => !RECORD.has(name) && !COMMON.has(name));
  if (broken.length > 0)
    return { code: 'broken-placeholder', parameters: { pieces: [...new Set(broken)], unknown: each(unknown) } };
  if (unknown.length > 0) return { code: 'unknown-placeholder', parameters: { names: each(unknown) } };
  if (parts.some(({ look }) => look.isWrongLoop)) return { code: 'wrong-loop', parameters: {} };
  if (names.length === 0) return { code: 'no-placeholder', parameters: {} };
  const outside = count > 1 ? parts.flatMap(outsideOf) : [];
  return outside.length > 0 ? { code: 'outside-loop', parameters: { names: each(outside) } } : null;
}

/** Placeholders of a row where nobody can tell of which: without a loop, the main part is repeated as a whole. */
function outsideOf({ look: { found, loops }, isMain }: TemplatePart): string[] {
  if (isMain && loops === 0) return [];
  return found.filter(({ name, isInLoop }) => !isInLoop && RECORD.has(name)).map(({ name }) => name);
}
