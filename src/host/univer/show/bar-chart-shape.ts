import { Shape, type UniverRenderingContext } from '@univerjs/preset-sheets-core';
import { drawBarChart, type ChartFigures } from './draw-bar-chart';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A horizontal bar chart drawn on the sheet's own canvas. */
export class BarChartShape extends Shape<object> {
  constructor(
    key: string,
    private readonly box: Box,
    private readonly figures: () => ChartFigures,
  ) {
    super(key, {});
    this.evented = false;
    this.transformByState(box);
  }

  protected override _draw(context: UniverRenderingContext): void {
    drawBarChart(context, this.box, this.figures());
  }
}
