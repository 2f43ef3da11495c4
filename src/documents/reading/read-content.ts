import { attribute, textOf, type XmlElement } from '../../host/ooxml/xml';
import { PICTURE, type Block, type TableCell } from './content';
import { checkBoxText, fieldBoxText } from './check-box';
import { seenText, symbolOf, UNREADABLE } from './symbols';
import type { WordPackage } from './word-package';
import { childOf, isOn, isWord, valueOf } from './word-element';

/** What the body of a document shows; `hasStruck` where a person crossed text out, which then is not read. */
export interface WordContent {
  readonly blocks: readonly Block[];
  readonly hasStruck: boolean;
}

/** Reads the body of a document as it stands when every change is accepted: what was deleted is gone. */
export function readContent({ root, source }: Pick<WordPackage, 'root' | 'source'>): WordContent {
  const reader = new ContentReader(source);
  const body = root.children.find((one) => one.name === 'body');
  const blocks = body ? reader.blocks(body) : [];
  return { blocks, hasStruck: reader.hasStruck };
}

/** Elements whose content nobody sees, or that were deleted. */
const UNSEEN = new Set([
  ...['del', 'moveFrom', 'delText', 'delInstrText', 'instrText', 'rt', 'sectPr', 'annotationRef', 'ffData'],
  ...['pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'tblGrid', 'sdtPr', 'sdtEndPr', 'tblPrEx', 'customXmlPr', 'smartTagPr'],
]);

/** Characters that are elements. */
const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', softHyphen: '' },
};

/** What a paragraph shows while it is read: its text, and the blocks in it, which follow it. */
class Flow {
  readonly after: Block[] = [];
  private text = '';

  get shown(): string {
    return this.text;
  }

  get blocks(): Block[] {
    return [{ kind: 'paragraph', text: this.text }, ...this.after];
  }

  add(text: string): void {
    this.text += text;
  }

  join({ text, after }: Flow): void {
    this.text += text;
    this.after.push(...after);
  }
}

class ContentReader {
  hasStruck = false;

  constructor(private readonly source: string) {}

  /** The paragraphs and tables below an element, through whatever is wrapped around them. */
  blocks(parent: XmlElement): Block[] {
    return parent.children.flatMap((one) => this.block(one));
  }

  private block(element: XmlElement): Block[] {
    if (isHidden(element)) return [];
    if (isWord(element, 'p')) return this.flowOf([element]).blocks;
    if (isWord(element, 'tbl')) return [{ kind: 'table', rows: this.rows(element) }];
    if (element.name === 'AlternateContent') return this.branch(element).blocks;
    return isWord(element, 'sdt') ? this.control(element, this.blockControl) : this.blocks(element);
  }

  private readonly blockControl = (content: XmlElement, box: string | null): Block[] =>
    box === null ? this.blocks(content) : [{ kind: 'paragraph', text: box }];

  /** What elements of a paragraph show: its text, and what stands in boxes within it. */
  private flowOf(elements: readonly XmlElement[]): Flow {
    const flow = new Flow();
    for (const one of elements) this.inline(one, flow);
    return flow;
  }

  private inline(element: XmlElement, flow: Flow): void {
    if (isHidden(element)) return;
    const read = this.inlines[element.name];
    if (read) read(element, flow);
    else for (const one of element.children) this.inline(one, flow);
  }

  /** What an element of a paragraph adds to it, by its name; others are wrapped around such. */
  private readonly inlines: Readonly<Record<string, (element: XmlElement, flow: Flow) => void>> = {
    t: (element, flow) => flow.add(textOf(element, this.source)),
    r: (element, flow) => this.run(element, flow),
    tbl: (element, flow) => flow.after.push(...this.block(element)),
    txbxContent: (element, flow) => flow.after.push(...this.blocks(element)),
    AlternateContent: (element, flow) => flow.join(this.branch(element)),
    sdt: (element, flow) =>
      this.control(element, (content, box) => {
        if (box === null) flow.join(this.flowOf(content.children));
        else flow.add(box);
      }),
    drawing: (element, flow) => this.picture(element, flow),
    pict: (element, flow) => this.picture(element, flow),
    object: (element, flow) => this.picture(element, flow),
  };

  /** Reads a control: what it holds, or what it shows where it is a check box. */
  private control<Read>(element: XmlElement, read: (content: XmlElement, box: string | null) => Read): Read {
    return read(
      controlContent(element),
      checkBoxText(element, (content) => this.flowOf(content.children).shown),
    );
  }

  /** A picture that holds text is a box of text. */
  private picture(element: XmlElement, flow: Flow): void {
    const inner = this.flowOf(element.children);
    flow.join(inner);
    if (inner.after.length === 0) flow.add(PICTURE);
  }

  private run(element: XmlElement, flow: Flow): void {
    const properties = childOf(element, 'rPr');
    if (isOn(properties, 'vanish') || isOn(properties, 'webHidden')) return;
    const font = fontOf(properties);
    const shown = new Flow();
    for (const one of element.children) this.piece(one, shown, font);
    const isStruck = isOn(properties, 'strike') || isOn(properties, 'dstrike');
    if (isStruck && shown.shown.trim() !== '') this.hasStruck = true;
    else flow.join(shown);
  }

  private piece(element: XmlElement, flow: Flow, font: string | null): void {
    const { name } = element;
    if (name === 't') flow.add(seenText(textOf(element, this.source), font));
    else if (name === 'sym') flow.add(symbol(element));
    else if (name === 'fldChar') flow.add(fieldBoxText(element));
    else if (name in CHARACTERS) flow.add(CHARACTERS[name]!);
    else this.inline(element, flow);
  }

  /** The first branch that shows anything: programs show one of them. */
  private branch(element: XmlElement): Flow {
    let first: Flow | null = null;
    for (const { name, children } of element.children) {
      if (name !== 'Choice' && name !== 'Fallback') continue;
      const flow = this.flowOf(children);
      if (flow.after.length > 0 || flow.shown.split(PICTURE).join('').trim() !== '') return flow;
      first ??= flow;
    }
    return first ?? new Flow();
  }

  private rows(table: XmlElement): TableCell[][] {
    return wrapped(table, 'tr')
      .filter((row) => !isDeletedRow(row))
      .map((row) => this.cells(row));
  }

  private cells(row: XmlElement): TableCell[] {
    let column = countOf(childOf(row, 'trPr'), 'gridBefore') ?? 0;
    return wrapped(row, 'tc').flatMap((cell) => {
      const properties = childOf(cell, 'tcPr');
      const at = column;
      column += Math.max(1, countOf(properties, 'gridSpan') ?? 1);
      const isGone = mergeOf(properties, 'hMerge') === 'continue' || hasChild(properties, 'cellDel');
      const continues = mergeOf(properties, 'vMerge') === 'continue';
      return isGone ? [] : [{ column: at, continues, blocks: this.blocks(cell) }];
    });
  }
}

const hasChild = (parent: XmlElement | undefined, name: string): boolean =>
  parent !== undefined && childOf(parent, name) !== undefined;

/** A number of columns. */
function countOf(properties: XmlElement | undefined, name: string): number | null {
  const count = Number.parseInt(valueOf(properties, name) ?? '', 10);
  return Number.isNaN(count) ? null : count;
}

/** Whether a cell begins a merged one, or goes on with it, as it does where that is not said; null where it is by itself. */
const mergeOf = (properties: XmlElement | undefined, name: string): string | null =>
  hasChild(properties, name) ? (valueOf(properties, name) ?? 'continue') : null;

const isHidden = (element: XmlElement): boolean => UNSEEN.has(element.name);

const isDeletedRow = (row: XmlElement): boolean => hasChild(childOf(row, 'trPr'), 'del');

/** Rows of a table or cells of a row, also those inside controls and inserted ones. */
function wrapped(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((one) => {
    if (isHidden(one)) return [];
    if (isWord(one, name)) return [one];
    return one.name === 'tbl' || one.name === 'p' ? [] : wrapped(one, name);
  });
}

/** What a control holds; nothing while it only asks to be filled. */
function controlContent(element: XmlElement): XmlElement {
  const content = childOf(element, 'sdtContent');
  const isEmpty = isOn(childOf(element, 'sdtPr'), 'showingPlcHdr');
  return !content || isEmpty ? { ...element, children: [] } : content;
}

function fontOf(properties: XmlElement | undefined): string | null {
  const fonts = properties && childOf(properties, 'rFonts');
  if (!fonts) return null;
  return attribute(fonts, 'ascii', true) ?? attribute(fonts, 'hAnsi', true) ?? null;
}

function symbol(element: XmlElement): string {
  const code = Number.parseInt(attribute(element, 'char', true) ?? '', 16);
  return Number.isNaN(code) ? UNREADABLE : symbolOf(attribute(element, 'font', true) ?? '', code);
}
