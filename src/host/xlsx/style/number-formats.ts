import { attribute, child, children, descendants, type XmlElement } from '../../ooxml/xml';
import { builtInFormat } from './style-xml';

const FIRST_FREE = 164;
/** Ids of two bytes; programs that keep them so would read a greater one as another. */
const LAST = 65_535;

/** The number formats of a workbook by code. One id stands for one code, whatever other ids stand for it too. */
export class NumberFormats {
  constructor(
    private readonly byCode: Map<string, number>,
    private readonly used: Set<number>,
    /** Ids of built-in formats for which the workbook states another code. */
    private readonly redefined: ReadonlySet<number>,
  ) {}

  /** The id of a code; undefined where the workbook has none that means it without doubt. */
  idOf(code: string): number | undefined {
    const builtIn = builtInFormat(code);
    return builtIn === undefined || this.redefined.has(builtIn) ? this.byCode.get(code) : builtIn;
  }

  /** Gives a new code an id above every id in use, or the first free one where there is none above. */
  add(code: string): number {
    let id = FIRST_FREE;
    for (const one of this.used) if (one >= id && one < LAST) id = one + 1;
    while (this.used.has(id)) id = id < LAST ? id + 1 : FIRST_FREE;
    this.used.add(id);
    this.byCode.set(code, id);
    return id;
  }
}

/** Reads the number formats of a styles part: those it states, and the ids its cell formats use. */
export function readNumberFormats(root: XmlElement): NumberFormats {
  const codes = new Map<number, Set<string>>();
  const stated = children(child(root, 'numFmts'), 'numFmt').map((one) => ({
    id: idOf(one),
    code: attribute(one, 'formatCode') ?? '',
  }));
  for (const { id, code } of stated) codes.set(id, (codes.get(id) ?? new Set()).add(code));
  const byCode = new Map<string, number>();
  for (const { id, code } of stated) {
    if (Number.isSafeInteger(id) && codes.get(id)!.size === 1 && !byCode.has(code)) byCode.set(code, id);
  }
  const used = descendants(root, (one) => attribute(one, 'numFmtId') !== undefined).map(idOf);
  const redefined = [...codes].flatMap(([id, some]) =>
    id < FIRST_FREE && [...some].some((code) => builtInFormat(code) !== id) ? [id] : [],
  );
  return new NumberFormats(byCode, new Set(used), new Set(redefined));
}

const idOf = (element: XmlElement): number => Number(attribute(element, 'numFmtId'));
