const BRUSHED = /宋|song|仿|fang|楷|kai|serif|times/iu;
const USUAL = '宋体';

/** A font of an office for a web page, and what takes its place where it is missing. */
export function fontFamily(name: string = USUAL): string {
  const others = BRUSHED.test(name) ? '"宋体", "Noto Serif CJK SC", serif' : '"黑体", "Noto Sans CJK SC", sans-serif';
  return `"${name.replaceAll('"', '')}", ${others}`;
}
