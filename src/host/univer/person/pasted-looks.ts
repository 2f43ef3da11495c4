import { ISheetClipboardService, SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import { type ICellData, type IStyleData, type Nullable } from '@univerjs/presets';
import { onceReady, type Engine } from '../engine';

/** What the engine does with a table that comes from another program; not in its types. */
interface OutsidePaste {
  _pasteExternal(...given: unknown[]): Promise<boolean>;
}

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

/**
 * Lets what is pasted from another program take the looks of the cells it is pasted into; only how a number is told, as a
 * date or a percentage, comes with it. Cells copied here keep their looks.
 */
export function takeLooksOfPlace({ api, commands, injector }: Engine): void {
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
    const { cellValue = {} } = params as { readonly cellValue?: Cells };
    for (const cell of Object.values(cellValue).flatMap((line) => Object.values(line))) if (cell) dropLooks(cell);
  });
}

function dropLooks(cell: ICellData): void {
  const told = (cell.s as Nullable<IStyleData>)?.n;
  if (told) cell.s = { n: told };
  else delete cell.s;
}
