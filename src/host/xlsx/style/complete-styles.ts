import { child, type XmlElement } from '../../ooxml/xml';
import { XmlEdit } from '../../ooxml/xml-edit';

/** The children of `styleSheet` in the order of the schema. */
export const STYLES_ORDER = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst',
] as const; // prettier-ignore

const plainFormat = (prefix: string, more = ''): string =>
  `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"${more}/>`;

/** What each collection must hold at the least: one font, the two reserved fills, one border, the format of plain cells. */
const LEAST: readonly (readonly [name: (typeof STYLES_ORDER)[number], items: (prefix: string) => readonly string[]])[] =
  [
    ['fonts', (p) => [`<${p}font><${p}sz val="11"/><${p}name val="SimSun"/><${p}charset val="134"/></${p}font>`]],
    [
      'fills',
      (p) => ['none', 'gray125'].map((kind) => `<${p}fill><${p}patternFill patternType="${kind}"/></${p}fill>`),
    ],
    ['borders', (p) => [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`]],
    ['cellStyleXfs', (p) => [plainFormat(p)]],
    ['cellXfs', (p) => [plainFormat(p, ' xfId="0"')]],
    ['cellStyles', (p) => [`<${p}cellStyle name="Normal" xfId="0" builtinId="0"/>`]],
  ];

/** The least that a styles part must hold. */
export function minimalStyles(namespace: string): string {
  const lists = LEAST.map(([name, items]) => listXml('', name, items('')));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">${lists.join('')}</styleSheet>`;
}

const listXml = (prefix: string, name: string, items: readonly string[]): string =>
  `<${prefix}${name} count="${items.length}">${items.join('')}</${prefix}${name}>`;

/**
 * A styles part in which every collection holds the least it must, so that what is added never takes the place of the
 * plain format or of a reserved fill.
 */
export function completeStyles(source: string, part: string): string {
  const edit = new XmlEdit(source, part);
  const { root, prefix } = edit;
  const isBare = countOf(root, 'cellXfs') <= 1;
  for (const [name, least] of LEAST.slice(0, isBare ? LEAST.length : 3)) {
    const missing = least(prefix).slice(countOf(root, name));
    if (missing.length > 0) extendList(edit, name, missing);
  }
  return edit.toString();
}

const countOf = (root: XmlElement, name: string): number => child(root, name)?.children.length ?? 0;

/** Adds items to a list of a styles part, and the list where the part lacks it. */
export function extendList(edit: XmlEdit, name: (typeof STYLES_ORDER)[number], items: readonly string[]): void {
  const { root, prefix } = edit;
  const list = child(root, name);
  if (list === undefined) edit.insertInOrder(root, STYLES_ORDER, name, listXml(prefix, name, items));
  else {
    edit.setAttribute(list, 'count', String(list.children.length + items.length));
    edit.append(list, items.join(''));
  }
}
