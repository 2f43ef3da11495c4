import { parseRanges } from '../../port/a1';
import type { CellRange, ConditionalLook } from '../../port/workbook';
import { attribute, child, children, descendants, textOf, type XmlElement } from '../../ooxml/xml';
import type { XmlEdit } from '../../ooxml/xml-edit';
import { readColor } from './display-colors';
import { differentialStyle, type BookStyles } from './display-styles';

/** Reads the looks that the cells of a sheet may have by their values: those of the standard, and those beside it. */
export function readConditionalLooks({ root, source }: Pick<XmlEdit, 'root' | 'source'>, book: BookStyles): ConditionalLook[] {
  const blocks = descendants(root, ({ name }) => name === 'conditionalFormatting');
  return blocks.flatMap((block) => {
    const listed = block.children.find(({ name }) => name === 'sqref');
    const ranges = parseRanges(attribute(block, 'sqref') ?? (listed ? textOf(listed, source) : ''));
    return children(block, 'cfRule').flatMap((rule) => looksOf(rule, ranges, { ...book, namespace: root.namespace }));
  });
} // prettier-ignore

/** A book's styles, and the namespace of the standard, whose elements stand in styles beside it as well. */
type Book = BookStyles & { readonly namespace: string };

function looksOf(rule: XmlElement, ranges: readonly CellRange[], book: Book): ConditionalLook[] {
  const hidesValue = ['dataBar', 'iconSet'].some((kind) => hidesUnder(child(rule, kind)));
  const style = styleOf(rule, book) ?? (hidesValue ? {} : null);
  const scale = children(child(rule, 'colorScale'), 'color').flatMap((one) => readColor(one, book.theme) ?? []);
  const styles = [...(style ? [style] : []), ...scale.map((fill) => ({ fill }))];
  return styles.flatMap((each) => ranges.map((range) => ({ range, style: each, hidesValue })));
}

function styleOf(rule: XmlElement, { differential, theme, namespace }: Book): ConditionalLook['style'] | undefined {
  const own = child(rule, 'dxf');
  return own ? differentialStyle({ ...own, namespace }, theme) : differential[Number(attribute(rule, 'dxfId') ?? -1)];
}

const hidesUnder = (drawn: XmlElement | undefined): boolean =>
  drawn !== undefined && /^(?:0|false)$/.test(attribute(drawn, 'showValue') ?? '');
