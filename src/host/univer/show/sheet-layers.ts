import type { Worksheet } from '@univerjs/presets';
import type { CellAddress } from '../../port/workbook';
import type { Engine } from '../engine';
import { CellLinks } from './cell-links';
import { ChartLayer } from './chart-layer';
import { RowLooks } from './row-looks';
import type { SheetPicture } from './sheet-picture';

/** What the window itself draws over the cells, and follows from them. */
export class SheetLayers {
  private readonly charts: ChartLayer;
  private readonly links: CellLinks;
  private readonly looks: RowLooks;

  constructor(engine: Engine, follow: (target: CellAddress) => void) {
    this.charts = new ChartLayer(engine);
    this.links = new CellLinks(engine, follow);
    this.looks = new RowLooks(engine);
  }

  clear(): void {
    for (const layer of [this.charts, this.links, this.looks]) layer.clear();
  }

  /** Gives a sheet the layers of a picture in place of those it had. */
  set(sheet: Worksheet, { charts, links, rowLooks }: SheetPicture): void {
    this.charts.set(sheet, charts);
    this.links.set(sheet.getSheetId(), links);
    this.looks.set(sheet.getSheetId(), rowLooks);
  }

  /** Forgets what leads from cells of a sheet whose rows moved. */
  rowsMoved(sheetId: string): void {
    this.links.rowsMoved(sheetId);
  }
}
