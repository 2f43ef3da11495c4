import { sheetRowAt } from '../../engine/scoring/adoptions';
import { gridRowOf } from '../../engine/units';
import { titleKey } from '../../engine/columns/content-key';
import type { CellValue, SheetGrid, WorkbookContent } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { AdoptionLog } from './adoption-log';
import { decodeRows } from './decode-adoptions';
import { draftRow, nextRow, withRow, type AdoptionDraft } from './encode-adoption';
import { decodeLogMapping, mappedColumns } from './log-mapping';
import { RelatedRows } from './related-rows';
import { impliedYear } from './stated-year';
import { foldNumber, manuscriptNumber } from '../cells/values/manuscript-number';
import { withoutValue } from '../cells/classified/guard-classified';
import { classifiedNumbers, RowWatch, textIssue } from '../cells/classified/row-watch';
import type { Inputs } from '../inputs';

/**
 * Decodes drafts below a log. A draft changes with every key and the log above it does not, so only the draft and the
 * few rows it has to do with are decoded again.
 */
export class DraftReader {
  /** 0-based row of the drafts. */
  readonly row: number;
  private readonly related: RelatedRows;
  private readonly classified: ReadonlySet<string>;

  constructor(
    private readonly content: WorkbookContent,
    private readonly inputs: Inputs,
  ) {
    const manuscripts = content.sheets.get(SHEETS.manuscripts);
    this.row = nextRow(inputs.log);
    this.related = new RelatedRows(inputs.log);
    this.classified = manuscripts ? classifiedNumbers(manuscripts) : new Set();
  }

  /**
   * The inputs with the draft, as far as it has to do with them: what is computed for its row is what the whole log
   * would give it. Null where the draft changes how the whole log is read.
   */
  read(draft: AdoptionDraft): Found<Inputs> | null {
    const { inputs, row } = this;
    const { log } = inputs;
    const { date1904 } = this.content;
    const cells = draftRow(log, draft, date1904);
    const table = withRowBelow(log.table, row, cells);
    if (!this.keepsYear(table.source)) return null;
    const number = manuscriptNumber(cells[table.columns.number]);
    const watch = new RowWatch(table.source, this.classified);
    const related = this.related.of(number, draft.title ?? '').map((at) => gridRowOf(sheetRowAt(log.adoptions, at)));
    const rows = [...related, row];
    const read = decodeRows(table, rows, date1904, inputs.names, watch);
    const classified = new Map([[table.source.name, new Set(rows.filter(watch.isClassified))]]);
    const secrets = watch.found.map((text) => textIssue(table.source, text));
    const manuscripts = inputs.manuscripts && ofDraft(inputs.manuscripts, number, draft.title ?? '');
    const value = { ...inputs, log: read.value, manuscripts, solicitations: null, interviews: null, informants: null };
    return { value, issues: [...secrets, ...read.issues.map((issue) => withoutValue(issue, classified))] };
  }

  /** False where the year is that of the dates, and the draft's date makes it another. */
  private keepsYear(log: SheetGrid): boolean {
    const { parameters } = this.inputs;
    if (parameters.isYearStated) return true;
    const columns = mappedColumns(decodeLogMapping(this.content.sheets.get(SHEETS.parameters)));
    return impliedYear(log, columns, this.content.date1904).year === parameters.year;
  }
}

type Manuscripts = NonNullable<Inputs['manuscripts']>;

function withRowBelow(table: AdoptionLog['table'], row: number, cells: readonly CellValue[]): AdoptionLog['table'] {
  const [grid, own, source] = [table.grid, table.own, table.source].map((some) => withRow(some, row, cells));
  return { ...table, grid: grid!, own: own!, source: source!, end: row + 1 };
}

/** The manuscripts that a row of this number and title may be linked to. */
function ofDraft(manuscripts: Manuscripts, number: string, title: string): Manuscripts {
  const [folded, titled] = [foldNumber(number), titleKey(title)];
  const isNumbered = (row: Manuscripts['rows'][number]): boolean => folded !== '' && foldNumber(row.number) === folded;
  const rows = manuscripts.rows.filter((row) => titleKey(row.title) === titled || isNumbered(row));
  return { ...manuscripts, rows };
}
