import fc from 'fast-check';
import { drawBarChart } from '../../../src/host/univer/show/draw-bar-chart';

const COLOR = '#123456';
const SIZE = { width: 600, height: 400 };

interface Bar {
  readonly from: number;
  readonly to: number;
}

/** The bars of these values, and where the numbers of the axis stand. */
function drawn(values: readonly number[]): { bars: Bar[]; axis: Map<number, number> } {
  const bars: Bar[] = [];
  const axis = new Map<number, number>();
  const context = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    font: '',
    textAlign: 'left' as CanvasTextAlign,
    textBaseline: 'middle' as CanvasTextBaseline,
    strokeRect: () => undefined,
    measureText: (text: string) => ({ width: text.length * 12 }) as TextMetrics,
    fillRect: (left: number, top: number, width: number) => {
      // The legend shows the colour once more, below the axis.
      if (context.fillStyle === COLOR && top < SIZE.height - 52) bars.push({ from: left, to: left + width });
    },
    fillText: (text: string, left: number) => {
      if (context.font.startsWith('400 11px')) axis.set(Number(text), left);
    },
  };
  const categories = values.map((_, at) => `单位${at}`);
  drawBarChart(context, SIZE, { title: '', categories, series: [{ name: '得分', color: COLOR, values }] });
  return { bars, axis };
}

test('every bar reaches from nought to its value, to the left below nought', () => {
  const values = fc.array(fc.integer({ min: -3_000, max: 9_000 }).map((tenths) => tenths / 10), { minLength: 1, maxLength: 20 }); // prettier-ignore
  fc.assert(
    fc.property(values, (points) => {
      const { bars, axis } = drawn(points);
      const [first, ...others] = [...axis].sort(([one], [other]) => one - other);
      const last = others.at(-1)!;
      const at = (value: number) => first![1] + ((value - first![0]) * (last[1] - first![1])) / (last[0] - first![0]);
      expect(axis.has(0)).toBe(true);
      points.forEach((value, order) => {
        expect(bars[order]!.from).toBeCloseTo(at(Math.min(0, value)), 6);
        expect(bars[order]!.to).toBeCloseTo(at(Math.max(0, value)), 6);
        expect(bars[order]!.from).toBeGreaterThanOrEqual(first![1] - 1e-6);
        expect(bars[order]!.to).toBeLessThanOrEqual(last[1] + 1e-6);
      });
    }),
  );
});
