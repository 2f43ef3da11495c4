import type { FormField } from '../../text/documents/reading';
import { textIn, type Block, type Table, type TableCell } from './content';
import { labelledIn, labelOf } from './labels';

/** What stands in a form in order: a line of text, or the answer to something that it asks for. */
export type FormItem =
  | { readonly kind: 'line'; readonly text: string }
  | {
      readonly kind: 'answer';
      readonly field: FormField;
      /** The label as printed. */
      readonly label: string;
      /** One text a cell. */
      readonly cells: readonly string[];
      /** Which table of the document, by number; 0 outside of tables. */
      readonly table: number;
    }
  /** A row of labels without answers: the head of a list, which is no form. */
  | { readonly kind: 'list' };

/** What a document asks for and what was answered, in the order in which a person reads it. */
export function formItems(blocks: readonly Block[]): FormItem[] {
  const reader = new ItemReader();
  reader.read(blocks, 0);
  return reader.items;
}

interface SeenCell {
  readonly column: number;
  readonly text: string;
  readonly label: FormField | null;
  readonly isMerged: boolean;
}

type Answer = Extract<FormItem, { readonly kind: 'answer' }>;

class ItemReader {
  readonly items: FormItem[] = [];
  private tables = 0;

  read(blocks: readonly Block[], table: number): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.table(block, table === 0 ? ++this.tables : table);
      else this.text(block.text, table);
    }
  }

  /** A text that is no cell of a row of answers. */
  private text(text: string, table: number): void {
    const found = labelledIn(text);
    if (found === null) this.items.push({ kind: 'line', text });
    else
      for (const { field, text: answer } of found)
        this.items.push({ kind: 'answer', field, label: field, cells: [answer], table });
  }

  private table({ rows }: Table, table: number): void {
    let above: readonly SeenCell[] = [];
    let open: SeenCell | null = null;
    for (const row of rows) {
      const cells: readonly SeenCell[] = row.map((cell) => this.seen(cell, above));
      above = cells;
      if (open !== null && !cells.some(isLabel)) {
        this.add(open, cells.slice(0, 1), table);
        open = null;
      } else open = this.row(cells, table);
    }
  }

  /** Reads the answers of a row; gives the label whose answer stands below it. */
  private row(cells: readonly SeenCell[], table: number): SeenCell | null {
    const bare: SeenCell[] = [];
    let answered = 0;
    cells.forEach((cell, at) => {
      if (at < answered) return;
      if (!isLabel(cell)) this.text(cell.text, table);
      else {
        const answer = cells.slice(at + 1, at + 1 + answerCells(cell.label!, cells.slice(at + 1)));
        answered = at + 1 + answer.length;
        if (answer.length === 0) bare.push(cell);
        else this.add(cell, answer, table);
      }
    });
    if (bare.length > 1 && bare.length === cells.length) this.items.push({ kind: 'list' });
    return bare.length === 1 && cells.length === 1 ? bare[0]! : null;
  }

  private add({ label, text, isMerged }: SeenCell, cells: readonly SeenCell[], table: number): void {
    const texts = cells.map((cell) => (cell.isMerged && cell.label === null ? '' : cell.text));
    const last = this.items.at(-1);
    if (isMerged && last?.kind === 'answer' && last.field === label) {
      this.items[this.items.length - 1] = { ...last, cells: [...last.cells, ...texts] };
    } else this.items.push({ kind: 'answer', field: label!, label: text, cells: texts, table } satisfies Answer);
  }

  /** A cell as a person sees it: merged with the one above, it shows what that one says. A form within a cell is read by itself. */
  private seen(cell: TableCell, above: readonly SeenCell[]): SeenCell {
    const { column, continues, blocks } = cell;
    const over = continues ? above.find((one) => one.column === column) : undefined;
    if (over) return { ...over, isMerged: true };
    const inner = blocks.filter((block): block is Table => block.kind === 'table');
    const isLayout = inner.some(holdsForm);
    const text = textIn(isLayout ? blocks.filter(({ kind }) => kind === 'paragraph') : blocks);
    if (isLayout) inner.forEach((one) => this.read([one], 0));
    return { column, text, label: labelOf(text), isMerged: false };
  }
}

const isLabel = ({ label }: SeenCell): boolean => label !== null;

/** Whether a table within a cell asks for something itself. */
const holdsForm = ({ rows }: Table): boolean =>
  rows.some((row) =>
    row.some(
      ({ blocks }) => labelOf(textIn(blocks)) !== null || blocks.some((one) => one.kind === 'table' && holdsForm(one)),
    ),
  );

const TEXTS: readonly FormField[] = ['title', 'unit', 'authors', 'activity', 'other'];
const ASKED: readonly (FormField | null)[] = ['title', 'unit', 'authors', 'sensitive', 'other'];

/** How many cells behind a label are its answer: one for a text, which may read like a label; all up to the next for others. */
function answerCells(field: FormField, next: readonly SeenCell[]): number {
  if (TEXTS.includes(field)) return next.length > 0 && !ASKED.includes(next[0]!.label) ? 1 : 0;
  const end = next.findIndex(isLabel);
  return end < 0 ? next.length : end;
}
