import type { Book } from './model/book';

/** Content of a sheet at the start; strings beginning with `=` are formulas, other strings stay texts. */
export type StartCells = readonly (readonly (string | number | boolean | null)[])[];

/** Adds a sheet with this content. */
export function enterStart(book: Book, name: string, rows: StartCells): void {
  const sheet = book.addSheet(name);
  rows.forEach((line, row) =>
    line.forEach((content, column) => {
      if (content === null || content === '') return;
      const cell = sheet.grid.need(row, column);
      if (typeof content === 'string' && content.startsWith('=')) cell.formula = content.slice(1);
      else cell.value = content;
    }),
  );
}
