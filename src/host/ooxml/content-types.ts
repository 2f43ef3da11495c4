import type { PackageParts } from './package-parts';
import { attribute, type XmlElement } from './xml';
import { XmlEdit } from './xml-edit';
import { escapeXml } from './xml-text';

const PART = '[Content_Types].xml';

function sameName(override: XmlElement, name: string): boolean {
  return attribute(override, 'PartName')?.replace(/^\/+/, '').toLowerCase() === name.toLowerCase();
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function find(root: XmlElement, name: string): string {
  const override = root.children.find((one) => one.name === 'Override' && sameName(one, name));
  const ending = extension(name);
  const byEnding = (one: XmlElement): boolean =>
    one.name === 'Default' && attribute(one, 'Extension')?.toLowerCase() === ending;
  const found = override ?? root.children.find(byEnding);
  return (found && attribute(found, 'ContentType')) ?? '';
}

/** The content type of a part in lower case, since case does not matter; empty when the package does not say. */
export function contentTypeOf(parts: PackageParts, name: string): string {
  return find(new XmlEdit(parts.text(PART), PART).root, name).toLowerCase();
}

/** Declares the content type of a new part; one that is declared already keeps its place. */
export function declareContentType(parts: PackageParts, name: string, type: string): void {
  const edit = new XmlEdit(parts.text(PART), PART);
  const declared = edit.root.children.filter((one) => one.name === 'Override' && sameName(one, name));
  if (declared.length === 1 && attribute(declared[0]!, 'ContentType') === type) return;
  for (const one of declared) edit.remove(one);
  edit.append(edit.root, `<${edit.prefix}Override PartName="/${escapeXml(name)}" ContentType="${type}"/>`);
  parts.write(PART, edit.toString());
}

/** Declares the content type of a part where the package says nothing of it, or something else. */
export function ensureContentType(parts: PackageParts, name: string, type: string): void {
  if (contentTypeOf(parts, name) !== type.toLowerCase()) declareContentType(parts, name, type);
}

/** Removes a part and what the package says of its type. */
export function removePart(parts: PackageParts, name: string): void {
  const edit = new XmlEdit(parts.text(PART), PART);
  const declared = edit.root.children.filter((one) => one.name === 'Override' && sameName(one, name));
  for (const one of declared) edit.remove(one);
  if (declared.length > 0) parts.write(PART, edit.toString());
  parts.remove(name);
}
