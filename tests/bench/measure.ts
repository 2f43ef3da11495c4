import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** Collects all garbage, so that one contestant does not pay for another. */
export const collectGarbage = runInNewContext('gc') as () => void;

/** Nanoseconds a run took, and what it returned. */
export async function timed<Value>(run: () => Value | Promise<Value>): Promise<{ ns: number; value: Value }> {
  const start = process.hrtime.bigint();
  const value = await run();
  return { ns: Number(process.hrtime.bigint() - start), value };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Bytes of the JavaScript heap and of typed arrays. */
export function usedBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Slope of time against rows in a log-log plot: 1 is linear. */
export function growthExponent(points: readonly { rows: number; ns: number }[]): number {
  const xs = points.map(({ rows }) => Math.log(rows));
  const ys = points.map(({ ns }) => Math.log(ns));
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i]! - my), 0);
  return covariance / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}
