/** True for a text in which every UTF-16 unit is such. Asking before a pattern is tried makes most texts cheap. */
export function isMadeOf(text: string, isSuch: (unit: number) => boolean): boolean {
  for (let at = 0; at < text.length; at++) if (!isSuch(text.charCodeAt(at))) return false;
  return true;
}
