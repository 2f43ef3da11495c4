/** Either the value that was asked for, or why there is none. */
export type Result<Value, Why> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: Why };

export const success = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

export const failure = <Why>(why: Why): Result<never, Why> => ({ ok: false, why });
