import { parseXml, type XmlElement } from './xml';
import { escapeXml } from './xml-text';

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly order: number;
}

/** Edits to a part that leave every byte they do not touch as it was. */
export class XmlEdit {
  readonly root: XmlElement;
  private readonly splices: Splice[] = [];
  private readonly appended = new Map<XmlElement, string>();

  constructor(
    readonly source: string,
    part: string,
  ) {
    this.root = parseXml(source, part);
  }

  /** The prefix, with colon, that elements of the root's namespace carry. */
  get prefix(): string {
    return this.root.prefix === '' ? '' : `${this.root.prefix}:`;
  }

  replace(from: number, to: number, text: string): void {
    this.splices.push({ from, to, text, order: this.splices.length });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  /** Adds inside the element, after what it holds. */
  append(parent: XmlElement, text: string): void {
    this.appended.set(parent, (this.appended.get(parent) ?? '') + text);
  }

  /** Adds a child where the schema wants it; `order` lists the names of the parent's children in sequence. */
  insertInOrder(parent: XmlElement, order: readonly string[], name: string, text: string): void {
    const rank = order.indexOf(name);
    const later = parent.children.find((one) => one.namespace === parent.namespace && order.indexOf(one.name) > rank);
    if (later === undefined) this.append(parent, text);
    else this.insert(later.start, text);
  }

  setAttribute(element: XmlElement, name: string, value: string): void {
    const existing = element.attributes.find((one) => one.prefix === '' && one.name === name);
    const text = ` ${name}="${escapeXml(value)}"`;
    if (existing === undefined) this.insert(element.start + 1 + qualifiedName(element).length, text);
    else if (existing.value !== value) this.replace(existing.start, existing.end, text);
  }

  toString(): string {
    for (const [parent, text] of this.appended) this.close(parent, text);
    this.appended.clear();
    const sorted = [...this.splices].sort((a, b) => a.from - b.from || a.to - b.to || a.order - b.order);
    let result = '';
    let at = 0;
    for (const { from, to, text } of sorted) {
      if (from < at) continue;
      result += this.source.slice(at, from) + text;
      at = to;
    }
    return result + this.source.slice(at);
  }

  private close(parent: XmlElement, text: string): void {
    if (parent.end > parent.openEnd) this.insert(parent.closeStart, text);
    else this.replace(parent.openEnd - 2, parent.openEnd, `>${text}</${qualifiedName(parent)}>`);
  }
}

/** The name as it is written, with its prefix. */
function qualifiedName(element: XmlElement): string {
  return element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
}
