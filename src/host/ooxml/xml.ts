import { HostError } from '../port/workbook';
import { decodeEntities, decodeText, isIllegalXml } from './xml-text';

/** An attribute and where it stands in the source; `start` includes the white space before it. */
export interface XmlAttribute {
  readonly prefix: string;
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** An element and where it stands in the source, so that edits can leave the rest as it is. */
export interface XmlElement {
  readonly prefix: string;
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
  readonly start: number;
  /** After the `>` of the start tag. */
  readonly openEnd: number;
  /** Before the end tag; `openEnd` when there is none. */
  closeStart: number;
  end: number;
}

/** No program nests elements half as deep; what does would take minutes, or all of the stack. */
export const MAX_DEPTH = 512;

type Scope = ReadonlyMap<string, string>;

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|\/([^\s>]+)\s*>|([^\s/>!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>)/g;
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

function splitName(qualified: string): [prefix: string, name: string] {
  const colon = qualified.indexOf(':');
  return colon < 0 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
}

function parseAttributes(source: string, offset: number): XmlAttribute[] {
  return [...source.matchAll(ATTRIBUTE)].map((match) => {
    const [prefix, name] = splitName(match[1]!);
    const raw = match[2] ?? match[3]!;
    const start = offset + match.index;
    return { prefix, name, value: decodeEntities(raw.replace(/[\r\n\t]/g, ' ')), start, end: start + match[0].length };
  });
}

function scopeOf(attributes: readonly XmlAttribute[], outer: Scope): Scope {
  const declared = attributes.filter(({ prefix, name }) => prefix === 'xmlns' || (prefix === '' && name === 'xmlns'));
  if (declared.length === 0) return outer;
  const inner = new Map(outer);
  for (const { prefix, name, value } of declared) inner.set(prefix === '' ? '' : name, value);
  return inner;
}

class TreeBuilder {
  root: XmlElement | null = null;
  private readonly open: { readonly element: XmlElement; readonly scope: Scope }[] = [];

  constructor(
    private readonly source: string,
    private readonly part: string,
  ) {}

  build(): XmlElement {
    let end = this.text(0);
    TAG.lastIndex = end;
    for (let match = this.next(end); match !== null; match = this.next(end)) {
      if (match[2] !== undefined) this.start(match, match[2], match[3] ?? '');
      else if (match[1] !== undefined) this.close(match, match[1]);
      end = this.text(match.index + match[0].length);
    }
    if (this.root === null || this.open.length > 0 || end < this.source.length) throw this.damaged();
    return this.root;
  }

  private next(at: number): RegExpExecArray | null {
    TAG.lastIndex = at;
    const match = TAG.exec(this.source);
    if (match !== null && match.index !== at) throw this.damaged();
    return match;
  }

  /** Where the text that begins here ends: at the next markup, or at the end of the source. */
  private text(from: number): number {
    const at = this.source.indexOf('<', from);
    return at < 0 ? this.source.length : at;
  }

  private start(match: RegExpExecArray, qualified: string, rest: string): void {
    const empty = rest.endsWith('/');
    const [prefix, name] = splitName(qualified);
    const attributes = parseAttributes(rest, match.index + 1 + qualified.length);
    const parent = this.open.at(-1);
    const scope = scopeOf(attributes, parent?.scope ?? new Map([['xml', XML_NAMESPACE]]));
    const openEnd = match.index + match[0].length;
    const namespace = scope.get(prefix) ?? '';
    const span = { start: match.index, openEnd, closeStart: openEnd, end: openEnd };
    const element: XmlElement = { prefix, name, namespace, attributes, children: [], ...span };
    if (parent !== undefined) parent.element.children.push(element);
    else if (this.root === null) this.root = element;
    else throw this.damaged();
    if (empty) return;
    if (this.open.length >= MAX_DEPTH) throw this.damaged();
    this.open.push({ element, scope });
  }

  private close(match: RegExpExecArray, qualified: string): void {
    const element = this.open.pop()?.element;
    const [prefix, name] = splitName(qualified);
    if (element?.name !== name || element.prefix !== prefix) throw this.damaged();
    element.closeStart = match.index;
    element.end = match.index + match[0].length;
  }

  private damaged(): HostError {
    return new HostError('damaged', this.part);
  }
}

/** The elements of a small part; @throws HostError damaged, also for a document type, which no workbook has. */
export function parseXml(source: string, part: string): XmlElement {
  if (isIllegalXml(source)) throw new HostError('damaged', part);
  return new TreeBuilder(source, part).build();
}

/** The value of an attribute; `prefixed` asks for one with a prefix (r:id), whatever the prefix is. */
export function attribute(element: XmlElement, name: string, prefixed = false): string | undefined {
  return element.attributes.find((one) => one.name === name && (one.prefix !== '') === prefixed)?.value;
}

/** The first child of this name in the parent's namespace. */
export function child(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((one) => one.name === name && one.namespace === parent.namespace);
}

/** All children of this name in the parent's namespace. */
export function children(parent: XmlElement | undefined, name: string): XmlElement[] {
  if (parent === undefined) return [];
  return parent.children.filter((one) => one.name === name && one.namespace === parent.namespace);
}

/** Every element below this one that passes, in document order. */
export function descendants(element: XmlElement, passes: (one: XmlElement) => boolean): XmlElement[] {
  return element.children.flatMap((one) => [...(passes(one) ? [one] : []), ...descendants(one, passes)]);
}

/** The character data between an element's tags. */
export function textOf(element: XmlElement, source: string): string {
  return decodeText(source.slice(element.openEnd, element.closeStart));
}
