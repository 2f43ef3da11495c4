import { ISheetClipboardService, SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import { type ICellData, type IStyleData, type Nullable } from '@univerjs/presets';
import { onceReady, type Engine } from '../engine';
import { isDateFormat } from '../read/date-shift';
import { formatAt } from '../read/number-format';

/** What the engine does with a table that comes from another program; not in its types. */
interface OutsidePaste {
  _pasteExternal(...given: unknown[]): Promise<boolean>;
}

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

/**
 * Lets what is pasted from another program take the looks of the cells it is pasted into; only how a number is told, as a
 * date or a percentage, comes with it. Cells copied here keep their looks.
 */
export function takeLooksOfPlace(engine: Engine): void {
  const { api, commands, injector } = engine;
  let pasting = 0;
  onceReady(api, () => {
    const service = injector.get(ISheetClipboardService) as unknown as OutsidePaste;
    const paste = service._pasteExternal.bind(service);
    service._pasteExternal = async (...given) => {
      pasting++;
      try {
        return await paste(...given);
      } finally {
        pasting--;
      }
    };
  });
  commands.beforeCommandExecuted(({ id, params }) => {
    if (pasting === 0 || id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue = {} } = params as { readonly subUnitId: string; readonly cellValue?: Cells };
    for (const [row, line] of Object.entries(cellValue))
      for (const [column, cell] of Object.entries(line))
        if (cell) dropLooks(cell, formatAt(engine, subUnitId, Number(row), Number(column)));
  });
}

/** A date stays told as the place tells dates. */
function dropLooks(cell: ICellData, format: string | undefined): void {
  const told = (cell.s as Nullable<IStyleData>)?.n;
  const isKept = told && !(isDateFormat(told.pattern) && isDateFormat(format));
  if (isKept) cell.s = { n: told };
  else delete cell.s;
}
