/** What a document shows, without its looks. */
export type Block = Paragraph | Table;

/** Lines are divided by `\n`; U+FFFC stands for a picture. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  /** The first column of the grid that it covers, from 0. */
  readonly column: number;
  /** Merged with the cell above. */
  readonly continues: boolean;
  readonly blocks: readonly Block[];
}

/** Stands for a picture in a text. */
export const PICTURE = '\ufffc';

/** Everything that blocks show as one text, a line each. */
export const textIn = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows
            .flat()
            .map((cell) => textIn(cell.blocks))
            .join('\n'),
    )
    .join('\n');
