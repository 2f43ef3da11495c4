import type { CellContent, CellLink, CellStyle } from '../workbook';
import type { PartWriter } from './part-writer';
import { columnLetters } from './a1';
import { escapeCellText, escapeXml, needsPreserve } from './xml-text';

/** Chooses the cell format for a content. */
export type FormatChooser = (base: number, style: CellStyle | null, quoted: boolean) => number;

/** Text that typing would turn into something else; the quote prefix keeps it a text even when a person re-enters it. */
export function needsQuote(content: CellContent): boolean {
  return typeof content === 'string' && /^['=+\-@]|^\s*[\d.,]+(e[+-]?\d+)?\s*%?\s*$/i.test(content);
}

/** The plain value a content shows; null when it shows nothing. */
export function shownValue(content: CellContent): string | number | boolean | null {
  if (content === null || typeof content !== 'object') return content === '' ? null : content;
  return 'link' in content ? content.text : content.value;
}

function withoutLink(content: CellContent): Exclude<CellContent, CellLink> {
  return typeof content === 'object' && content !== null && 'link' in content ? content.text : content;
}

/** Writes cells as XML; `prefix` is that of the sheet's elements. */
export class CellWriter {
  private readonly tag: string;

  constructor(
    private readonly out: PartWriter,
    private readonly prefix: string,
  ) {
    this.tag = `<${prefix}c r="`;
  }

  /** Writes a cell also when it is empty, for its format. */
  write(row: number, column: number, format: number, content: CellContent): void {
    const start = `${this.tag}${columnLetters(column)}${row + 1}${format === 0 ? '"' : `" s="${format}"`}`;
    const value = withoutLink(content);
    if (value === null || value === '') this.out.text(`${start}/>`);
    else if (typeof value === 'string') this.writeText(start, value);
    else if (typeof value === 'object') this.out.text(start + this.formula(value.formula, value.value));
    else this.out.text(start + this.plain(value));
  }

  private plain(value: number | boolean): string {
    const { prefix } = this;
    const kind = typeof value === 'boolean' ? ' t="b"' : '';
    return `${kind}><${prefix}v>${Number(value)}</${prefix}v></${prefix}c>`;
  }

  private writeText(start: string, text: string): void {
    const { prefix } = this;
    const space = needsPreserve(text) ? ' xml:space="preserve"' : '';
    const escaped = escapeCellText(text);
    this.out.text(
      `${start} t="inlineStr"><${prefix}is><${prefix}t${space}>${escaped}</${prefix}t></${prefix}is></${prefix}c>`,
    );
  }

  private formula(formula: string, value: string | number | boolean | null): string {
    const { prefix } = this;
    const kind = typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : '';
    const shown =
      typeof value === 'string' ? escapeCellText(value) : typeof value === 'boolean' ? Number(value) : value;
    const result = shown === null ? '' : `<${prefix}v>${shown}</${prefix}v>`;
    return `${kind}><${prefix}f>${escapeXml(formula)}</${prefix}f>${result}</${prefix}c>`;
  }
}
