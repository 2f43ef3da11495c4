/**
 * A field in quotes, or one as it stands; then what ends it. A quote just before the end of its cell is a ditto mark and
 * opens nothing, unless a line of text follows that another quote closes.
 */
const FIELD = /(?:"((?![\t\n])(?:[^"]|"")*|\n(?:[^"\t]|"")*(?:[^"\t\n]|""))"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/y;

/** What programs put a cell into quotes for. */
const ENDS = /[\t\n]/;

/** The fields of a text, line by line: cells as any program copies them. One empty line at the end is none. */
export function copiedCells(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const lines: string[][] = [[]];
  let end = '';
  FIELD.lastIndex = 0;
  do {
    const [, quoted, plain = `"${quoted}"`, mark = ''] = FIELD.exec(source)!;
    lines.at(-1)!.push(quoted && ENDS.test(quoted) ? quoted.replaceAll('""', '"') : plain);
    if (mark === '\n') lines.push([]);
    end = mark;
  } while (end !== '');
  return lines;
}
