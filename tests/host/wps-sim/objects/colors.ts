/** `#RRGGBB` of a colour as the program counts it, blue first. */
export function toColor(bgr: number): string {
  const rgb = ((bgr & 0xff) << 16) | (bgr & 0xff00) | (bgr >> 16);
  return `#${rgb.toString(16).padStart(6, '0').toUpperCase()}`;
}

/** The program's number of `#RRGGBB`. */
export function fromColor(color: string): number {
  const rgb = parseInt(color.replace('#', '') || '0', 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}
