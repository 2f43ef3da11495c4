/** What stands before the blocks of a body, the blocks, and what stands behind: the last section and the end. */
interface Body {
  readonly head: string;
  readonly blocks: string;
  readonly end: string;
  readonly prefix: string;
}

function bodyOf(xml: string): Body {
  const open = /<((?:\w+:)?)body(?:\s[^>]*)?>/u.exec(xml)!;
  const prefix = open[1]!;
  const from = open.index + open[0].length;
  const close = xml.lastIndexOf(`</${prefix}body>`);
  const section = xml.lastIndexOf(`<${prefix}sectPr`, close);
  const lastBlock = Math.max(xml.lastIndexOf(`</${prefix}p>`, close), xml.lastIndexOf(`</${prefix}tbl>`, close));
  const until = section > lastBlock ? section : close;
  return { head: xml.slice(0, from), blocks: xml.slice(from, until), end: xml.slice(until), prefix };
}

/** A paragraph of a point in height that begins a page: a break at the end of a full page would make an empty one. */
const newPage = (prefix: string): string =>
  '<p><pPr><pageBreakBefore/><spacing before="0" after="0" line="20" lineRule="exact"/></pPr></p>'
    .replace(/(<\/?)/gu, `$1${prefix}`)
    .replace(/ (\w+)=/gu, ` ${prefix}$1=`);

/** Places that other parts of a document lead to; a document has each once. */
const MARKS = /<(?:\w+:)?bookmark(?:Start|End)\b[^>]*\/>/gu;

/** Puts the bodies of filled documents into one, each on a page of its own. */
export function repeatBody(filled: readonly string[]): string {
  const bodies = filled.map(bodyOf);
  const [first] = bodies;
  const blocks = bodies.map((body, at) =>
    at === 0 ? body.blocks : newPage(body.prefix) + body.blocks.replace(MARKS, ''),
  );
  return first!.head + blocks.join('') + first!.end;
}
