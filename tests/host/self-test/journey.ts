import { recalculate } from '../../../src/app/scoring/recalculate';
import { logAlone } from '../../app/sample/log-alone';
import type { Day } from '../../../src/engine/units';
import { MemoryWorkbook } from '../memory-workbook';
import type { CellValue, UndoableWindow, Workbook } from '../../../src/host/port/workbook';
import type { ProgramUnderTest } from './program';

const RUN = { today: 18_600 as Day, version: 'self-test' };

/** Milliseconds of the steps that a person waits for. */
export type Timings = Record<'write the sample' | 'recalculate' | 'recalculate again' | 'undo', number>;

const trimmed = (rows: readonly (readonly CellValue[])[]): CellValue[][] => {
  const lines = rows.map((line) => {
    const cells = line.map((value) => (value === '' ? null : value));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  while (lines.at(-1)?.length === 0) lines.pop();
  return lines;
};

async function contentOf(workbook: Workbook, names: readonly string[]): Promise<Map<string, CellValue[][]>> {
  const { sheets } = await workbook.read(names);
  return new Map([...sheets].map(([name, { rows }]) => [name, trimmed(rows)]));
}

/** The first cells in which two workbooks differ, as sentences. */
function differences(seenThere: Map<string, CellValue[][]>, promised: Map<string, CellValue[][]>): string[] {
  return [...promised].flatMap(([name, rows]) =>
    rows.flatMap((line, row) =>
      line.flatMap((value, column) => {
        const seen = seenThere.get(name)?.[row]?.[column] ?? null;
        const at = `${name} row ${row + 1} column ${column + 1}`;
        return seen === value ? [] : [`${at}: promised ${JSON.stringify(value)}, saw ${JSON.stringify(seen)}`];
      }),
    ),
  );
}

/** The sample year in the program beside the same in memory, and its way back. Empty: all as promised. */
export async function sampleYear(program: ProgramUnderTest, timings: Partial<Timings>): Promise<string[]> {
  const timed = async <T>(step: keyof Timings, act: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await act();
    timings[step] = Math.round(performance.now() - start);
    return result;
  };
  await program.clear();
  const [real, memory] = [program.open(), new MemoryWorkbook()];
  await timed('write the sample', () => real.write(logAlone()));
  await memory.write(logAlone());
  const names = (await memory.read([])).sheetNames;
  const before = await contentOf(real, names);
  await timed('recalculate', () => recalculate(real, RUN));
  await recalculate(memory, RUN);
  const after = (await memory.read([])).sheetNames;
  const problems = differences(await contentOf(real, after), await contentOf(memory, after));
  const undone = await timed('undo', () => real.undo());
  if (undone?.undone !== true) problems.push(`undo: ${JSON.stringify(undone)}`);
  problems.push(...differences(await contentOf(real, names), before).map((text) => `after undo: ${text}`));
  await timed('recalculate again', () => recalculate(real, RUN));
  return [...problems, ...(await laterRun(real, after))];
}

/** A run over results that are there already, and its way back. */
async function laterRun(real: UndoableWindow, names: readonly string[]): Promise<string[]> {
  const before = await contentOf(real, names);
  await recalculate(real, { ...RUN, version: 'self-test later' });
  const undone = await real.undo();
  const problems = undone?.undone === true ? [] : [`undo of a later run: ${JSON.stringify(undone)}`];
  return [...problems, ...differences(await contentOf(real, names), before).map((text) => `later run: ${text}`)];
}
