/** Row and column, counted from 0, of a cell such as B2. */
export function cellAddress(cell: string): { readonly row: number; readonly column: number } {
  const [, letters, row] = /^([A-Z]+)([1-9]\d*)$/u.exec(cell) ?? [];
  if (letters === undefined) throw new Error(`no cell: ${cell}`);
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}
