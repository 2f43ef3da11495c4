import type { CellValue, WorkbookContent } from '../../src/host/port/workbook';

/** What each row of each sheet holds, but for its blank end. */
export const rowsOf = ({ sheets }: WorkbookContent): Map<string, string> =>
  new Map(
    [...sheets].flatMap(([name, { rows }]) =>
      rows.flatMap((cells, row): [string, string][] => {
        const filled = Array.from(cells, (value): CellValue => value ?? null);
        while (filled.at(-1) === null) filled.pop();
        return filled.length > 0 ? [[`${name}!${row + 1}`, JSON.stringify(filled)]] : [];
      }),
    ),
  );
