import { ensureContentType, removePart } from './content-types';
import type { PackageParts } from './package-parts';
import { attribute, type XmlElement } from './xml';
import { XmlEdit } from './xml-edit';
import { escapeXml } from './xml-text';

/** How one part refers to another; `kind` is the last segment of the type, the same in all dialects of the format. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  /** The part's name without leading slash; an external target as it is written. */
  readonly target: string;
  readonly external: boolean;
}

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** The part that holds the relationships of `part`; of the package when that is empty. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  const plain = decodeTarget(target.replace(/\\/g, '/').split('#')[0] ?? '');
  const segments = plain.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of plain.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function toRelationship(element: XmlElement, part: string): Relationship {
  const type = attribute(element, 'Type') ?? '';
  const external = attribute(element, 'TargetMode')?.toLowerCase() === 'external';
  const target = attribute(element, 'Target') ?? '';
  return {
    id: attribute(element, 'Id') ?? '',
    kind: type.slice(type.lastIndexOf('/') + 1),
    type,
    target: external ? target : resolveTarget(part, target),
    external,
  };
}

/** What a part refers to, in the order of the file. */
export function relationshipsOf(parts: PackageParts, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!parts.has(name)) return [];
  const { root } = new XmlEdit(parts.text(name), name);
  return root.children.filter((one) => one.name === 'Relationship').map((one) => toRelationship(one, part));
}

/** A name that no part has and no relationship leads to: `pattern` with its `#` replaced by the first free number. */
export function freePartName(parts: PackageParts, pattern: string): string {
  const owners = parts.names.flatMap(
    (name) => /^((?:.*\/)?)_rels\/([^/]*)\.rels$/i.exec(name)?.slice(1).join('') ?? [],
  );
  const targets = owners.flatMap((owner) => relationshipsOf(parts, owner)).filter(({ external }) => !external);
  const taken = new Set(targets.map(({ target }) => target.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = pattern.replace('#', String(number));
    if (!parts.has(name) && !taken.has(name.toLowerCase())) return name;
  }
}

/** Adds a relationship to a part of this package and gives its new id. */
export function addRelationship(parts: PackageParts, part: string, type: string, target: string): string {
  const name = relationshipsPart(part);
  const edit = new XmlEdit(parts.has(name) ? parts.text(name) : EMPTY, name);
  const taken = new Set(edit.root.children.map((one) => attribute(one, 'Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const relative = escapeXml(relativeTarget(part, target));
  edit.append(edit.root, `<${edit.prefix}Relationship Id="rId${number}" Type="${type}" Target="${relative}"/>`);
  parts.write(name, edit.toString());
  ensureContentType(parts, name, RELATIONSHIPS_TYPE);
  return `rId${number}`;
}

/** Removes relationships by id; the part that holds them goes with the last. */
export function removeRelationships(parts: PackageParts, part: string, ids: ReadonlySet<string>): void {
  const name = relationshipsPart(part);
  if (ids.size === 0 || !parts.has(name)) return;
  const edit = new XmlEdit(parts.text(name), name);
  const gone = edit.root.children.filter((one) => ids.has(attribute(one, 'Id') ?? ''));
  for (const one of gone) edit.remove(one);
  if (gone.length === edit.root.children.length) removePart(parts, name);
  else parts.write(name, edit.toString());
}
