import { dayOf } from '../../src/engine/time/calendar';
import { inGaofen } from './in-gaofen';
import { collectGarbage, timed } from './measure';
import { adoptionRows, SHAPES, workbookOf, type ShapeName } from './workload';

/** What the first calculation of a process costs, nanoseconds per row: nothing is compiled yet. */
export interface FirstRun {
  readonly first: number;
}

const [rows, shapeName] = process.argv.slice(2) as [string, ShapeName];
const content = workbookOf(adoptionRows(Number(rows), SHAPES[shapeName]), SHAPES[shapeName]);
collectGarbage();
const { ns } = await timed(() => inGaofen(content, dayOf(2020, 12, 31)));
process.stdout.write(JSON.stringify({ first: ns / Number(rows) } satisfies FirstRun));
