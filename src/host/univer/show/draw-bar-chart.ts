/** What a bar chart shows now. */
export interface ChartFigures {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly (number | null)[];
  }[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** What it is drawn with: the context of a canvas, or the engine's own around one. */
type Brush = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
  | 'measureText'
>;

const FONT = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const INK = '#1f2933';
const MUTED = '#667085';
const RULE = '#e4e7ec';
const HEAD = 44;
const FOOT = 52;
const STEPS = [1, 2, 5, 10];

/** A round step that divides the axis into at most six parts. */
function axisStep(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most / 6));
  return (STEPS.find((step) => most / (step * power) <= 6) ?? 10) * power;
}

/** Draws a horizontal bar chart from the corner of the canvas on; `size` in pixels. */
export function drawBarChart(
  context: Brush,
  { width, height }: Size,
  { title, categories, series }: ChartFigures,
): void {
  context.fillStyle = '#ffffff';
  context.strokeStyle = RULE;
  context.lineWidth = 1;
  context.fillRect(0, 0, width, height);
  context.strokeRect(0.5, 0.5, width - 1, height - 1);
  const text = writer(context);
  text(title, width / 2, 24, { size: 15, color: INK, align: 'center', weight: 600 });
  context.font = `12px ${FONT}`;
  const widest = Math.max(0, ...categories.map((name) => context.measureText(name).width));
  const left = Math.min(widest + 20, width * 0.4);
  drawBars(context, { left, top: HEAD, width: width - left - 44, height: height - HEAD - FOOT }, categories, series);
  drawLegend(context, series, width, height);
}

interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly align: CanvasTextAlign;
  readonly weight?: number;
}

type Writer = (text: string, x: number, y: number, look: TextLook, most?: number) => void;

function writer(context: Brush): Writer {
  return (text, x, y, { size, color, align, weight = 400 }, most) => {
    context.font = `${weight} ${size}px ${FONT}`;
    context.fillStyle = color;
    context.textAlign = align;
    context.textBaseline = 'middle';
    context.fillText(text, x, y, most);
  };
}

function drawBars(context: Brush, plot: Box, categories: readonly string[], series: ChartFigures['series']): void {
  const text = writer(context);
  const at = drawAxis(context, plot, series);
  const slot = plot.height / Math.max(1, categories.length);
  const thick = Math.min(14, (slot * 0.72) / Math.max(1, series.length));
  categories.forEach((name, index) => {
    const middle = plot.top + slot * (index + 0.5);
    text(name, plot.left - 8, middle, { size: 12, color: INK, align: 'right' }, plot.left - 16);
    series.forEach(({ color, values }, order) => {
      const value = values[index];
      if (value === null || value === undefined) return;
      const y = middle + (order - series.length / 2) * thick;
      const ends = [at(Math.min(0, value)), at(Math.max(0, value))] as const;
      context.fillStyle = color;
      context.fillRect(ends[0], y, ends[1] - ends[0], thick - 1);
      const label = { size: 10, color: MUTED, align: 'left' } as const;
      if (thick >= 8) text(String(value), ends[1] + 4, y + thick / 2, label);
    });
  });
}

/** Draws the lines and numbers of the axis, which holds zero and all values, and tells where a value stands on it. */
function drawAxis(context: Brush, plot: Box, series: ChartFigures['series']): (value: number) => number {
  const text = writer(context);
  const values = series.flatMap((one) => one.values.map((value) => value ?? 0));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = axisStep(most - least);
  const from = -step * stepsTo(-least, step);
  const end = Math.max(from + step, step * stepsTo(most, step));
  const at = (value: number): number => plot.left + (value - from) * (plot.width / (end - from));
  for (let mark = from; mark <= end + step / 2; mark += step) {
    context.fillStyle = RULE;
    context.fillRect(Math.round(at(mark)), plot.top, 1, plot.height);
    const number = String(Number(mark.toFixed(6)));
    text(number, at(mark), plot.top + plot.height + 12, { size: 11, color: MUTED, align: 'center' });
  }
  return at;
}

/** How many steps reach a length, however its last digits came out. */
const stepsTo = (length: number, step: number): number => Math.max(0, Math.ceil(length / step - 1e-9));

function drawLegend(context: Brush, series: ChartFigures['series'], width: number, height: number): void {
  const text = writer(context);
  context.font = `12px ${FONT}`;
  const widths = series.map(({ name }) => context.measureText(name).width + 36);
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  series.forEach(({ name, color }, index) => {
    context.fillStyle = color;
    context.fillRect(x, height - 24, 12, 12);
    text(name, x + 18, height - 18, { size: 12, color: INK, align: 'left' });
    x += widths[index]!;
  });
}
