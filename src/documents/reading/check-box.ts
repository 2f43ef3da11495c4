import { attribute, type XmlElement } from '../../host/ooxml/xml';
import { TICKED, UNTICKED } from '../../text/documents/reading';
import { UNREADABLE } from './symbols';
import { childOf, isOn } from './word-element';

/**
 * What a control that is a check box shows: its state; null where it is none. Where what is printed in it says the
 * opposite of its state, nobody can tell.
 */
export function checkBoxText(control: XmlElement, printed: (content: XmlElement) => string): string | null {
  const properties = childOf(control, 'sdtPr');
  const box = properties?.children.find(({ name }) => name === 'checkbox');
  if (!box) return null;
  const isTicked = isOn(box, 'checked');
  const content = childOf(control, 'sdtContent');
  const text = content ? printed(content) : '';
  const shows = (set: string): boolean => Array.from(text).some((character) => set.includes(character));
  if (isTicked ? shows(UNTICKED) : shows(TICKED)) return UNREADABLE;
  const words = Array.from(text).filter((character) => !`${TICKED}${UNTICKED}${UNREADABLE}`.includes(character));
  return `${isTicked ? '☑' : '☐'}${words.join('')}`;
}

/** What the beginning of a form field shows where it is a check box. */
export function fieldBoxText(fieldChar: XmlElement): string {
  const data = childOf(fieldChar, 'ffData');
  const box = data && childOf(data, 'checkBox');
  if (!box || attribute(fieldChar, 'fldCharType', true) !== 'begin') return '';
  return isOn(box, childOf(box, 'checked') ? 'checked' : 'default') ? '☑' : '☐';
}
