/** A field that holds a tab or a line break, which programs put in quotes; or one as it stands. Then what ends it. */
const FIELD = /(?:"((?:[^"]|"")*[\t\n](?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/y;

/** The fields of a text, line by line: cells as any program copies them. One empty line at the end is none. */
export function copiedCells(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const lines: string[][] = [[]];
  let end = '';
  FIELD.lastIndex = 0;
  do {
    const [, quoted, plain = '', mark = ''] = FIELD.exec(source)!;
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (mark === '\n') lines.push([]);
    end = mark;
  } while (end !== '');
  return lines;
}
