import type { CellContent, CellLink, CellStyle } from '../../port/workbook';
import type { PartWriter } from '../../ooxml/part-writer';
import { columnLetters } from '../../port/a1';
import { escapeCellText, escapeXml, isPlainText, needsPreserve } from '../../ooxml/xml-text';

/** Chooses the cell format for a content. */
export type FormatChooser = (base: number, style: CellStyle | null, quoted: boolean) => number;

const INPUT_LIKE = /^['=+\-@]|^\s*[\d.,]+(e[+-]?\d+)?\s*%?\s*$/i;
/** Beyond this no character can begin what looks like input: Chinese begins later, white space and ASCII end earlier. */
const FIRST_IDEOGRAPH = 0x3400;
const LAST_IDEOGRAPH = 0x9fff;

/** Text that typing would turn into something else; the quote prefix keeps it a text even when a person re-enters it. */
export function needsQuote(content: CellContent): boolean {
  if (typeof content !== 'string') return false;
  const first = content.charCodeAt(0);
  if (first >= FIRST_IDEOGRAPH && first <= LAST_IDEOGRAPH) return false;
  return INPUT_LIKE.test(content);
}

function withoutLink(content: CellContent): Exclude<CellContent, CellLink> {
  return typeof content === 'object' && content !== null && 'link' in content ? content.text : content;
}

const encoder = new TextEncoder();

/** Writes cells as XML; `prefix` is that of the sheet's elements. */
export class CellWriter {
  /** By column: `<c r="A`. */
  private readonly starts: Uint8Array[] = [];
  /** By format: what follows the reference. */
  private readonly formats: Uint8Array[] = [encoder.encode('"')];
  private readonly textStart: Uint8Array;
  private readonly spacedTextStart: Uint8Array;
  private readonly textEnd: Uint8Array;
  private readonly valueStart: Uint8Array;
  private readonly valueEnd: Uint8Array;

  constructor(
    private readonly out: PartWriter,
    private readonly prefix: string,
  ) {
    this.textStart = encoder.encode(` t="inlineStr"><${prefix}is><${prefix}t>`);
    this.spacedTextStart = encoder.encode(` t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">`);
    this.textEnd = encoder.encode(`</${prefix}t></${prefix}is></${prefix}c>`);
    this.valueStart = encoder.encode(`><${prefix}v>`);
    this.valueEnd = encoder.encode(`</${prefix}v></${prefix}c>`);
  }

  /** Writes a cell also when it is empty, for its format. */
  write(row: number, column: number, format: number, content: CellContent): void {
    const { out } = this;
    out.put((this.starts[column] ??= encoder.encode(`<${this.prefix}c r="${columnLetters(column)}`)));
    out.integer(row + 1);
    out.put((this.formats[format] ??= encoder.encode(`" s="${format}"`)));
    const value = withoutLink(content);
    if (value === null || value === '') out.text('/>');
    else if (typeof value === 'string') this.writeText(value);
    else if (typeof value === 'object') out.text(this.formula(value.formula, value.value));
    else this.writePlain(value);
  }

  private writePlain(value: number | boolean): void {
    const { out } = this;
    if (typeof value === 'boolean') out.text(' t="b"');
    out.put(this.valueStart);
    out.text(String(Number(value)));
    out.put(this.valueEnd);
  }

  private writeText(text: string): void {
    const { out } = this;
    const isPlain = isPlainText(text);
    out.put(!isPlain && needsPreserve(text) ? this.spacedTextStart : this.textStart);
    out.text(isPlain ? text : escapeCellText(text));
    out.put(this.textEnd);
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
