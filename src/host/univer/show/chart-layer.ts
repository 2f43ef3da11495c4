import {
  DRAWING_OBJECT_LAYER_INDEX,
  IRenderManagerService,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { Worksheet } from '@univerjs/presets';
import type { BarChart, CellRange } from '../../port/workbook';
import { BarChartShape } from './bar-chart-shape';
import type { ChartFigures } from './draw-bar-chart';
import { cellValue } from '../read/cell-data';
import type { Engine } from '../engine';

/** Milliseconds the engine takes to lay a sheet out after a change. */
const LAYOUT_PAUSE = 60;
const LAYOUT_CHANGES = /^sheet\.mutation\.set-(worksheet-(col-width|row-height)|(col|row)-(data|visible|hidden))/;

/** Draws the charts of the sheet in front over its cells; they follow the cells' values and scroll with them. */
export class ChartLayer {
  private readonly charts = new Map<string, readonly BarChart[]>();
  private shown: BarChartShape[] = [];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly engine: Engine) {
    engine.api.addEvent(engine.api.Event.ActiveSheetChanged, () => this.redrawSoon());
    engine.commands.onCommandExecuted(({ id }) => {
      if (LAYOUT_CHANGES.test(id)) this.redrawSoon();
    });
  }

  clear(): void {
    this.charts.clear();
    this.redraw();
  }

  /** Gives a sheet its charts in place of those it had. */
  set(sheet: Worksheet, charts: readonly BarChart[]): void {
    this.charts.set(sheet.getSheetId(), charts);
    this.redrawSoon();
  }

  /** Once the engine has laid out the sheet anew. */
  private redrawSoon(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.redraw(), LAYOUT_PAUSE);
  }

  private redraw(): void {
    for (const shape of this.shown) shape.dispose();
    this.shown = [];
    const workbook = this.engine.workbook();
    const sheet = workbook?.getActiveSheet();
    const render = workbook && this.engine.injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
    if (!sheet || !render) return;
    const skeleton = render.with(SheetSkeletonManagerService).getSkeleton(sheet.getSheetId());
    if (!skeleton) return;
    (this.charts.get(sheet.getSheetId()) ?? []).forEach((chart, index) => {
      const { row, column, rows, columns } = chart.anchor;
      const from = skeleton.getCellWithCoordByIndex(row, column);
      const to = skeleton.getCellWithCoordByIndex(row + rows - 1, column + columns - 1);
      const place = {
        left: from.startX,
        top: from.startY,
        width: to.endX - from.startX,
        height: to.endY - from.startY,
      };
      const shape = new BarChartShape(`chart-${index}`, place, () => figuresOf(chart, sheet));
      render.scene.addObject(shape, DRAWING_OBJECT_LAYER_INDEX);
      this.shown.push(shape);
    });
  }
}

function valuesOf(sheet: Worksheet, { row, column, rows, columns }: CellRange): (string | number | null)[] {
  const values = [];
  const last = Math.min(row + rows, sheet.getRowCount()) - row;
  for (let down = 0; down < last; down++) {
    for (let right = 0; right < columns; right++) {
      const value = cellValue(sheet.getCellRaw(row + down, column + right));
      values.push(typeof value === 'number' || typeof value === 'string' ? value : null);
    }
  }
  return values;
}

function figuresOf(chart: BarChart, sheet: Worksheet): ChartFigures {
  return {
    title: chart.title,
    categories: valuesOf(sheet, chart.categories).map((value) => String(value ?? '')),
    series: chart.series.map(({ name, color, values }) => ({
      name,
      color: `#${color}`,
      values: valuesOf(sheet, values).map((value) => (typeof value === 'number' ? value : null)),
    })),
  };
}
