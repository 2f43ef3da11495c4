import { attribute, type XmlElement } from '../../host/ooxml/xml';

/** The namespaces of WordprocessingML, that of ISO strict among them. */
const WORD: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** Whether an element is the one of this name in WordprocessingML, whatever its prefix. */
export const isWord = (element: XmlElement, name: string): boolean =>
  element.name === name && WORD.includes(element.namespace);

/** The first child of this name. */
export const childOf = (parent: XmlElement, name: string): XmlElement | undefined =>
  parent.children.find((one) => one.name === name);

/** The value of a property of an element; null where it does not stand there. */
export function valueOf(properties: XmlElement | undefined, name: string): string | null {
  const property = properties && childOf(properties, name);
  return property ? (attribute(property, 'val', true) ?? null) : null;
}

const OFF: readonly string[] = ['0', 'false', 'off'];

/** Whether a property that may stand without a value is on. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const property = properties && childOf(properties, name);
  return property !== undefined && !OFF.includes(attribute(property, 'val', true) ?? '1');
}
