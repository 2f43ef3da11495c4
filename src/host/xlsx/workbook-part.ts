import { HostError, type CellRange } from '../port/workbook';
import { absoluteReference, parseRange, rangeReference } from '../port/a1';
import { sheetKey } from '../port/check-changes';
import { contentTypeOf, declareContentType, removePart } from '../ooxml/content-types';
import type { PackageParts } from '../ooxml/package-parts';
import {
  addRelationship,
  freePartName,
  relationshipsOf,
  removeRelationships,
  type Relationship,
} from '../ooxml/relationships';
import { attribute, child, children, textOf, type XmlElement } from '../ooxml/xml';
import { XmlEdit } from '../ooxml/xml-edit';
import { escapeXml } from '../ooxml/xml-text';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  /** Name of its part. */
  readonly part: string;
  /** False for chart sheets, dialogs and macro sheets, which have no cells, and for what was not found. */
  readonly worksheet: boolean;
  /** False for a sheet that leads to no part, as macro modules of old programs do; it is left as it is. */
  readonly found: boolean;
  /** Position in the list, which names of a single sheet refer to. */
  readonly index: number;
  /** True where no tab shows it. */
  readonly hidden: boolean;
}

/** A name that belongs to one sheet; `name` without the `_xlnm.` it is written with. */
export interface SheetName {
  readonly name: 'Print_Titles' | 'Print_Area' | '_FilterDatabase';
  readonly reference: string;
  readonly hidden?: boolean;
}

const ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
  'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr',
  'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
] as const; // prettier-ignore

const FILTER_NAME = /^_xlnm\._FilterDatabase$/i;
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The workbook's own part: the list of sheets, the names, and what other parts it leads to. */
export class WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly strict: boolean;
  private readonly related: readonly Relationship[];

  constructor(
    private readonly parts: PackageParts,
    readonly name: string,
  ) {
    const { root } = this.edit();
    if (root.namespace !== STRICT && root.namespace !== TRANSITIONAL) throw new HostError('damaged', name);
    this.strict = root.namespace === STRICT;
    this.related = relationshipsOf(parts, name);
    this.sheets = children(child(root, 'sheets'), 'sheet').map((element, index) => this.sheet(element, index));
    const properties = child(root, 'workbookPr');
    this.date1904 = /^(1|true|on)$/.test((properties && attribute(properties, 'date1904')) ?? '');
  }

  /** Finds the workbook by the package's relationships; @throws HostError damaged when it leads nowhere. */
  static find(parts: PackageParts): WorkbookPart {
    const office = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument');
    if (office === undefined || !parts.has(office.target))
      throw new HostError('damaged', office?.target ?? '_rels/.rels');
    return new WorkbookPart(parts, office.target);
  }

  /** The namespaces of this dialect of the format. */
  get namespaces(): { readonly main: string; readonly relationships: string } {
    if (this.strict) return { main: STRICT, relationships: STRICT_RELATIONSHIPS };
    return { main: TRANSITIONAL, relationships: RELATIONSHIPS };
  }

  /** The part a kind of relationship leads to. */
  relatedPart(kind: string): string | null {
    const all = this.related.filter((one) => one.kind === kind && !one.external && one.target !== '');
    return (all.find(({ target }) => this.parts.has(target)) ?? all[0])?.target ?? null;
  }

  find(sheet: string): SheetEntry | undefined {
    const key = sheetKey(sheet);
    return this.sheets.find(({ name }) => sheetKey(name) === key);
  }

  /** The folder new parts go to, with a slash. */
  get folder(): string {
    return this.name.slice(0, this.name.lastIndexOf('/') + 1);
  }

  /** Lists a new sheet after the last and gives the name its part must have. */
  addSheet(sheet: string): SheetEntry {
    const part = freePartName(this.parts, `${this.folder}worksheets/sheet#.xml`);
    declareContentType(this.parts, part, WORKSHEET_TYPE);
    const { relationships } = this.namespaces;
    const id = addRelationship(this.parts, this.name, `${relationships}/worksheet`, part);
    const edit = this.edit();
    const list = child(edit.root, 'sheets');
    const numbers = children(list, 'sheet').map((one) => Number(attribute(one, 'sheetId')) || 0);
    const number = Math.max(0, ...numbers) + 1;
    const tag = `<${edit.prefix}sheet name="${escapeXml(sheet)}" sheetId="${number}" xmlns:r="${relationships}" r:id="${id}"/>`;
    if (list !== undefined) edit.append(list, tag);
    else edit.insertInOrder(edit.root, ORDER, 'sheets', `<${edit.prefix}sheets>${tag}</${edit.prefix}sheets>`);
    this.parts.write(this.name, edit.toString());
    return { name: sheet, part, worksheet: true, found: true, index: this.sheets.length, hidden: false };
  }

  /** Gives a sheet its print and filter names in place of those it had. */
  setSheetNames(index: number, names: readonly SheetName[]): void {
    const edit = this.edit();
    const list = child(edit.root, 'definedNames');
    const ours = children(list, 'definedName').filter(
      (one) =>
        attribute(one, 'localSheetId') === String(index) &&
        /^_xlnm\.(Print_Titles|Print_Area|_FilterDatabase)$/i.test(attribute(one, 'name') ?? ''),
    );
    if (ours.length === 0 && names.length === 0) return;
    const tag = `${edit.prefix}definedName`;
    const added = names
      .map(({ name, reference, hidden }) => {
        const more = hidden === true ? ' hidden="1"' : '';
        return `<${tag} name="_xlnm.${name}" localSheetId="${index}"${more}>${escapeXml(reference)}</${tag}>`;
      })
      .join('');
    if (list === undefined) {
      edit.insertInOrder(edit.root, ORDER, 'definedNames', `<${tag}s>${added}</${tag}s>`);
    } else if (added === '' && ours.length === list.children.length) {
      edit.remove(list);
    } else {
      for (const one of ours) edit.remove(one);
      edit.append(list, added);
    }
    this.parts.write(this.name, edit.toString());
  }

  /** What a name of a sheet for its printing refers to; null where it has none. */
  printName(index: number, wanted: 'Print_Area' | 'Print_Titles'): string | null {
    const { root, source } = this.edit();
    const names = children(child(root, 'definedNames'), 'definedName');
    const name = names.find(
      (one) =>
        attribute(one, 'localSheetId') === String(index) &&
        attribute(one, 'name')?.toLowerCase() === `_xlnm.${wanted}`.toLowerCase(),
    );
    return name ? textOf(name, source) : null;
  }

  /** Lets the name of a sheet's filter stand for its new cells; a name that stands for others stays. */
  moveFilterName(index: number, before: CellRange, after: CellRange): void {
    const edit = this.edit();
    for (const one of children(child(edit.root, 'definedNames'), 'definedName')) {
      const text = textOf(one, edit.source);
      const at = text.lastIndexOf('!') + 1;
      const cells = parseRange(text.slice(at));
      const isOurs = attribute(one, 'localSheetId') === String(index) && FILTER_NAME.test(attribute(one, 'name') ?? '');
      if (!isOurs || cells === null || rangeReference(cells) !== rangeReference(before)) continue;
      edit.replace(one.openEnd, one.closeStart, escapeXml(text.slice(0, at) + absoluteReference(after)));
    }
    this.parts.write(this.name, edit.toString());
  }

  /** Makes a sheet the one in front; false where it is already. */
  setActive(index: number): boolean {
    const edit = this.edit();
    const views = child(edit.root, 'bookViews');
    const view = views && child(views, 'workbookView');
    if (Number((view && attribute(view, 'activeTab')) ?? 0) === index) return false;
    const tag = `<${edit.prefix}workbookView activeTab="${index}"/>`;
    if (view !== undefined) edit.setAttribute(view, 'activeTab', String(index));
    else if (views !== undefined) edit.append(views, tag);
    else edit.insertInOrder(edit.root, ORDER, 'bookViews', `<${edit.prefix}bookViews>${tag}</${edit.prefix}bookViews>`);
    this.parts.write(this.name, edit.toString());
    return true;
  }

  /** Asks for every formula to be calculated when the file is opened. */
  requestCalculation(): void {
    const edit = this.edit();
    const settings = child(edit.root, 'calcPr');
    if (settings !== undefined) edit.setAttribute(settings, 'fullCalcOnLoad', '1');
    else edit.insertInOrder(edit.root, ORDER, 'calcPr', `<${edit.prefix}calcPr fullCalcOnLoad="1"/>`);
    const text = edit.toString();
    if (text !== edit.source) this.parts.write(this.name, text);
  }

  /** Removes the list of formula cells, which must not name cells that hold none; programs build it anew. */
  dropCalculationChain(): void {
    const chains = relationshipsOf(this.parts, this.name).filter(({ kind }) => kind === 'calcChain');
    removeRelationships(this.parts, this.name, new Set(chains.map(({ id }) => id)));
    for (const { target } of chains) removePart(this.parts, target);
  }

  private edit(): XmlEdit {
    return new XmlEdit(this.parts.text(this.name), this.name);
  }

  private sheet(element: XmlElement, index: number): SheetEntry {
    const id = attribute(element, 'id', true);
    const relationship = id ? this.related.find((one) => one.id === id) : undefined;
    const part = relationship?.external === false ? relationship.target : '';
    const { parts } = this;
    return {
      name: attribute(element, 'name') ?? '',
      part,
      index,
      hidden: (attribute(element, 'state') ?? 'visible') !== 'visible',
      // The part of a sheet that is being added comes after the sheet is listed.
      get found() {
        return parts.has(part);
      },
      get worksheet() {
        return relationship?.kind === 'worksheet' && parts.has(part);
      },
    };
  }

  /** The content type of the workbook itself, in lower case. */
  get contentType(): string {
    return contentTypeOf(this.parts, this.name);
  }
}
