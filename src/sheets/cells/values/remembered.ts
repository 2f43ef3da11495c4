/** How many texts have a place of their own in front of the map; a power of two. */
const QUICK_TEXTS = 1024;

/** Reads texts as numbers by `read`, which is costly: once for each different text. */
export class Remembered {
  private readonly known = new Map<string, number>();
  /**
   * The last text of each kind (`kindOf`). Most columns hold few texts, and a look at two characters is cheaper than
   * hashing the whole text.
   */
  private readonly quickTexts = new Array<string>(QUICK_TEXTS).fill('');
  private readonly quickValues: Int32Array;

  constructor(private readonly read: (text: string) => number) {
    this.quickValues = new Int32Array(QUICK_TEXTS).fill(read(''));
  }

  get(text: string): number {
    const at = kindOf(text);
    return this.quickTexts[at] === text ? this.quickValues[at]! : this.lookUp(text, at);
  }

  private lookUp(text: string, at: number): number {
    let value = this.known.get(text);
    if (value === undefined) this.known.set(text, (value = this.read(text)));
    this.quickTexts[at] = text;
    return (this.quickValues[at] = value);
  }
}

/** A number below `QUICK_TEXTS`. The texts of a small set mostly have different ones. */
function kindOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  return (text.charCodeAt(length >> 1) * 3 + text.charCodeAt(0) * 31 + length) & (QUICK_TEXTS - 1);
}
