declare const unit: unique symbol;

/** Points in hundredths: 0.5 points is 50. Always an integer. */
export type Points = number & { readonly [unit]: 'points' };

/** Money in fen: 25 yuan is 2500. Always an integer. */
export type Fen = number & { readonly [unit]: 'fen' };

/** A civil date as whole days since 1970-01-01; no clock, no time zone. */
export type Day = number & { readonly [unit]: 'day' };

/** A row of a sheet as people count it. It is no row of a grid, which counts from 0. */
export type SheetRow = number & { readonly countedFrom: 1 };

/** Brands an integer number of hundredths as points. */
export const points = (hundredths: number): Points => hundredths as Points;

/** Brands an integer number of fen as money. */
export const fen = (value: number): Fen => value as Fen;

/** Brands an integer day number as a date. */
export const day = (value: number): Day => value as Day;

/** Brands a row as people count it: what a cell or a column of rows states. */
export const sheetRow = (counted: number): SheetRow => counted as SheetRow;

/** The row that people call by the next number. */
export const sheetRowOf = (row: number & { readonly countedFrom?: never }): SheetRow => (row + 1) as SheetRow;

/** The same row counted from 0. */
export const gridRowOf = (row: SheetRow): number => row - 1;

/** Stands for the row of what stands in no row; as a number 0. */
export const NO_ROW = sheetRow(0);
