import type { BarChart, CellRange } from '../../port/workbook';
import { parseRange, quotedSheet } from '../../port/a1';
import type { PackageParts } from '../../ooxml/package-parts';
import { relationshipsOf, type Relationship } from '../../ooxml/relationships';
import { attribute, descendants, parseXml, textOf, type XmlElement } from '../../ooxml/xml';

const DEFAULT_COLOR = '4472C4';
/** An anchor that states the cells which it covers. */
const CELLS = 'twoCellAnchor';
const ANCHORS: ReadonlySet<string> = new Set([CELLS, 'oneCellAnchor', 'absoluteAnchor']);

function named(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : descendants(element, (one) => one.name === name);
}

/** What a window draws of the drawings of a sheet. */
export interface Drawings {
  /** Bar charts of cells of that same sheet. */
  readonly charts: readonly BarChart[];
  /** How many others there are: pictures, other charts. They stay in the file. */
  readonly otherDrawings: number;
}

export function readDrawings(parts: PackageParts, related: readonly Relationship[], sheet: string): Drawings {
  const found = related
    .filter(({ kind, target }) => kind === 'drawing' && parts.has(target))
    .flatMap(({ target }) => readDrawing(parts, target, sheet));
  const charts = found.filter((chart) => chart !== null);
  return { charts, otherDrawings: found.length - charts.length };
}

/** Null for a drawing that is no such chart. */
function readDrawing(parts: PackageParts, part: string, sheet: string): (BarChart | null)[] {
  const source = parts.text(part);
  const charts = relationshipsOf(parts, part).filter(({ kind, target }) => kind === 'chart' && parts.has(target));
  const anchors = descendants(parseXml(source, part), ({ name }) => ANCHORS.has(name));
  return anchors
    .filter((anchor) => !isHidden(anchor))
    .map((anchor) => {
      const id = named(anchor, 'chart').map((one) => attribute(one, 'id', true))[0];
      const target = anchor.name === CELLS ? charts.find((one) => one.id === id)?.target : undefined;
      const chart = target === undefined ? null : readChart(parts.text(target), target, sheet);
      return chart && { ...chart, anchor: anchorCells(anchor, source) };
    });
}

/** WPS keeps the charts of the result before, for taking a recalculation back. */
const isHidden = (anchor: XmlElement): boolean =>
  named(anchor, 'cNvPr').some((one) => /^(1|true)$/.test(attribute(one, 'hidden') ?? ''));

function anchorCells(anchor: XmlElement, source: string): CellRange {
  const corner = (tag: string): { row: number; column: number } => {
    const [element] = named(anchor, tag);
    const number = (name: string): number => Number(named(element, name).map((one) => textOf(one, source))[0] ?? 0);
    return { row: number('row'), column: number('col') };
  };
  const [from, to] = [corner('from'), corner('to')];
  return { ...from, rows: Math.max(1, to.row - from.row), columns: Math.max(1, to.column - from.column) };
}

function readChart(source: string, part: string, sheet: string): Omit<BarChart, 'anchor'> | null {
  const root = parseXml(source, part);
  const [bars] = named(root, 'barChart');
  const text = (element: XmlElement | undefined, name: string): string => {
    return named(element, name).map((one) => textOf(one, source)).join(''); // prettier-ignore
  };
  const range = (element: XmlElement | undefined): CellRange | null => cellsOf(text(element, 'f'), sheet);
  const list = named(bars, 'ser');
  const categories = range(named(list[0], 'cat')[0]);
  const series = list.flatMap((one) => {
    const values = range(named(one, 'val')[0]);
    const color = named(
      one.children.find(({ name }) => name === 'spPr'),
      'srgbClr',
    ).map((found) => attribute(found, 'val'))[0];
    const name = text(named(one, 'tx')[0], 'v');
    return values === null ? [] : [{ name, values, color: color ?? DEFAULT_COLOR }];
  });
  const title = text(root.children.flatMap((one) => named(one, 'title'))[0], 't');
  return categories === null || series.length === 0 ? null : { title, categories, series };
}

function cellsOf(reference: string, sheet: string): CellRange | null {
  const prefix = [quotedSheet(sheet), sheet].find((one) => reference.startsWith(`${one}!`));
  return prefix === undefined ? null : parseRange(reference.slice(prefix.length + 1));
}
