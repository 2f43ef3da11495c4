import { OWN_CHART, type SheetContent } from '../../port/workbook';
import { anchorXml, chartXml } from './chart';
import { declareContentType, removePart } from '../../ooxml/content-types';
import type { PackageParts } from '../../ooxml/package-parts';
import {
  addRelationship,
  freePartName,
  relationshipsOf,
  relationshipsPart,
  removeRelationships,
} from '../../ooxml/relationships';
import type { SheetEntry } from '../workbook-part';
import type { Writing } from './writing';
import { attribute, descendants, type XmlElement } from '../../ooxml/xml';
import { XmlEdit } from '../../ooxml/xml-edit';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

function spacesOf(writing: Writing): { chart: string; drawing: string; relationships: string; sheet: string } {
  const { relationships } = writing.workbook.namespaces;
  const base = writing.workbook.strict
    ? 'http://purl.oclc.org/ooxml/drawingml'
    : 'http://schemas.openxmlformats.org/drawingml/2006';
  const sheet = `${base}/spreadsheetDrawing`;
  return { chart: `${base}/chart`, drawing: `${base}/main`, relationships, sheet };
}

function hasCharts({ charts }: SheetContent): boolean {
  return charts !== undefined && charts.length > 0;
}

function isOwn(anchor: XmlElement): boolean {
  const named = descendants(anchor, ({ name }) => name === 'cNvPr');
  return named.some((one) => attribute(one, 'name')?.startsWith(OWN_CHART));
}

function chartIds(anchor: XmlElement): string[] {
  return descendants(anchor, ({ name }) => name === 'chart').flatMap((one) => attribute(one, 'id', true) ?? []);
}

/** What belongs to one chart alone; pictures it shows may be shared, and stay. */
const CHART_PARTS = new Set(['chartStyle', 'chartColorStyle', 'themeOverride', 'chartUserShapes']);

function removeChart(parts: PackageParts, part: string): string[] {
  const dependents = relationshipsOf(parts, part).filter(({ kind }) => CHART_PARTS.has(kind));
  const gone = [...dependents.map(({ target }) => target), part];
  for (const name of gone) {
    parts.remove(relationshipsPart(name));
    parts.remove(name);
  }
  return gone;
}

/** Gives the removed parts whose types the package still declares: new charts may take their names. */
function removeOwnCharts(parts: PackageParts, part: string, anchors: readonly XmlElement[]): string[] {
  const ids = new Set(anchors.flatMap(chartIds));
  const gone = relationshipsOf(parts, part).flatMap(({ id, target }) =>
    ids.has(id) ? removeChart(parts, target) : [],
  );
  removeRelationships(parts, part, ids);
  return gone;
}

function newDrawing(writing: Writing, sheetPart: string): Drawing {
  const { sheet, drawing, relationships } = spacesOf(writing);
  const part = freePartName(writing.parts, `${writing.workbook.folder}drawings/drawing#.xml`);
  const id = addRelationship(writing.parts, sheetPart, `${relationships}/drawing`, part);
  declareContentType(writing.parts, part, DRAWING_TYPE);
  const root = `<xdr:wsDr xmlns:xdr="${sheet}" xmlns:a="${drawing}"></xdr:wsDr>`;
  return { id, part, source: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}` };
}

function addCharts(writing: Writing, part: string, edit: XmlEdit, content: SheetContent): void {
  const spaces = spacesOf(writing);
  const kept = edit.root.children.filter((anchor) => !isOwn(anchor));
  const named = kept.flatMap((anchor) => descendants(anchor, ({ name }) => name === 'cNvPr'));
  const last = Math.max(1, ...named.map((one) => Number(attribute(one, 'id')) || 0));
  content.charts?.forEach((chart, index) => {
    const chartPart = freePartName(writing.parts, `${writing.workbook.folder}charts/chart#.xml`);
    writing.parts.write(chartPart, chartXml(chart, content, spaces));
    declareContentType(writing.parts, chartPart, CHART_TYPE);
    const id = addRelationship(writing.parts, part, `${spaces.relationships}/chart`, chartPart);
    edit.append(edit.root, anchorXml(chart, `${OWN_CHART}${index + 1}`, last + 1 + index, id, spaces, spaces.sheet));
  });
}

/** Puts the sheet's charts in place of those of the last time; gives the relationship of its drawing, null without one. */
export function updateDrawing(writing: Writing, entry: SheetEntry, content: SheetContent): string | null {
  const existing = relationshipsOf(writing.parts, entry.part).find(({ kind }) => kind === 'drawing');
  const wanted = hasCharts(content);
  if (existing === undefined)
    return wanted ? exchangeCharts(writing, entry, content, newDrawing(writing, entry.part)) : null;
  const { id, target } = existing;
  return exchangeCharts(writing, entry, content, { id, part: target, source: writing.parts.text(target) });
}

interface Drawing {
  readonly id: string;
  readonly part: string;
  readonly source: string;
}

function exchangeCharts(
  writing: Writing,
  entry: SheetEntry,
  content: SheetContent,
  { id, part, source }: Drawing,
): string | null {
  const { parts } = writing;
  const edit = new XmlEdit(source, part);
  const own = edit.root.children.filter(isOwn);
  const gone = removeOwnCharts(parts, part, own);
  const emptied = !hasCharts(content) && own.length === edit.root.children.length;
  if (emptied) {
    removeRelationships(parts, entry.part, new Set([id]));
    parts.remove(relationshipsPart(part));
    parts.remove(part);
    gone.push(part);
  } else {
    for (const anchor of own) edit.remove(anchor);
    addCharts(writing, part, edit, { ...content, name: entry.name });
    const text = edit.toString();
    if (text !== source || !parts.has(part)) parts.write(part, text);
  }
  for (const name of gone.filter((one) => !parts.has(one))) removePart(parts, name);
  return emptied ? null : id;
}
