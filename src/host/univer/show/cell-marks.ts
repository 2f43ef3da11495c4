import {
  INTERCEPTOR_POINT,
  IRenderManagerService,
  SheetInterceptorService,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import { BooleanNumber, InterceptorEffectEnum, type IStyleData } from '@univerjs/presets';
import { sheetKey } from '../../port/check-changes';
import type { CellAddress } from '../../port/workbook';
import { onceReady, type Engine } from '../engine';

/** A line under the text on a reddish ground: also those who do not tell the colour see it. */
const MARK: IStyleData = { bg: { rgb: '#FDE7E9' }, ul: { s: BooleanNumber.TRUE } };
/** Before the engine's number formats, which ask nobody after them. */
const BEFORE_FORMATS = 12;

const NONE: ReadonlySet<string> = new Set();

const placed = (row: number, column: number): string => `${row} ${column}`;

const isSame = (some: ReadonlySet<string> = NONE, others: ReadonlySet<string> = NONE): boolean =>
  some.size === others.size && [...some].every((one) => others.has(one));

/** Marks cells that hold something wrong. */
export class CellMarks {
  private marked: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  constructor(private readonly engine: Engine) {
    const { api, injector } = engine;
    onceReady(api, () => {
      injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Style,
        priority: BEFORE_FORMATS,
        handler: (cell, { workbook, worksheet, row, col, rawData }, next) => {
          if (this.marked.size === 0 || !this.isMarked(worksheet.getName(), row, col)) return next(cell);
          const own = workbook.getStyles().getStyleByCell(cell);
          return next({ ...(cell ?? rawData), s: { ...own, ...MARK } });
        },
      });
    });
  }

  /** Marks these cells in place of those before. */
  show(cells: readonly CellAddress[]): void {
    const marked = new Map<string, Set<string>>();
    for (const { sheet, row, column } of cells) {
      const places = marked.get(sheetKey(sheet)) ?? new Set();
      marked.set(sheetKey(sheet), places.add(placed(row, column)));
    }
    const before = this.marked;
    const changed = new Set(
      [...before.keys(), ...marked.keys()].filter((key) => !isSame(before.get(key), marked.get(key))),
    );
    this.marked = marked;
    if (changed.size > 0) this.drawAnew(changed);
  }

  /** The engine keeps how cells look until they change. */
  private drawAnew(keys: ReadonlySet<string>): void {
    const workbook = this.engine.workbook();
    const render = workbook && this.engine.injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
    if (!workbook || !render) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    const sheets = workbook.getSheets().filter((sheet) => keys.has(sheetKey(sheet.getName())));
    for (const sheet of sheets) skeletons.getSkeleton(sheet.getSheetId())?.resetCache();
    if (sheets.includes(workbook.getActiveSheet())) render.mainComponent?.makeForceDirty();
  }

  private isMarked(sheet: string, row: number, column: number): boolean {
    return this.marked.get(sheetKey(sheet))?.has(placed(row, column)) === true;
  }
}
