import { HostError, type CellStyle, type Pause } from '../../port/workbook';
import type { FormatChooser } from './cell-writer';
import { declareContentType } from '../../ooxml/content-types';
import type { PackageParts } from '../../ooxml/package-parts';
import { completeStyles, minimalStyles } from '../style/complete-styles';
import { usedStyles } from '../style/used-styles';
import { readTexts } from '../read/shared-strings';
import { addRelationship, freePartName } from '../../ooxml/relationships';
import { StyleBook } from '../style/style-book';
import { WorkbookPart, type SheetEntry } from '../workbook-part';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** One call of `write` under way, on parts that are thrown away when it fails. */
export class Writing {
  workbook: WorkbookPart;
  /** Whether formula cells came or went. */
  formulasChanged = false;
  private book: StyleBook | null = null;
  private sharedTexts: readonly string[] | null = null;
  /** By style: the formats chosen, by base and quotation. */
  private readonly chosen = new Map<CellStyle | null, number[]>();

  constructor(
    readonly parts: PackageParts,
    private readonly workbookName: string,
    /** Is awaited between slices of long work; where it throws, nothing is written. */
    readonly pause: Pause = () => Promise.resolve(),
  ) {
    this.workbook = new WorkbookPart(parts, workbookName);
  }

  get styles(): StyleBook {
    const part = this.stylesPart;
    this.book ??= new StyleBook(completeStyles(this.parts.text(part), part), part, (root) =>
      usedStyles(root, this.parts, this.workbook.sheets),
    );
    return this.book;
  }

  /** The texts that cells of the file share. */
  get texts(): readonly string[] {
    const part = this.workbook.relatedPart('sharedStrings');
    return (this.sharedTexts ??= part === null || !this.parts.has(part) ? [] : readTexts(this.parts.text(part), part));
  }

  readonly chooseFormat: FormatChooser = (base: number, style: CellStyle | null, quoted: boolean) =>
    style === null && !quoted && base === 0
      ? 0
      : (this.chosenFor(style)[base * 2 + Number(quoted)] ??= this.styles.resolve(base, style, quoted));

  private chosenFor(style: CellStyle | null): number[] {
    const known = this.chosen.get(style);
    if (known !== undefined) return known;
    const formats: number[] = [];
    this.chosen.set(style, formats);
    return formats;
  }

  addSheet(name: string): SheetEntry {
    const entry = this.workbook.addSheet(name);
    this.workbook = new WorkbookPart(this.parts, this.workbookName);
    return entry;
  }

  /** The sheet to write cells into; @throws HostError conflict when there is none, unsupported when it has no cells. */
  worksheet(name: string): SheetEntry {
    const entry = this.workbook.find(name);
    if (entry === undefined) throw new HostError('conflict', name);
    if (!entry.worksheet) throw new HostError('unsupported', name);
    return entry;
  }

  /** Completes the parts that all changes share. */
  finish(): void {
    const styles = this.book?.toSource() ?? null;
    if (styles !== null) this.parts.write(this.stylesPart, styles);
    if (this.formulasChanged) this.workbook.dropCalculationChain();
    this.workbook.requestCalculation();
  }

  private get stylesPart(): string {
    const existing = this.workbook.relatedPart('styles');
    if (existing !== null && this.parts.has(existing)) return existing;
    const stated = existing !== null && /\.xml$/i.test(existing) ? existing : null;
    const part = stated ?? freePartName(this.parts, `${this.workbook.folder}styles#.xml`);
    const { main, relationships } = this.workbook.namespaces;
    this.parts.write(part, minimalStyles(main));
    declareContentType(this.parts, part, STYLES_TYPE);
    if (stated === null) addRelationship(this.parts, this.workbookName, `${relationships}/styles`, part);
    this.workbook = new WorkbookPart(this.parts, this.workbookName);
    return part;
  }
}
