/** Splits `&Lleft&Cmiddle&Rright` into its three parts; text before the first code stands in the middle. */
export function headerSections(text: string): Record<'L' | 'C' | 'R', string> {
  const parts = { L: '', C: '', R: '' };
  let current: keyof typeof parts = 'C';
  for (const piece of text.match(/&&|&[LCR]|[^&]+|&/g) ?? []) {
    const code = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof parts | undefined;
    if (code) current = code;
    else parts[current] += piece;
  }
  return parts;
}
