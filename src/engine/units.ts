declare const unit: unique symbol;

/** Points in hundredths: 0.5 points is 50. Always an integer. */
export type Points = number & { readonly [unit]: 'points' };

/** Money in fen: 25 yuan is 2500. Always an integer. */
export type Fen = number & { readonly [unit]: 'fen' };

/** A civil date as whole days since 1970-01-01; no clock, no time zone. */
export type Day = number & { readonly [unit]: 'day' };

/** Brands an integer number of hundredths as points. */
export const points = (hundredths: number): Points => hundredths as Points;

/** Brands an integer number of fen as money. */
export const fen = (value: number): Fen => value as Fen;

/** Brands an integer day number as a date. */
export const day = (value: number): Day => value as Day;
