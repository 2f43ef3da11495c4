import { useLayoutEffect, useRef } from 'react';
import { drawBarChart } from '../../../host/univer/show/draw-bar-chart';
import type { ChartPlace } from './printed-charts';

/** Pixels of a point, and dots of a printer for one of them. */
const PIXELS = 4 / 3;
const DOTS = 3;

interface PaperChartProps {
  readonly place: ChartPlace;
  readonly scale: number;
}

/** A chart over the cells of its page. */
export function PaperChart({ place: { figures, left, top, width, height }, scale }: PaperChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const dots = (points: number): number => Math.round(points * PIXELS * DOTS);
  useLayoutEffect(() => {
    const context = canvas.current!.getContext('2d')!;
    context.resetTransform();
    context.scale(DOTS * scale, DOTS * scale);
    const pixels = (points: number): number => (points * PIXELS) / scale;
    drawBarChart(context, { width: pixels(width), height: pixels(height) }, figures);
  }, [figures, width, height, scale]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={figures.title}
      width={dots(width)}
      height={dots(height)}
      style={{
        position: 'absolute',
        left: `${left}pt`,
        top: `${top}pt`,
        width: `${width}pt`,
        height: `${height}pt`,
      }}
    />
  );
}
