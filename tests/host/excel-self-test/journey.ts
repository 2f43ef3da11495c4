import { recalculate } from '../../../src/app/recalculate';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import type { Day } from '../../../src/engine/units';
import { ExcelWorkbook } from '../../../src/host/excel';
import { MemoryWorkbook } from '../../../src/host/memory';
import type { CellValue, Workbook } from '../../../src/host/workbook';
import { clearWorkbook } from './scratch-workbook';

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
function differences(real: Map<string, CellValue[][]>, promised: Map<string, CellValue[][]>): string[] {
  return [...promised].flatMap(([name, rows]) =>
    rows.flatMap((line, row) =>
      line.flatMap((value, column) => {
        const seen = real.get(name)?.[row]?.[column] ?? null;
        const at = `${name} row ${row + 1} column ${column + 1}`;
        return seen === value ? [] : [`${at}: promised ${JSON.stringify(value)}, saw ${JSON.stringify(seen)}`];
      }),
    ),
  );
}

/** The sample year in Excel beside the same in memory, and its way back. Empty: all as promised. */
export async function sampleYear(timings: Partial<Timings>): Promise<string[]> {
  const timed = async <T>(step: keyof Timings, act: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await act();
    timings[step] = Math.round(performance.now() - start);
    return result;
  };
  await clearWorkbook();
  const [excel, memory] = [new ExcelWorkbook(), new MemoryWorkbook()];
  await timed('write the sample', () => excel.write(createSampleWorkbook()));
  await memory.write(createSampleWorkbook());
  const names = (await memory.read([])).sheetNames;
  const before = await contentOf(excel, names);
  await timed('recalculate', () => recalculate(excel, RUN));
  await recalculate(memory, RUN);
  const after = (await memory.read([])).sheetNames;
  const problems = differences(await contentOf(excel, after), await contentOf(memory, after));
  const undone = await timed('undo', () => excel.undo());
  if (undone?.undone !== true) problems.push(`undo: ${JSON.stringify(undone)}`);
  problems.push(...differences(await contentOf(excel, names), before).map((text) => `after undo: ${text}`));
  await timed('recalculate again', () => recalculate(excel, RUN));
  return problems;
}
